// @ts-check
// Over a hidden panel people draw what they expect, with a pen or by handles, before it is shown.

const pens = [0, 5, 9]; // handles; 0: a pen
const key_share = 1 / 50; // of the panel's height, by an arrow key

class GuessBar {
  /** @param {Figure} figure */
  constructor(figure) {
    this.figure = figure;
    this.revealed = false;
    this.handle = 0;
    const { say } = figure.data;
    const { exports } = figure.engine;
    this.score = element('span', { role: 'status' });
    this.kinds = [say.pen, say.five, say.nine].map((name, i) => button(name, () => this.choose(i)));
    this.showKind(0);
    this.revealButton = button(say.reveal, () => this.reveal(!this.revealed));
    const erase = button(say.erase, () => {
      exports.erase_guess(figure.number);
      this.reveal(false);
    });
    this.root = element('div', { class: 'act-guess' }, element('span', {}, say.draw), ...this.kinds, erase, this.revealButton, this.score);
    const { over } = figure;
    over.tabIndex = 0;
    over.removeAttribute('aria-hidden');
    over.setAttribute('role', 'application');
    over.setAttribute('aria-label', say.draw);
    over.addEventListener('keydown', (event) => this.moveHandle(event));
    for (const change of ['focus', 'blur']) over.addEventListener(change, () => figure.redrawCursor());
  }

  /** @param {number} kind */
  choose(kind) {
    this.figure.engine.exports.choose_handles(this.figure.number, pens[kind]);
    this.handle = 0;
    this.showKind(kind);
    this.figure.redraw();
  }

  /** @param {number} kind */
  showKind(kind) {
    this.kinds.forEach((each, i) => each.setAttribute('aria-pressed', String(i === kind)));
  }

  /** @param {boolean} shown */
  reveal(shown) {
    const { figure } = this;
    this.revealed = shown;
    figure.engine.exports.reveal(figure.number, shown ? 1 : 0);
    figure.redraw();
    figure.showValues();
    this.revealButton.textContent = shown ? figure.data.say.hide : figure.data.say.reveal;
    this.score.textContent = figure.engine.told('score', figure.number);
    figure.root.dispatchEvent(new CustomEvent('act-reveal', { detail: shown }));
  }

  /** Left and right choose a handle, up and down move it. @param {KeyboardEvent} event */
  moveHandle(event) {
    const { exports } = this.figure.engine;
    const count = exports.points_to_move(this.figure.number);
    const aside = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const up = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (count === 0 || (aside === 0 && up === 0)) return;
    event.preventDefault();
    event.stopPropagation();
    this.handle = Math.min(count - 1, Math.max(0, this.handle + aside));
    if (up !== 0) exports.move_point(this.figure.number, this.handle, (event.shiftKey ? 0.2 : 1) * up * key_share);
    this.figure.redraw();
  }

  /** The one that keys move. */
  drawHandle() {
    if (!this.revealed && document.activeElement === this.figure.over) this.figure.engine.exports.draw_handle(this.figure.number, this.handle);
  }
}
