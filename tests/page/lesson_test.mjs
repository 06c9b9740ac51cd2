// Lessons as pages, in a headless Chromium.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { check, expect, finish, rows, told } from './checks.mjs';
import { Pages } from './pages.mjs';

const [program, chromium, axe] = process.argv.slice(2);
const pages = await Pages.open(program, chromium);
const { page } = pages;

const shown = () => pages.ask("[...document.querySelectorAll('.act-step')].findIndex((each) => !each.hidden)");
const here = (selector) => `.act-step:not([hidden]) ${selector}`;
const wakes = () => page.until(`document.querySelector('${here('.act-lives canvas')}')?.hasAttribute('aria-label')`);

async function opened(name, hash = '') {
  await page.open('about:blank');
  await page.open(pages.url(name, hash));
  await wakes();
  pages.quiet();
}

const lesson = `lesson = 1
title.en = "Slopes of $\\\\sigma$"
title.zh = "导数"

[[steps]]
text.en = "Its slope is hidden: $\\\\sigma'(x) = \\\\frac{1}{4}\\\\,\\\\mathrm{sech}^2\\\\frac{x}{2}$."
text.zh = "导数被遮住了。"
session = '''
view = "explore"
[explore]
activation = "sigmoid"
'''
mask = "derivative"
question.en = "Draw it."
question.zh = "请画出来。"
after.en = "A quarter."
after.zh = "四分之一。"

[[steps]]
text.en = "Ten layers multiply ten slopes."
text.zh = "十层。"
session = '''
view = "study"
[study]
study = "gradient"
[study.settings.gradient]
depth = 10
activations = "sigmoid"
'''
question.en = "How much is left?"
question.zh = "还剩多少？"
choices = [ { en = "a thousandth", zh = "千分之一" }, { en = "a millionth", zh = "百万分之一" } ]
right = 2
after.en = "0.00000095."
after.zh = "0.00000095。"
`;

try {
  pages.put('mine.lesson', lesson);
  pages.write('mine.html', pages.file('mine.lesson'));
  pages.write('zh.html', pages.file('mine.lesson'), '--lang', 'zh');
  pages.write('kinks.html', 'lesson:kinks');
  pages.write('softmax.html', 'lesson:softmax-temperature');

  await check('steps go forth and back by keys and buttons, and the address keeps them', async () => {
    await opened('mine.html');
    expect((await shown()) === 0, 'it does not begin at the first step');
    await page.key('ArrowRight');
    expect((await shown()) === 1 && (await pages.ask('location.hash')) === '#step=2', 'the key does nothing');
    await wakes();
    await pages.ask("document.querySelector('.act-steps button').click()");
    expect((await shown()) === 0, 'the button does nothing');
    await opened('mine.html', '#step=2');
    expect((await shown()) === 1, 'the address is not heeded');
  });

  await check('what is hidden is drawn by the mouse, revealed and scored', async () => {
    await opened('mine.html');
    expect((await pages.text(here('.activarium output'))).indexOf('0.25') < 0, 'it is told');
    expect((await pages.ask(`document.querySelector('${here('.activarium details')}').hidden`)) === true, 'the table tells');
    const before = await pages.picture();
    await page.drag(await pages.place(1, 0.05, 0.9), await pages.place(1, 0.95, 0.5));
    await pages.frame();
    const drawn = await pages.picture();
    expect(drawn !== before, 'nothing was drawn');
    await page.key('r');
    await page.until(`document.querySelector('${here('.act-after')}').open`);
    await page.until(`document.querySelector('${here('.act-guess [role=status]')}').textContent !== ''`);
    expect((await pages.picture()) !== drawn, 'nothing was revealed');
    const said = await pages.text(here('.act-guess [role=status]'));
    expect(/% off/.test(said), said);
    expect((await pages.text(here('.act-said'))) === 'A quarter.', 'what is said afterwards is missing');
    return said;
  });

  await check('handles are moved by keys', async () => {
    await opened('mine.html');
    await pages.ask(`[...document.querySelectorAll('${here('.act-guess button')}')].find((each) => each.textContent === '5 handles').click()`);
    await pages.ask(`document.querySelector('${here('.act-over')}').focus()`);
    const before = await pages.picture();
    await page.key('ArrowUp');
    await pages.frame();
    expect((await pages.picture()) !== before, 'the handle stays');
    await page.key('ArrowRight');
    expect((await shown()) === 0, 'the lesson went on');
  });

  await check('an answer is chosen, and marked', async () => {
    await opened('mine.html', '#step=2');
    await page.key('1');
    expect((await pages.ask(`document.querySelector('${here('.act-after')}').open`)) === true, 'nothing is said');
    expect((await pages.ask(`[...document.querySelectorAll('${here('label')}')].filter((each) => each.closest('.act-choices')).map((each) => each.className).join()`)) === 'act-wrong,act-right', 'the marks');
    expect((await pages.text(here('.act-verdict'))) === 'The right answer is 2.', await pages.text(here('.act-verdict')));
    await page.key('2');
    expect((await pages.text(here('.act-verdict'))) === 'Right.', await pages.text(here('.act-verdict')));
  });

  await check('formulas are set, and texts are in the page’s language', async () => {
    await opened('mine.html');
    expect((await pages.ask(`document.querySelector('${here('.act-text math mfrac')}').getBoundingClientRect().height`)) > 15, 'no fraction');
    await opened('zh.html');
    expect((await pages.text(here('.act-question'))) === '请画出来。', 'the question');
    expect((await pages.ask('document.documentElement.lang')) === 'zh', 'the language');
  });

  await check('without scripts all steps stand there, with the answers folded up', async () => {
    await page.call('Emulation.setScriptExecutionDisabled', { value: true });
    try {
      await page.open(pages.url('mine.html'));
      const { nodes } = await page.call('Accessibility.getFullAXTree');
      const names = nodes.map((node) => node.name?.value ?? '').join('\n');
      expect(/Draw it/.test(names) && /How much is left/.test(names), 'a step is missing');
    } finally {
      await page.call('Emulation.setScriptExecutionDisabled', { value: false });
    }
  });

  await check('the program’s own lessons play to their end', async () => {
    const sizes = [];
    for (const name of ['kinks.html', 'softmax.html']) {
      await opened(name);
      const count = await pages.ask("document.querySelectorAll('.act-step').length");
      for (let i = 1; i < count; ++i) {
        await page.key('ArrowRight');
        expect((await shown()) === i, `${name}: step ${i + 1}`);
        await page.until(`!document.querySelector('${here('.activarium')}') || document.querySelector('${here('.act-lives canvas')}')?.hasAttribute('aria-label') || !document.querySelector('${here('.act-still')}')`);
        await page.key('r');
        pages.quiet();
      }
      sizes.push(`${name} ${count} steps, ${(statSync(pages.file(name)).size / 1000).toFixed(0)} kB`);
    }
    return sizes.join(', ');
  });

  await check('a lesson in one file has at most 500 kB', () => {
    const sizes = [];
    for (const [name] of rows(told(program, 'lessons').replace(/ .*$/gm, '')))
      for (const language of ['en', 'zh']) {
        pages.write('size.html', `lesson:${name}`, '--lang', language);
        sizes.push({ name: `${name} (${language})`, kilobytes: statSync(pages.file('size.html')).size / 1000 });
      }
    expect(sizes.length >= 24, `${sizes.length} pages`);
    const largest = sizes.reduce((a, b) => (a.kilobytes > b.kilobytes ? a : b));
    expect(largest.kilobytes <= 500, `${largest.name} has ${largest.kilobytes} kB`);
    return `the largest is ${largest.name}: ${largest.kilobytes.toFixed(0)} kB`;
  });

  await check('axe-core finds nothing', async () => {
    if (!axe || !existsSync(axe)) return 'axe-core is not there: not checked';
    const violations = [];
    for (const [name, hash] of [['mine.html', ''], ['mine.html', '#step=2'], ['zh.html', '']]) {
      await opened(name, hash);
      await page.key('r');
      await pages.ask(readFileSync(axe, 'utf8') + '; 0');
      const found = await pages.ask("axe.run(document).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(', ')))");
      violations.push(...found.map((each) => `${name}${hash}: ${each}`));
    }
    expect(violations.length === 0, violations.join('; '));
  });
} finally {
  await pages.close();
}
finish();
