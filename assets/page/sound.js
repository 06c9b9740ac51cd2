// @ts-check
// Figures for the ear.

/** Plays the sound of a figure and says from frame to frame what is heard. Without a device the time goes on all the same. */
class Listening {
  /** @param {Engine} engine @param {number} number @param {(stretch: any, x: number) => void} heard @param {() => void} over */
  constructor(engine, number, heard, over) {
    const { exports } = engine;
    const count = exports.make_sound(number);
    this.is_silent = count === 0;
    this.stopped = this.is_silent;
    if (this.is_silent) return;
    const rate = exports.sound_rate();
    const samples = new Int16Array(exports.memory.buffer, exports.sound_samples(), 2 * count).slice();
    const stretches = engine.asked('stretches');
    /** @type {AudioContext | null} */ this.context = null;
    try {
      this.context = new AudioContext();
      const buffer = this.context.createBuffer(2, count, rate);
      for (const ear of [0, 1]) buffer.getChannelData(ear).set(Float32Array.from({ length: count }, (_, i) => samples[2 * i + ear] / 32768));
      const source = this.context.createBufferSource();
      source.buffer = buffer;
      source.connect(this.context.destination);
      source.start();
    } catch (error) {
      console.info(`Activarium: ${error}`);
    }
    const begin = performance.now();
    const follow = () => {
      const seconds = (performance.now() - begin) / 1000;
      if (this.stopped || seconds > count / rate) {
        this.stop();
        return over();
      }
      const stretch = stretches.find((/** @type {any} */ each) => seconds >= each.from && seconds <= each.to);
      if (stretch) heard(stretch, stretch.low + ((seconds - stretch.from) / (stretch.to - stretch.from)) * (stretch.high - stretch.low));
      requestAnimationFrame(follow);
    };
    requestAnimationFrame(follow);
  }

  stop() {
    this.stopped = true;
    this.context?.close().catch(() => {});
    this.context = null;
  }
}
