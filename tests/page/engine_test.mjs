// The engine of living pages against the program, in node: values and slopes of every function, and the vertices of
// curves. Arguments: the program, the folder with the engines, the page's script.

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { check, expect, finish, rows, skip, told, ulps } from './checks.mjs';

const [program, engines, script] = process.argv.slice(2);
if (!engines) skip('this build has no engine');

// Where the two libraries of mathematics, glibc and musl, round another way, the core has functions of its own. What is
// left differs by the exponential, whose last digit depends on the processor's instructions in glibc.
const most_ulps = 1;
const least_alike = 0.999;

const { Engine, unpacked } = new Function(`${readFileSync(script, 'utf8')}; return ActivariumPage;`)();
const explore = await Engine.start(readFileSync(join(engines, 'explore.wasm')));
const whole = await Engine.start(readFileSync(join(engines, 'figures.wasm')));

const names = readdirSync(engines).filter((file) => file.endsWith('.wasm.lzma')).map((file) => file.slice(0, -10));

/** −2ᵏ and 2ᵏ and what lies between them, and 0. */
const points = [0];
for (let k = -30; k <= 9; k += 3) for (const factor of [1, 1.37, 1.82]) points.push(factor * 2 ** k, -factor * 2 ** k);

await check('values and slopes are those of the program', () => {
  const ids = whole.asked('functions');
  expect(ids.length > 50, `only ${ids.length} functions`);
  let worst = 0;
  let where = '';
  let same = 0;
  let all = 0;
  ids.forEach((id, f) => {
    const printed = rows(told(program, 'eval', id, `--at=${points.join(',')}`)).slice(1);
    printed.forEach(([, y, dy], i) => {
      for (const [order, text] of [[0, y], [1, dy]]) {
        const ours = whole.exports.value(f, order, points[i]);
        expect(ours === explore.exports.value(f, order, points[i]) || Number.isNaN(ours), `the engines differ: ${id} at ${points[i]}`);
        const native = text === 'nan' ? NaN : text === 'inf' ? Infinity : text === '-inf' ? -Infinity : Number(text);
        const apart = ulps(ours, native);
        ++all;
        if (apart === 0) ++same;
        if (apart > worst) [worst, where] = [apart, `${id}, order ${order}, at ${points[i]}: ${ours} and ${native}`];
      }
    });
  });
  expect(worst <= most_ulps, `${worst} ULP: ${where}`);
  expect(same >= least_alike * all, `only ${same} of ${all} are alike`);
  return `${same} of ${all} alike to the last bit, ${ids.length} functions, at most ${worst} ULP`;
});

await check('curves have the same vertices', () => {
  const ids = ['elu', 'relu', 'gelu', 'softplus', 'hardtanh', 'selu', 'mish', 'tanhshrink', 'step', 'sigmoid'];
  const folder = mkdtempSync(join(tmpdir(), 'act-engine-'));
  try {
    told(program, 'export', ...ids.map((id) => `explore:${id}`), '--out', folder, '--format', 'html', '--format', 'csv', '--controls', 'none');
    for (const id of ids) {
      const page = readFileSync(join(folder, `explore-${id}.html`), 'utf8');
      const data = JSON.parse(/querySelector\('.activarium'\), (\{.*?\}\}), ActivariumEngines/s.exec(page)[1]);
      explore.give(data.start);
      const figure = explore.exports.open();
      expect(figure >= 0, `${id}: the engine does not take the page's figure`);
      expect(explore.exports.arrange(figure, data.width, data.height, 8, 0, 0, 1, 0) === 1, `${id}: no figure`);
      const lines = explore.asked('vertices', figure);
      const places = new Set(lines.flatMap((line) => line.filter((_, i) => i % 2 === 0)));
      const table = rows(readFileSync(join(folder, `explore-${id}.csv`), 'utf8')).slice(1);
      const native = new Set(table.map(([x]) => Number(x)));
      expect(native.size === places.size && [...native].every((x) => places.has(x)), `${id}: ${places.size} places of x, not ${native.size}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return `${ids.length} functions`;
});

await check('sounds have the samples of the WAV file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'act-engine-'));
  try {
    const ids = ['elu', 'step', 'relu', 'sine'];
    told(program, 'export', ...ids.map((id) => `explore:${id}`), '--out', folder, '--format', 'html', '--format', 'wav', '--controls', 'none');
    for (const id of ids) {
      const data = JSON.parse(/querySelector\('.activarium'\), (\{.*?\}\}), ActivariumEngines/s.exec(readFileSync(join(folder, `explore-${id}.html`), 'utf8'))[1]);
      explore.give(data.start);
      const figure = explore.exports.open();
      explore.exports.arrange(figure, data.width, data.height, 8, 0, 0, 1, 0);
      const count = 2 * explore.exports.make_sound(figure);
      const ours = new Int16Array(explore.exports.memory.buffer, explore.exports.sound_samples(), count);
      const bytes = readFileSync(join(folder, `explore-${id}.wav`)).subarray(44);
      const native = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
      expect(count === native.length && count > 44100, `${id}: ${count} samples, not ${native.length}`);
      // Loudness is rounded to whole numbers, and the page's curves may have other vertices between the same places.
      let worst = 0;
      for (let i = 0; i < count; ++i) worst = Math.max(worst, Math.abs(ours[i] - native[i]));
      expect(worst <= 400, `${id}: samples differ by ${worst} of 32767`);
      const stretches = explore.asked('stretches');
      expect(stretches.length === 2 && stretches[0].low < stretches[0].high && stretches[1].panel === 1, `${id}: ${JSON.stringify(stretches)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

await check('time of a value and its slope', () => {
  const begin = process.hrtime.bigint();
  const times = 20000;
  for (let i = 0; i < times; ++i) whole.exports.value(i % 40, 1, i / times);
  const each = Number(process.hrtime.bigint() - begin) / times;
  return `${Math.round(each)} ns with binding the function`;
});

await check('what is packed is read back', () => {
  for (const name of names) {
    const file = join(engines, `${name}.wasm`);
    expect(Buffer.compare(unpacked(readFileSync(`${file}.lzma`)), readFileSync(file)) === 0, `${name} is another`);
  }
  const damaged = readFileSync(join(engines, 'explore.wasm.lzma')).subarray(0, 100000);
  let refused = false;
  try { unpacked(damaged); } catch { refused = true; }
  expect(refused, 'half of an engine is taken');
});

await check('engines are small', () => {
  const kilobytes = (name) => gzipSync(readFileSync(join(engines, `${name}.wasm`)), { level: 9 }).length / 1000;
  const sizes = names.map(kilobytes);
  const said = `gzipped in kB: ${names.map((name, i) => `${name} ${sizes[i].toFixed(0)}`).join(', ')}`;
  expect((kilobytes('explore') * 4) / 3 <= 340 && Math.max(...sizes) <= 360, said);
  return said;
});

finish();
