// @ts-check
// The engine: the core as WebAssembly. What it exports is described in core/engine.

/** @typedef {Record<string, Function> & {memory: WebAssembly.Memory}} EngineExports */

/** One engine for all figures of a page. */
class Engine {
  /** @param {ArrayBuffer} module */
  static async start(module) {
    const engine = new Engine();
    const { instance } = await WebAssembly.instantiate(module, { page: engine.imports(), wasi_snapshot_preview1: engine.system() });
    engine.exports = /** @type {EngineExports} */ (/** @type {unknown} */ (instance.exports));
    engine.exports._initialize();
    return engine;
  }

  constructor() {
    /** @type {EngineExports} */
    this.exports = /** @type {EngineExports} */ ({});
    /** @type {Surface | null} */
    this.surface = null;
    this.decoder = new TextDecoder();
    /** @type {[string, string][] | null} */ this.functions = null;
    this.measuring = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  }

  /** What the engine asks of a system: the time, and nothing else that there is. @returns {Record<string, WebAssembly.ImportValue>} */
  system() {
    const clock = (/** @type {number} */ _, /** @type {bigint} */ _precision, /** @type {number} */ out) => {
      new DataView(this.exports.memory.buffer).setBigUint64(out, BigInt(Math.round(1e6 * performance.now())), true);
      return 0;
    };
    const stop = () => { throw new Error('the engine has stopped'); };
    return new Proxy({}, { get: (_, name) => (name === 'proc_exit' ? stop : name === 'clock_time_get' ? clock : () => 0) });
  }

  /** @returns {Record<string, WebAssembly.ImportValue>} */
  imports() {
    const points = (/** @type {number} */ at, /** @type {number} */ count) => new Float64Array(this.exports.memory.buffer, at, 2 * count);
    const on = () => /** @type {Surface} */ (this.surface);
    return {
      stroke: (/** @type {number} */ at, /** @type {number} */ count, /** @type {number} */ colour, /** @type {number} */ width) => on().stroke(points(at, count), colour, width),
      band: (/** @type {number} */ upper, /** @type {number} */ lower, /** @type {number} */ count, /** @type {number} */ colour) => on().band(points(upper, count), points(lower, count), colour),
      rect: (/** @type {[number, number, number, number, number]} */ ...all) => on().rect(...all),
      disc: (/** @type {[number, number, number, number]} */ ...all) => on().disc(...all),
      text: (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ at, /** @type {number} */ bytes, /** @type {number} */ face, /** @type {number} */ size, /** @type {number} */ colour, /** @type {number} */ upwards) =>
        on().text(x, y, this.string(at, bytes), face, size, colour, upwards),
      clip: (/** @type {[number, number, number, number]} */ ...all) => on().clip(...all),
      pop: () => on().pop(),
      measure: (/** @type {number} */ at, /** @type {number} */ bytes, /** @type {number} */ face, /** @type {number} */ out) =>
        new Float64Array(this.exports.memory.buffer, out, 4).set(this.measured(this.string(at, bytes), face)),
    };
  }

  /** Of an em of 1: advance, above, below, overhang. @param {string} text @param {number} face */
  measured(text, face) {
    if (!this.measuring) return [0.6 * text.length, 0.7, 0, 0];
    const em = 100;
    this.measuring.font = font(face, em);
    const m = this.measuring.measureText(text);
    return [m.width / em, m.actualBoundingBoxAscent / em, m.actualBoundingBoxDescent / em,
      Math.max(0, m.actualBoundingBoxRight - m.width) / em];
  }

  /** @param {number} at @param {number} bytes */
  string(at, bytes) {
    return this.decoder.decode(new Uint8Array(this.exports.memory.buffer, at, bytes));
  }

  /** Puts a text where the engine takes it. @param {string} text */
  give(text) {
    const bytes = new TextEncoder().encode(text);
    const at = this.exports.buffer(bytes.length);
    new Uint8Array(this.exports.memory.buffer, at, bytes.length).set(bytes);
  }

  /** @param {string} what @param {...number} numbers @returns {string} */
  told(what, ...numbers) {
    const at = this.exports[what](...numbers);
    return this.string(at, this.exports.told_bytes());
  }

  /** @param {string} what @param {...number} numbers @returns {any} */
  asked(what, ...numbers) {
    return JSON.parse(this.told(what, ...numbers));
  }
}


/** One engine of each kind for all figures of a page. @type {Map<string, Promise<Engine>>} */
const engines = new Map();

/** @param {string} packed an engine: LZMA in base92 @returns {Promise<Engine>} */
function wake(packed) {
  let engine = engines.get(packed);
  if (engine === undefined) {
    engine = (async () => Engine.start(unpacked(bytes_of(packed)).buffer))();
    engines.set(packed, engine);
  }
  return engine;
}
