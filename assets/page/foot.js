// @ts-check
// What stands below a figure: its address, and buttons that copy, sound and save.

class Foot {
  /** @param {Figure} figure */
  constructor(figure) {
    this.figure = figure;
    /** @type {Listening | null} */ this.listening = null;
    const { say } = figure.data;
    this.said = element('span', { role: 'status' });
    this.listenButton = button(say.listen, () => this.listen());
    this.copyTable = this.copying(say.copy_table, () => figure.tables.text());
    this.root = element('div', { class: 'act-foot' });
    if (figure.hasAddress) this.root.append(this.copying(say.copy_link, () => figure.link()), figure.hash);
    this.root.append(this.said, element('span', { class: 'act-gap' }), this.listenButton, this.copyTable);
    if (figure.hasAddress) this.root.append(this.copying(say.embed, () => this.frameTag()));
    this.root.append(button(say.save, () => figure.save()));
  }

  /** A button. @param {string} label @param {() => string} text that it puts on the clipboard */
  copying(label, text) {
    const { say } = this.figure.data;
    return button(label, () => {
      navigator.clipboard?.writeText(text()).then(() => { this.said.textContent = say.copied; }, () => { this.said.textContent = say.not_copied; });
      if (!navigator.clipboard) this.said.textContent = say.not_copied;
    });
  }

  /** For another page: a frame with this one as it stands. A page that was opened as a file is called by its name. */
  frameTag() {
    const { figure } = this;
    const page = location.protocol === 'file:' ? location.pathname.split('/').pop() + figure.state() : figure.link();
    const height = Math.ceil(document.documentElement.scrollHeight);
    return `<iframe src="${escaped(page)}" title="${escaped(document.title)}" loading="lazy" style="width: 100%; height: ${height}px; border: 0"></iframe>`;
  }

  /** Lets the figure be heard, or stops. */
  listen() {
    const { figure, listenButton } = this;
    const { say } = figure.data;
    if (this.listening) return this.listening.stop();
    const heard = (/** @type {any} */ stretch, /** @type {number} */ x) => {
      figure.pointed = { panel: stretch.panel, x, y: 0 };
      figure.redrawCursor();
    };
    const over = () => {
      this.listening = null;
      figure.pointed = { panel: -1, x: NaN, y: NaN };
      listenButton.textContent = say.listen;
      figure.redrawCursor();
    };
    const listening = new Listening(figure.engine, figure.number, heard, over);
    if (listening.is_silent) {
      listenButton.textContent = say.silent;
      return;
    }
    this.listening = listening;
    listenButton.textContent = say.stop;
  }
}
