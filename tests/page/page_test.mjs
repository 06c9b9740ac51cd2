// Living pages in a headless Chromium without a network, opened as files. Arguments: the program, Chromium, and
// axe-core's script, which may be missing.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { check, expect, finish, rows, told } from './checks.mjs';
import { Pages } from './pages.mjs';

const [program, chromium, axe] = process.argv.slice(2);
const pages = await Pages.open(program, chromium);
const { page } = pages;
const file = (name) => pages.file(name);
const url = (name) => pages.url(name);
const write = (...all) => pages.write(...all);
const text = (selector) => pages.text(selector);
const box = (selector) => pages.box(selector);
const alive = (...all) => pages.alive(...all);
const read = (said) => Number(said.replace(/\u2212/g, '-'));
const plain = (said) => said.replace(/\u2212/g, '-');

/** f and f′ as the page's <output> has them, and as the program prints them. */
async function equals_eval(id, x, ...set) {
  const said = plain(await text('.activarium output'));
  const [, y, dy] = rows(told(program, 'eval', id, '--at', String(x), ...set.flatMap((each) => ['--set', each])))[1].map(Number);
  const shown = [...said.matchAll(/ = ([^ ]+)/g)].map((match) => Number(match[1]));
  expect(shown[0] === x, `${said}: not x = ${x}`);
  for (const [ours, native] of [[shown[1], y], [shown[2], dy]]) expect(Math.abs(ours - native) <= 1e-5 * Math.max(1, Math.abs(native)), `${said}: the program has ${y}, ${dy}`);
  return said;
}

/** How much of the canvas differs from the SVG that it covers: the mean over all pixels of the greatest difference of a channel. */
const difference = () => page.ask(`(async () => {
  const canvas = document.querySelector('.act-picture canvas');
  const svg = document.querySelector('.act-picture svg').cloneNode(true);
  svg.setAttribute('width', canvas.width); svg.setAttribute('height', canvas.height);
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(svg));
  await image.decode();
  const other = document.createElement('canvas');
  other.width = canvas.width; other.height = canvas.height;
  const context = other.getContext('2d');
  context.drawImage(image, 0, 0);
  const a = context.getImageData(0, 0, other.width, other.height).data;
  const b = canvas.getContext('2d').getImageData(0, 0, other.width, other.height).data;
  let sum = 0, inked = 0;
  for (let i = 0; i < a.length; i += 4) {
    sum += Math.max(Math.abs(a[i] - b[i]), Math.abs(a[i + 1] - b[i + 1]), Math.abs(a[i + 2] - b[i + 2]));
    if (b[i] < 250 || b[i + 1] < 250 || b[i + 2] < 250) ++inked;
  }
  return [sum / (a.length / 4) / 255, inked / (a.length / 4)];
})()`);

try {
  write('elu.html', 'explore:elu', '--theme', 'paper');
  write('auto.html', 'explore:elu');
  write('zh.html', 'explore:elu', '--lang', 'zh');
  write('nine.html', 'compose:document-001');
  write('grid.html', 'grid:document-001');
  write('softmax.html', 'softmax');
  write('study.html', 'study:layer');
  write('gradient.html', 'study:gradient');
  write('signal.html', 'study:signal');
  write('mine.html', 'x*sigmoid(b*x)');
  const large = ['gallery', 'study:chaos', 'study:dying', 'study:precision', 'study:training', 'lesson:kinks', 'lesson:same-name', 'lesson:selu-fixed-point', 'lesson:vanishing-gradient', 'lesson:why-nonlinear', 'lesson:zero-centred'];
  for (const name of large) write(`${name.replace(':', '-')}.html`, name);

  await check('a page has no address in it and stays small', () => {
    const names = ['elu.html', 'mine.html', 'nine.html', 'softmax.html', 'study.html', 'gradient.html', ...large.map((name) => `${name.replace(':', '-')}.html`)];
    const sizes = names.map((name) => {
      const html = readFileSync(file(name), 'utf8').replace(/http:\/\/www\.w3\.org\/2000\/svg/g, '');
      expect(!/https?:\/\//.test(html), `${name} has an address`);
      const kilobytes = statSync(file(name)).size / 1000;
      expect(kilobytes <= (name === 'elu.html' ? 340 : 500), `${name} has ${kilobytes} kB`);
      return `${name} ${kilobytes.toFixed(0)} kB`;
    });
    return sizes.join(', ');
  });

  for (const name of ['elu.html', 'zh.html', 'nine.html', 'grid.html', 'softmax.html', 'study.html', 'mine.html'])
    await check(`${name} is drawn on the canvas as in the SVG`, async () => {
      await alive(name);
      const [share, inked] = await difference();
      expect(inked > 0.01, 'the canvas is blank');
      expect(share < 0.02, `a mean difference of ${(100 * share).toFixed(2)} %`);
      return `mean difference ${(100 * share).toFixed(2)} %`;
    });

  for (const name of ['elu.html', 'zh.html', 'nine.html', 'grid.html', 'softmax.html', 'study.html', 'mine.html', ...large.filter((each) => !each.startsWith('lesson') && each !== 'study:training').map((each) => `${each.replace(':', '-')}.html`)])
    await check(`${name} says on the canvas what the SVG says`, async () => {
      await alive(name);
      const [still, drawn] = await page.ask(`(() => {
        const texts = (svg) => [...svg.querySelectorAll('text')].map((each) => each.textContent).sort();
        const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        drawn.innerHTML = document.querySelector('.activarium').activarium.svg();
        return [texts(document.querySelector('.act-picture svg')), texts(drawn)].map((all) => all.join('\\n'));
      })()`);
      expect(still.length > 0, 'the SVG has no text');
      const missing = still.split('\n').filter((each) => !drawn.split('\n').includes(each));
      expect(still === drawn, `not on the canvas: ${missing.join(', ')}`);
      return `${still.split('\n').length} texts`;
    });

  await check('where a page is narrow, panels stand one under another and keep their shape', async () => {
    await page.size(400, 800);
    try {
      const said = [];
      for (const [name, least, most] of [['elu.html', 1.3, 2.5], ['softmax.html', 2.5, 4.5], ['nine.html', 4, 10], ['gallery.html', 5, 15]]) {
        await alive(name);
        const [width, height, room] = await page.ask("(() => { const c = document.querySelector('.act-picture canvas'); return [c.clientWidth, c.clientHeight, document.documentElement.scrollWidth]; })()");
        expect(height >= least * width && height <= most * width, `${name} is ${width} × ${height}`);
        expect(room <= 400, `${name} is ${room} wide`);
        said.push(`${name} ${width} × ${Math.round(height)}`);
      }
      return said.join(', ');
    } finally {
      await page.size(1280, 800);
    }
  });

  await check('the first picture is there soon', async () => {
    await alive('elu.html');
    return `${Math.round(await page.ask("performance.getEntriesByName('activarium-drawn')[0].startTime"))} ms after navigation`;
  });

  await check('a slider dragged by the mouse gives the numbers of eval', async () => {
    await alive('elu.html', '#x=-1');
    const [left, top, width, height] = await box('.act-way input');
    const before = read(await page.ask("document.querySelector('.act-name input').value"));
    await page.drag([left + 0.25 * width, top + height / 2], [left + 0.6 * width, top + height / 2]);
    const alpha = read(await page.ask("document.querySelector('.act-name input').value"));
    expect(alpha !== before && alpha > 2 && alpha < 3, `alpha is ${alpha}`);
    const said = await equals_eval('elu', -1, `alpha=${alpha}`);
    await page.until("location.hash.includes('alpha=')");
    expect((await page.ask('location.hash')) === `#alpha=${alpha}&x=-1`, `the address is ${await page.ask('location.hash')}`);
    return said;
  });

  await check('the address brings the values back', async () => {
    await alive('elu.html', '#alpha=1.5&x=-2');
    expect((await page.ask("document.querySelector('.act-name input').value")) === '1.5', 'alpha is another');
    return equals_eval('elu', -2, 'alpha=1.5');
  });

  await check('arrow keys move the slider and nothing else', async () => {
    await alive('elu.html');
    await page.ask("window.turned = 0; addEventListener('keydown', () => ++turned); document.querySelector('.act-way input').focus()");
    const before = read(await page.ask("document.querySelector('.act-name input').value"));
    await page.key('ArrowRight');
    const after = read(await page.ask("document.querySelector('.act-name input').value"));
    expect(after > before, `alpha stays ${after}`);
    expect((await page.ask('turned')) === 0, 'the page around it saw the key');
  });

  await check('what is typed is taken, and refused where it is not legal', async () => {
    await alive('elu.html');
    const type = (value) => page.ask(`(() => { const f = document.querySelector('.act-name input'); f.value = '${value}'; f.dispatchEvent(new Event('change')); return f.value; })()`);
    expect((await type('2,5')) === '2.5', 'a comma');
    expect((await type('7')) === '7', 'beyond the slider, but legal');
    expect((await type('word')) === '7', 'no number');
    expect((await page.ask("Number(document.querySelector('.act-way input').max)")) >= 7, 'the slider did not widen');
  });

  for (const [name, style] of [['as it is', ''], ['scaled by a transform', 'transform: scale(0.6); transform-origin: 20px 40px'], ['zoomed', 'zoom: 1.7']])
    await check(`the crosshair is below the pointer, ${name}`, async () => {
      await alive('elu.html');
      await page.ask(`document.body.style.cssText += ${JSON.stringify(';' + style)}`);
      await page.ask('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      const [left, top, width, height] = await box('.act-over');
      // Where the frame of the first plot stands on the page, in shares: read from the SVG's clip.
      const clip = await page.ask("(() => { const r = document.querySelector('.act-picture clipPath rect'); const v = r.ownerSVGElement.viewBox.baseVal; return ['x', 'width'].map((k) => Number(r.getAttribute(k)) / v.width).concat(['y', 'height'].map((k) => Number(r.getAttribute(k)) / v.height)); })()");
      const share = 0.25;
      await page.mouse('mouseMoved', left + width * (clip[0] + share * clip[1]), top + height * (clip[2] + 0.4 * clip[3]));
      const said = plain(await text('.activarium output'));
      const x = Number(/x = ([^ ]+)/.exec(said)?.[1]);
      expect(Math.abs(x - (-4 + 8 * share)) < 0.08, `x is ${x}: ${said}`);
      return `x = ${x}`;
    });

  await check('it is printed with the values that it has', async () => {
    await alive('elu.html', '#alpha=1.5');
    await page.ask("dispatchEvent(new Event('beforeprint'))");
    const { data } = await page.call('Page.printToPDF', { printBackground: true });
    writeFileSync(file('print.pdf'), Buffer.from(data, 'base64'));
    const printed = execFileSync('pdftotext', [file('print.pdf'), '-'], { encoding: 'utf8' });
    expect(/ELU/.test(printed) && /1\.5/.test(printed), `the print has ${printed.slice(0, 200)}`);
    expect(!/Table of values/.test(printed), 'controls are printed');
  });

  await check('without scripts the SVG stays, with a line', async () => {
    await page.call('Emulation.setScriptExecutionDisabled', { value: true });
    try {
      await page.open(url('elu.html'));
      const { nodes } = await page.call('Accessibility.getFullAXTree');
      const names = nodes.map((node) => node.name?.value ?? '').join('\n');
      expect(/scripts are off/.test(names), 'the line is missing');
      expect(/ELU/.test(names), 'the figure is missing');
    } finally {
      await page.call('Emulation.setScriptExecutionDisabled', { value: false });
    }
  });

  for (const [name, said] of [['elu.html', 'WebAssembly'], ['zh.html', '此图在这里无法交互']])
    await check(`under a policy without WebAssembly the SVG of ${name} stays, with a line in its language`, async () => {
      const html = readFileSync(file(name), 'utf8').replace('<meta charset="utf-8">', '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="script-src \'unsafe-inline\'">');
      writeFileSync(file('policy.html'), html);
      await page.open(url('policy.html'));
      await page.until(`document.querySelector('.act-still').textContent.includes('${said}')`);
      expect((await page.ask("getComputedStyle(document.querySelector('.act-picture svg')).display")) === 'block', 'the SVG is hidden');
    });

  await check('a bar of softmax is dragged', async () => {
    await alive('softmax.html');
    const values = "[...document.querySelectorAll('.act-name input')].map((field) => field.value).join()";
    const before = await page.ask(values);
    const [left, top, width, height] = await box('.act-over');
    const clip = await page.ask("(() => { const r = document.querySelector('.act-picture clipPath rect'); const v = r.ownerSVGElement.viewBox.baseVal; return [Number(r.getAttribute('x')) / v.width, Number(r.getAttribute('width')) / v.width, Number(r.getAttribute('y')) / v.height, Number(r.getAttribute('height')) / v.height]; })()");
    const at = (x, y) => [left + width * (clip[0] + x * clip[1]), top + height * (clip[2] + y * clip[3])];
    await page.drag(at(0.1, 0.5), at(0.1, 0.8));
    const after = await page.ask(values);
    const changed = after.split(',').filter((value, i) => value !== before.split(',')[i]);
    expect(changed.length === 1, `${before} became ${after}`);
    return `${before} became ${after}`;
  });

  for (const name of ['nine.html', 'study.html'])
    await check(`${name} moves`, async () => {
      await alive(name);
      const picture = () => page.ask("document.querySelector('.act-picture canvas').toDataURL().length + document.querySelector('.act-picture canvas').toDataURL().slice(-4000)");
      const before = await picture();
      await page.ask("document.querySelector('.act-way input').focus()");
      for (let i = 0; i < 5; ++i) await page.key('ArrowRight');
      await page.ask('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      expect((await picture()) !== before, 'the picture stays');
    });

  await check('frames of a drag are quick', async () => {
    const said = [];
    for (const name of ['elu.html', 'grid.html', 'nine.html', 'softmax.html', 'study.html', 'gradient.html', 'signal.html', 'study-chaos.html', 'study-training.html']) {
      await alive(name);
      const median = await page.ask(`(async () => {
        const range = document.querySelector('.act-way input');
        const { frames } = document.querySelector('.activarium').activarium;
        if (!range) return NaN;
        frames.length = 0;
        for (let i = 0; i <= 40; ++i) {
          range.value = String(Number(range.min) + (Number(range.max) - Number(range.min)) * i / 40);
          range.dispatchEvent(new Event('input'));
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
        return [...frames].sort((a, b) => a - b)[Math.floor(frames.length / 2)];
      })()`);
      said.push(`${name} ${median?.toFixed(1)} ms`);
    }
    return `median ${said.join(', ')}`;
  });

  await check('axe-core finds nothing', async () => {
    if (!axe || !existsSync(axe)) return 'axe-core is not there: not checked';
    const violations = [];
    for (const name of ['auto.html', 'zh.html', 'nine.html', 'softmax.html', 'study.html']) {
      await alive(name);
      await page.ask("document.querySelector('details').open = true");
      await page.ask(readFileSync(axe, 'utf8') + '; 0');
      const found = await page.ask("axe.run(document).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(', ')))");
      violations.push(...found.map((each) => `${name}: ${each}`));
    }
    expect(violations.length === 0, violations.join('; '));
  });
} finally {
  await pages.close();
}
finish();
