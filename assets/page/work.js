// @ts-check
// What takes long is done in pieces between frames, and shown ten times a second.

const piece_ms = 12; // of a frame's 16
const picture_ms = 100;

class Work {
  /** @param {Figure} figure */
  constructor(figure) {
    this.figure = figure;
    this.runs = true; // else it has been halted
    this.working = false;
    this.waits = false; // while something moves
    const { say } = figure.data;
    this.bar = element('progress', { max: '1', value: '0', 'aria-label': say.progress });
    this.runButton = button(say.halt, () => (this.working ? this.halt() : this.is_over ? this.again() : this.run()));
    this.is_over = false;
    this.root = element('div', { class: 'act-work' }, this.runButton, this.bar);
  }

  /** Something moves: what was found is no longer about it. */
  wait() {
    this.waits = true;
    this.bar.setAttribute('value', '0');
    this.figure.root.classList.add('act-waits');
  }

  /** From the beginning. */
  begin() {
    this.waits = false;
    this.figure.root.classList.remove('act-waits');
    this.is_over = false;
    this.run();
  }

  again() {
    this.figure.engine.exports.restart(this.figure.number);
    this.begin();
  }

  halt() {
    this.runs = false;
  }

  run() {
    const { figure } = this;
    const { exports } = figure.engine;
    const { say } = figure.data;
    this.runs = true;
    this.runButton.textContent = say.halt;
    if (this.working) return;
    this.working = true;
    let shown = performance.now();
    const frame = () => {
      if (this.waits) {
        this.working = false;
        return;
      }
      const begin = performance.now();
      let more = true;
      while (more && this.runs && performance.now() - begin < piece_ms) more = exports.step(figure.number) === 1;
      this.is_over = !more;
      const stops = this.is_over || !this.runs;
      this.bar.setAttribute('value', String(exports.progress(figure.number)));
      if (stops || begin - shown > picture_ms) {
        shown = begin;
        exports.publish(figure.number);
        figure.redraw();
      }
      if (!stops) return void requestAnimationFrame(frame);
      this.working = false;
      this.runButton.textContent = this.is_over ? say.again : say.go_on;
      figure.settled();
    };
    requestAnimationFrame(frame);
  }
}
