// What the tests here have in common: named checks, and a program to ask.

import { execFileSync } from 'node:child_process';

let failed = 0;

/** Runs one check; a failure is told and the next one goes on. */
export async function check(name, body) {
  try {
    const said = await body();
    console.log(`ok    ${name}${said ? `: ${said}` : ''}`);
  } catch (error) {
    ++failed;
    console.log(`FAILED ${name}: ${error.message}`);
  }
}

export function expect(holds, what) {
  if (!holds) throw new Error(what);
}

export function finish() {
  process.exit(failed > 0 ? 1 : 0);
}

/** For ctest: nothing was tested, and why. */
export function skip(why) {
  console.log(`skipped: ${why}`);
  process.exit(77);
}

/** What the program prints. */
export function told(program, ...args) {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** Rows of a CSV without quotes. */
export function rows(csv) {
  return csv.trim().split('\n').map((line) => line.split(','));
}

/** How many doubles apart two are. */
export function ulps(a, b) {
  if (Object.is(a, b) || a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  const view = new DataView(new ArrayBuffer(8));
  const place = (value) => {
    view.setFloat64(0, value);
    const bits = view.getBigInt64(0);
    return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
  };
  const apart = place(a) - place(b);
  return Number(apart < 0n ? -apart : apart);
}
