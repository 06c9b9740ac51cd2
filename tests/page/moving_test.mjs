// Pages of all views in a headless Chromium: what can be moved in them, what can be read, and what is heard.

import { existsSync, readFileSync } from 'node:fs';
import { check, expect, finish, told } from './checks.mjs';
import { Pages } from './pages.mjs';

const [program, chromium, axe] = process.argv.slice(2);
const pages = await Pages.open(program, chromium);
const { page } = pages;

/** A slider by the label beside it gets a value, as from a keyboard. */
const slide = (label, value) => pages.ask(`(() => {
  const slider = [...document.querySelectorAll('.act-slider')].find((each) => each.querySelector('label')?.textContent === ${JSON.stringify(label)} && each.offsetParent);
  if (!slider) throw new Error('no slider is called ${label}: ' + [...document.querySelectorAll('.act-slider label')].map((each) => each.textContent).join());
  const field = slider.querySelector('.act-name input');
  field.value = '${value}';
  field.dispatchEvent(new Event('change'));
})()`);
const choose = (selector, value) => pages.ask(`(() => {
  const list = document.querySelector(${JSON.stringify(selector)});
  list.value = ${JSON.stringify(value)};
  if (list.value !== ${JSON.stringify(value)}) throw new Error('there is no such choice among ' + [...list.options].map((each) => each.text).join());
  list.dispatchEvent(new Event('change'));
})()`);
const press = (name) => pages.ask(`(() => {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === ${JSON.stringify(name)} && each.offsetParent);
  if (!button) throw new Error('no button is called ${name}');
  button.click();
})()`);

/** What `change` does is seen. */
async function moves(change) {
  const before = await pages.picture();
  await change();
  await pages.frame();
  expect((await pages.picture()) !== before, 'the picture stays');
  pages.quiet();
}

try {
  pages.write('gallery.html', 'gallery');
  pages.write('network.html', 'network:document-001');
  pages.write('dying.html', 'study:dying');
  pages.write('training.html', 'study:training', '--set', 'epochs=3', '--set', 'seeds=2');
  pages.write('gradient.html', 'study:gradient');
  pages.write('chaos.html', 'study:chaos');
  pages.write('approximation.html', 'study:approximation');
  pages.write('precision.html', 'study:precision');
  pages.write('elu.html', 'elu', '--play', 'alpha');
  pages.write('leaky-zh.html', 'leaky-relu', '--lang', 'zh');

  await check('a function of the gallery is chosen and moved', async () => {
    await pages.alive('gallery.html');
    await choose('.act-choice select', await pages.ask("[...document.querySelectorAll('.act-choice option')].find((each) => each.text === 'elu').value"));
    await moves(() => slide('alpha', 3));
  });

  await check('the network has the signals of x', async () => {
    await pages.alive('network.html');
    await moves(() => slide('x', 1.5));
    await moves(() => slide('weight', -2));
  });

  await check('a dying unit is moved by its sliders and by its point in the plane', async () => {
    await pages.alive('dying.html');
    await moves(() => slide('Bias', 0.5));
    const before = await pages.ask("location.hash + document.querySelectorAll('.act-name input')[3].value");
    await moves(async () => page.drag(await pages.place(2, 0.5, 0.5), await pages.place(2, 0.8, 0.3)));
    expect((await pages.ask("location.hash + document.querySelectorAll('.act-name input')[3].value")) !== before, 'the sliders stay');
  });

  await check('the point of the plane of chaos is dragged', async () => {
    await pages.alive('chaos.html');
    await moves(async () => page.drag(await pages.place(0, 0.3, 0.5), await pages.place(0, 0.7, 0.2)));
  });

  await check('a choice has words', async () => {
    await pages.alive('gradient.html');
    const words = () => pages.ask("[...document.querySelectorAll('.act-choice option')].map((each) => each.text).join()");
    expect(/[a-z]{3}/.test(await words()), `the choices are ${await words()}`);
    await moves(() => choose('.act-choice select', '1'));
    return words();
  });

  await check('every operation is rounded in another format, as in the program', async () => {
    await pages.alive('precision.html');
    await moves(() => choose('.act-choice select', '1'));
    const native = told(program, 'eval', 'study:precision', '--readings', '--set', 'format=bfloat16');
    const expected = Number(/\nfirst_saturated,([^,]+)/.exec(native)[1]);
    const shown = () => pages.ask("document.querySelectorAll('.act-readings tbody tr')[1].children[1].textContent");
    await page.until(`Math.abs(document.querySelectorAll('.act-readings tbody tr')[1].children[1].textContent - ${expected}) < 1e-3 * ${expected}`);
    return `tanh is 1 from ${await shown()} on, in the program from ${expected} on`;
  });

  await check('training goes on in the page, and begins anew with another function', async () => {
    await pages.alive('training.html');
    await page.until("document.querySelector('progress').value === 1", 60);
    const readings = () => pages.text('.act-readings');
    const first = await readings();
    expect(/\d/.test(first), `readings: ${first}`);
    await choose('.act-chooser:nth-of-type(2) select', 'tanh');
    await page.until("document.querySelector('progress').value < 1");
    await page.until("document.querySelector('progress').value === 1", 60);
    expect((await readings()) !== first, 'the readings stay');
    const native = told(program, 'eval', 'study:training', '--readings', '--set', 'epochs=3', '--set', 'seeds=2', '--set', 'activations=tanh, softplus, elu, relu');
    const expected = Number(/tanh\.test_median,([^,]+)/.exec(native)[1]);
    const row = await pages.ask("[...document.querySelectorAll('.act-readings tbody tr')][1].children[1].textContent");
    const ours = Number(row.replace('\u2212', '-'));
    expect(Math.abs(ours - expected) < 0.02 * expected, `the page has ${row}, the program ${expected}`);
    return `median test error of tanh ${row}, in the program ${expected}`;
  });

  await check('while a slider moves nothing is trained, and the last picture is pale', async () => {
    await pages.alive('training.html');
    await page.until("document.querySelector('progress').value === 1", 60);
    const [pale, done] = await pages.ask(`(() => {
      const slider = [...document.querySelectorAll('.act-slider')].find((each) => each.querySelector('label')?.textContent === 'Epochs');
      const field = slider.querySelector('.act-name input');
      field.value = '4';
      field.dispatchEvent(new Event('change'));
      return [document.querySelector('.activarium').classList.contains('act-waits'), document.querySelector('progress').value];
    })()`);
    expect(pale && done === 0, `pale ${pale}, ${done} done`);
    await page.until("!document.querySelector('.activarium').classList.contains('act-waits')");
    await page.until("document.querySelector('progress').value === 1", 60);
    expect(/\d/.test(await pages.text('.act-readings')), 'there are no readings');
  });

  await check('functions of a study are chosen, added and removed', async () => {
    await pages.alive('gradient.html');
    const lists = () => pages.ask("document.querySelectorAll('.act-chooser select').length");
    const before = await lists();
    await moves(() => choose('.act-chooser select:last-of-type', 'mish'));
    expect((await lists()) === before + 1, `${await lists()} lists`);
    await moves(() => choose('.act-chooser select', ''));
    expect((await lists()) === before, 'nothing was removed');
  });

  await check('curves of a study are read below the pointer, and its series stands in the table', async () => {
    await pages.alive('gradient.html');
    await page.mouse('mouseMoved', ...(await pages.place(0, 0.4, 0.5)));
    const said = await pages.text('.activarium output');
    expect((said.match(/ = /g) ?? []).length >= 2, `${said}`);
    await pages.ask("document.querySelector('details').open = true");
    await page.until("document.querySelectorAll('.act-table tbody tr').length > 5");
    return said;
  });

  await check('a map is read below the pointer', async () => {
    await pages.alive('approximation.html');
    await page.mouse('mouseMoved', ...(await pages.place(0, 0.5, 0.5)));
    expect(/ = /.test(await pages.text('.activarium output')), 'nothing is said');
  });

  await check('parameters have Chinese names on Chinese pages', async () => {
    await pages.alive('leaky-zh.html');
    expect((await pages.text('.act-slider label')) === '负半轴斜率', await pages.text('.act-slider label'));
  });

  await check('a figure is heard, and the cursor goes along', async () => {
    await pages.alive('elu.html');
    await pages.ask("window.played = []; const create = AudioContext.prototype.createBuffer; AudioContext.prototype.createBuffer = function (...all) { const made = create.apply(this, all); played.push(made); return made; }");
    await press('Listen');
    await page.until("/x = /.test(document.querySelector('.activarium output').textContent)");
    const [ears, seconds, loudest] = await pages.ask('[played[0].numberOfChannels, played[0].duration, Math.max(...played[0].getChannelData(0).slice(0, 44100).map(Math.abs))]');
    expect(ears === 2 && seconds > 3 && loudest > 0.1 && loudest <= 1, `${ears} ears, ${seconds} s, loudness ${loudest}`);
    await press('Stop');
    await page.until("[...document.querySelectorAll('button')].some((each) => each.textContent === 'Listen')");
    pages.quiet();
    return `${seconds.toFixed(1)} s`;
  });

  await check('without a sound device the cursor goes along in silence', async () => {
    await pages.alive('elu.html');
    await pages.ask("window.AudioContext = class { constructor() { throw new Error('no device'); } }");
    await press('Listen');
    await page.until("/x = /.test(document.querySelector('.activarium output').textContent)");
    await press('Stop');
    pages.quiet();
  });

  await check('with reduced motion nothing plays by itself', async () => {
    const alpha = () => pages.ask("document.querySelector('.act-name input').value");
    await pages.alive('elu.html');
    const moving = await alpha();
    await page.until(`document.querySelector('.act-name input').value !== '${moving}'`);
    await page.call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    try {
      await pages.alive('elu.html');
      expect((await pages.ask("matchMedia('(prefers-reduced-motion: reduce)').matches")) === true, 'it is not emulated');
      const before = await alpha();
      for (let i = 0; i < 10; ++i) await pages.frame();
      expect((await alpha()) === before, 'it plays');
    } finally {
      await page.call('Emulation.setEmulatedMedia', { features: [] });
    }
  });

  await check('under forced colours the figure stands on the colour that is forced', async () => {
    await page.call('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: 'dark' }] });
    try {
      await pages.alive('gradient.html');
      expect((await pages.ask("matchMedia('(forced-colors: active)').matches")) === true, 'they are not emulated');
      const [red] = await pages.ask("[...document.querySelector('.act-picture canvas').getContext('2d').getImageData(3, 3, 1, 1).data]");
      const page_colour = await pages.ask("getComputedStyle(document.querySelector('.activarium')).backgroundColor");
      const expected = Number(/\d+/.exec(page_colour)[0]);
      expect(Math.abs(red - expected) < 60, `the figure is ${red}, the page ${page_colour}`);
      expect((await pages.ask("getComputedStyle(document.querySelector('.act-way input')).appearance")) === 'auto', 'sliders are hidden');
      return page_colour;
    } finally {
      await page.call('Emulation.setEmulatedMedia', { features: [] });
    }
  });

  await check('a module shows the figure in an element of another page', async () => {
    pages.write('elu.mjs', 'elu');
    await page.open('about:blank');
    await pages.ask(`(async () => {
      document.body.innerHTML = '<div id="here" style="width: 900px"></div>';
      const code = ${JSON.stringify(pages.read('elu.mjs'))};
      const module = await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      module.default.render({ model: {}, el: document.querySelector('#here') });
    })()`);
    await page.until("document.querySelector('#here .act-lives canvas')?.hasAttribute('aria-label')");
    await moves(() => slide('alpha', 3));
    expect((await pages.ask('location.hash')) === '', 'the address is not its own');
  });

  await check('pages share an engine, and the frame that is printed shows one', async () => {
    const said = told(program, 'export', 'elu', 'softmax', '--format', 'html', '--shared', 'activarium.js', '--iframe', '--out', pages.file('shared'));
    const frames = said.match(/<iframe .*<\/iframe>/g);
    expect(frames?.length === 2 && frames[0].includes('src="explore-elu.html"'), said);
    const size = readFileSync(pages.file('shared/explore-elu.html')).length;
    expect(size < 100_000, `a page has ${size} bytes`);
    await pages.alive('shared/explore-elu.html', '#alpha=2');
    expect((await pages.ask("document.querySelector('.act-name input').value")) === '2', 'alpha is another');
    await pages.alive('shared/vector-softmax.html').catch(() => pages.alive('shared/softmax.html'));
    pages.put('shared/course.html', `<!DOCTYPE html><title>A course</title><p>Text.</p>${frames[0]}`);
    await page.open(pages.url('shared/course.html'));
    expect((await pages.ask("document.querySelector('iframe').getBoundingClientRect().height")) > 300, 'the frame is flat');
    return `a page has ${(size / 1000).toFixed(0)} kB`;
  });

  await check('axe-core finds nothing', async () => {
    if (!axe || !existsSync(axe)) return 'axe-core is not there: not checked';
    const violations = [];
    for (const name of ['gallery.html', 'dying.html', 'training.html', 'gradient.html', 'leaky-zh.html']) {
      await pages.alive(name);
      await pages.ask(readFileSync(axe, 'utf8') + '; 0');
      const found = await pages.ask("axe.run(document).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(', ')))");
      violations.push(...found.map((each) => `${name}: ${each}`));
    }
    expect(violations.length === 0, violations.join('; '));
  });
} finally {
  await pages.close();
}
finish();
