// @ts-check
// A living figure: the engine draws on a <canvas> in place of the static SVG. Everything that is said comes from the
// page's data, in its language.

/**
 * @typedef {object} LivingData what the program writes into a page (core/saving/living_page.cpp)
 * @property {string} start the packed figure
 * @property {string} texts what figures say
 * @property {number} width of the static figure's page, in points
 * @property {number} height
 * @property {number} theme its number in the program; −1: as the reader's colour scheme asks for
 * @property {number} scale of type and lines
 * @property {string} play a control that plays from the beginning; empty: none
 * @property {number} columns of its panels: fewer where there is no room
 * @property {Record<string, string>} say
 */

let figures = 0;

/** A figure in the place of its SVG. */
class Figure {
  /** @param {HTMLElement} root @param {LivingData} data @param {Engine} engine @param {boolean} hasAddress */
  constructor(root, data, engine, hasAddress) {
    this.root = root;
    this.data = data;
    this.engine = engine;
    this.hasAddress = hasAddress;
    engine.give(data.texts);
    engine.exports.take_texts();
    engine.give(data.start);
    this.number = engine.exports.open();
    if (this.number < 0) throw new Error(data.say.other_version);
    this.id = `act-${++figures}`;
    this.picture = /** @type {HTMLElement} */ (root.querySelector('.act-picture'));
    this.still = /** @type {SVGElement} */ (this.picture.querySelector('svg'));
    this.canvas = /** @type {HTMLCanvasElement} */ (element('canvas', { role: 'img' }));
    this.over = /** @type {HTMLCanvasElement} */ (element('canvas', { class: 'act-over', 'aria-hidden': 'true' }));
    this.context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext('2d'));
    this.overContext = /** @type {CanvasRenderingContext2D} */ (this.over.getContext('2d'));
    this.dark = matchMedia('(prefers-color-scheme: dark)');
    /** @type {number} */ this.x = NaN;
    this.pointed = { panel: -1, x: NaN, y: NaN };
    this.moving = false;
    this.waiting = false;
    this.hasCursor = false;
    this.group = 1;
    /** @type {number[]} panels under each head, or all */ this.sections = [];
    this.columns = 0;
    this.timer = 0;
    /** @type {Record<string, number> | null} what the page began with */ this.first = null;
    /** @type {Record<string, string>} the same of settings */ this.firstTexts = {};
    /** @type {(Slider | Choice)[]} */ this.sliders = [];
    /** @type {Chooser[]} */ this.choosers = [];
    this.tables = new Tables(this);
    /** @type {Slider | null} */ this.pointSlider = null;
    this.output = element('output', { 'aria-live': 'polite' });
    this.hash = element('code');
    this.frames = /** @type {number[]} */ ([]);
    this.controls = this.readControls();
    this.scale = 1;
    this.page = { width: data.width, height: data.height };
    /** @type {boolean} */ this.arranged = false;
    this.build();
    if (!this.arranged) throw new Error('the figure cannot be made here');
    this.readAddress();
    this.picture.append(this.canvas, this.over);
    Object.assign(root, { activarium: this });
    root.classList.add('act-lives');
    this.resize();
    new ResizeObserver(() => this.resize()).observe(this.picture);
    this.dark.addEventListener('change', () => this.changed());
    this.watchDensity();
    new Pointer(this);
    this.work?.run();
    addEventListener('hashchange', () => { if (this.hasAddress) { this.readAddress(); this.changed(); this.work?.begin(); } });
    addEventListener('beforeprint', () => this.print());
    const play = this.sliders.find((slider) => slider.control.name === data.play);
    if (play && !matchMedia('(prefers-reduced-motion: reduce)').matches) play.play();
    document.fonts?.ready.then(() => { engine.exports.forget_metrics(); this.changed(); });
  }

  /** @returns {Control[]} */
  readControls() {
    const controls = this.engine.asked('controls', this.number);
    for (const each of controls) for (const key of ['low', 'high', 'value', 'initial']) each[key] = number(each[key]);
    return controls;
  }

  build() {
    const { say } = this.data;
    const panel = element('div', { class: 'act-panel' });
    this.settings().forEach((setting, k) => {
      const chooser = new Chooser(setting, `${this.id}-setting-${k}`, this.functions(), say, (text) => this.putText(k, text));
      this.choosers.push(chooser);
      panel.append(chooser.root);
    });
    /** @type {HTMLElement} */ let group = panel;
    let owner = '';
    /** @type {HTMLElement[]} */ const groups = [];
    this.controls.forEach((control, k) => {
      if (control.owner !== owner) {
        owner = control.owner;
        group = element('fieldset', {}, element('legend', {}, owner));
        groups.push(group);
        panel.append(group);
      }
      const put = (/** @type {number} */ value) => this.put(k, value);
      const slider = control.choices.length > 0 ? new Choice(control, `${this.id}-${k}`, put) : new Slider(control, say, `${this.id}-${k}`, put);
      this.sliders.push(slider);
      group.append(slider.root);
    });
    if (groups.length > 8) groups[0].before(this.picker(groups));
    if (panel.children.length > 0) panel.prepend(element('p', { class: 'act-head' }, say.move));
    this.arrange();
    const about = this.engine.asked('about', this.number);
    this.hasCursor = about.cursor === 1;
    this.group = about.group;
    /** @type {number[]} */ this.sections = about.sections;
    /** @type {Work | null} */ this.work = about.works === 1 ? new Work(this) : null;
    /** @type {GuessBar | null} */ this.guess = about.guess >= 0 ? new GuessBar(this) : null;
    if (this.guess) panel.prepend(this.guess.root);
    if (this.hasCursor) {
      const x = { name: 'x', owner: '', label: say.point, symbol: 'x', low: about.low, high: about.high, step: 0, value: 0, initial: 0, logarithmic: 0, choices: [] };
      this.pointSlider = new Slider(x, say, `${this.id}-x`, (value) => this.putX(value));
      panel.append(this.pointSlider.root);
    }
    panel.append(this.output);
    // Under the picture there is room for a column for each function.
    const left = element('div', { class: 'act-left' });
    this.picture.replaceWith(left);
    left.append(this.picture, ...(this.work ? [this.work.root] : []), element('div', { class: 'act-scroll' }, this.tables.readings));
    panel.append(this.tables.details);
    this.root.querySelector('.act-body')?.append(panel);
    this.foot = new Foot(this);
    this.root.append(this.foot.root);
    this.showValues();
  }

  /** @returns {Setting[]} */
  settings() {
    return this.engine.exports.settings ? this.engine.asked('settings', this.number) : [];
  }

  functions() {
    return this.engine.functions ??= this.engine.asked('function_names');
  }

  /** Of many groups one is shown. @param {HTMLElement[]} groups */
  picker(groups) {
    const id = `${this.id}-picker`;
    const select = /** @type {HTMLSelectElement} */ (element('select', { id }, ...groups.map((group, i) => element('option', { value: String(i) }, group.querySelector('legend')?.textContent ?? ''))));
    const pick = () => groups.forEach((group, i) => { group.hidden = i !== Number(select.value); });
    select.addEventListener('change', pick);
    select.addEventListener('keydown', (event) => event.stopPropagation());
    pick();
    return element('div', { class: 'act-slider act-choice' }, element('label', { for: id }, this.data.say.function), select);
  }

  /** @param {number} k @param {number} value */
  put(k, value) {
    if (!this.engine.exports.put(this.number, k, value)) return false;
    this.moved();
    return true;
  }

  /** @param {number} k @param {string} text */
  putText(k, text) {
    this.engine.give(text);
    if (!this.engine.exports.put_text(this.number, k)) return false;
    this.moved();
    return true;
  }

  /** Something has another value. */
  moved() {
    this.moving = true;
    this.showControls();
    this.changed();
    this.settled();
    this.work?.wait();
  }

  showControls() {
    this.controls = this.readControls();
    this.sliders.forEach((slider, i) => slider.show(this.controls[i]));
    if (this.choosers.length > 0) this.settings().forEach((setting, i) => this.choosers[i].show(setting));
  }

  /** @param {number} value */
  putX(value) {
    if (!Number.isFinite(value) || !this.pointSlider) return false;
    this.x = value;
    this.pointSlider.show({ ...this.pointSlider.control, value });
    this.redrawCursor();
    this.tables.show();
    this.settled();
    return true;
  }

  /** What the values are, for the address: those that differ from the initial ones. */
  state() {
    const parts = this.controls.filter((c) => c.value !== c.initial || this.first?.[c.name] !== c.value)
      .map((c) => `${encodeURIComponent(c.name)}=${c.value}`);
    this.settings().filter((setting) => this.firstTexts[setting.id] !== setting.value)
      .forEach((setting) => parts.push(`${encodeURIComponent(setting.id)}=${encodeURIComponent(setting.value)}`));
    if (!Number.isNaN(this.x)) parts.push(`x=${this.x}`);
    return parts.length > 0 ? '#' + parts.join('&') : '';
  }

  link() {
    return location.href.split('#')[0] + this.state();
  }

  readAddress() {
    if (!this.first) {
      this.first = Object.fromEntries(this.controls.map((c) => [c.name, c.value]));
      this.firstTexts = Object.fromEntries(this.settings().map((s) => [s.id, s.value]));
    }
    if (!this.hasAddress) return;
    for (const part of location.hash.slice(1).split('&')) {
      const [name, text = ''] = part.split('=').map(decoded);
      const k = this.controls.findIndex((control) => control.name === name);
      const setting = this.settings().findIndex((each) => each.id === name);
      const value = number(text);
      if (k >= 0 && !Number.isNaN(value)) this.engine.exports.put(this.number, k, value);
      else if (setting >= 0) {
        this.engine.give(text);
        this.engine.exports.put_text(this.number, setting);
      } else if (name === 'x' && Number.isFinite(value)) this.x = value;
    }
    this.showControls();
    if (!Number.isNaN(this.x)) this.pointSlider?.show({ ...this.pointSlider.control, value: this.x });
    this.hash.textContent = this.state();
  }

  /** The address and the words follow when nothing has moved for a moment, and what takes longer than a frame. */
  settled() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (this.moving) {
        this.moving = false;
        this.work?.begin();
        this.redraw();
      }
      const state = this.state();
      if (this.hasAddress) {
        this.hash.textContent = state;
        try { history.replaceState(null, '', state || location.pathname + location.search); } catch { /* a page without an address of its own */ }
      }
      this.canvas.setAttribute('aria-label', this.engine.told('words', this.number));
    }, 250);
  }

  theme() {
    // Under forced colours the figure stands on what the reader has chosen.
    if (matchMedia('(forced-colors: active)').matches) return is_dark(getComputedStyle(this.root).backgroundColor) ? 1 : 0;
    if (this.data.theme >= 0) return this.data.theme;
    return this.dark.matches ? 1 : 0;
  }

  arrange() {
    const { width, height } = this.page;
    this.arranged = this.engine.exports.arrange(this.number, width, height, this.scale * (devicePixelRatio || 1), this.columns, this.theme(), this.data.scale, this.moving ? 1 : 0) === 1;
  }

  /** The canvas has the pixels of the screen; where panels side by side would be too small, they stand one under another. */
  resize() {
    const room = this.picture.clientWidth;
    if (!(room > 0)) return;
    const { data } = this;
    this.columns = this.columnsIn(room);
    this.page = { width: data.width, height: data.height };
    if (this.columns > 0) this.page = this.pageOf(Math.max(230, 0.75 * room));
    this.scale = room / this.page.width;
    const density = devicePixelRatio || 1;
    for (const canvas of [this.canvas, this.over]) {
      canvas.width = Math.round(room * density);
      canvas.height = Math.round(this.page.height * this.scale * density);
      canvas.style.height = `${this.page.height * this.scale}px`;
    }
    this.redraw();
  }

  /** How many panels stand side by side where the room is narrow; 0: as many as on the usual page. @param {number} room */
  columnsIn(room) {
    const { columns } = this.data;
    if (columns < 2 || room >= 400) return 0;
    if (this.group === 1) return columns > 3 ? 2 : 1;
    const least = 85; // CSS pixels of a panel beside its like
    return this.group * Math.max(1, Math.floor(room / least / this.group));
  }

  /** A page of this width, in points, whose panels have about the shape that they have on the usual one. @param {number} width */
  pageOf(width) {
    const { data, columns } = this;
    const rows = (/** @type {number} */ across) => this.sections.reduce((sum, count) => sum + Math.ceil(count / across), 0);
    const usual = data.height / rows(data.columns);
    const height = this.group > 1 ? (usual * data.columns * width) / (columns * data.width) : Math.min(usual, 0.85 * width);
    return { width, height: rows(columns) * height };
  }

  watchDensity() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => { this.resize(); this.watchDensity(); }, { once: true });
  }

  changed() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => { this.waiting = false; this.redraw(); });
  }

  /** @param {CanvasRenderingContext2D} context */
  onto(context) {
    const scale = this.scale * (devicePixelRatio || 1);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    this.engine.surface = canvasSurface(context);
  }

  redraw() {
    const begin = performance.now();
    this.arrange();
    if (!this.arranged) return;
    this.onto(this.context);
    this.engine.exports.draw(this.number);
    this.redrawCursor();
    this.tables.showReadings();
    this.tables.show();
    this.frames.push(performance.now() - begin);
    if (this.frames.length > 200) this.frames.shift();
    if (!this.canvas.hasAttribute('aria-label')) {
      this.canvas.setAttribute('aria-label', this.still?.querySelector('desc')?.textContent ?? '');
      performance.mark('activarium-drawn');
    }
  }

  redrawCursor() {
    this.onto(this.overContext);
    const { exports } = this.engine;
    const { panel, x, y } = this.hasCursor && this.pointed.panel < 0 ? { panel: 0, x: this.x, y: 0 } : this.pointed;
    this.guess?.drawHandle();
    if (panel < 0 || Number.isNaN(x)) { this.output.textContent = this.guess && !this.guess.revealed ? '' : this.data.say.point_hint; return; }
    exports.draw_cursor(this.number, panel, x, y);
    const values = this.engine.asked('values_at', this.number, panel, x, y);
    this.output.textContent = values.slice(0, 13).map((/** @type {[string, number | string]} */ [name, value]) => `${name} = ${written(number(value), name === 'x' ? 15 : 6)}`).join('  ·  ');
  }

  /** What says numbers is there once nothing is hidden. */
  showValues() {
    const has_table = this.tables.appear();
    if (this.foot) this.foot.copyTable.hidden = !has_table;
    if (this.pointSlider) this.pointSlider.root.hidden = !has_table;
  }

  /** The figure as it stands, as SVG. */
  svg() {
    const { width, height } = this.data;
    const { columns, page } = this;
    this.columns = 0;
    this.page = { width, height };
    this.arrange();
    const out = { text: '', clips: 1000 * this.number };
    this.engine.surface = svgSurface(out);
    this.engine.exports.draw(this.number);
    if (this.hasCursor && !Number.isNaN(this.x)) this.engine.exports.draw_cursor(this.number, 0, this.x, 0);
    this.columns = columns;
    this.page = page;
    this.arrange();
    return out.text;
  }

  /** The SVG takes the values that the sliders have: it is what is printed. */
  print() {
    const keep = ['title', 'desc'].map((name) => this.still.querySelector(name)).filter((node) => node !== null);
    this.still.innerHTML = this.svg();
    this.still.prepend(...keep);
  }

  save() {
    this.print();
    const file = new Blob([new XMLSerializer().serializeToString(this.still)], { type: 'image/svg+xml' });
    const link = /** @type {HTMLAnchorElement} */ (element('a', { download: `${document.title || 'figure'}.svg` }));
    link.href = URL.createObjectURL(file);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}


/**
 * Brings a figure to life. Where the browser cannot or must not, its SVG stays, with a line that says so.
 * @param {HTMLElement} root @param {LivingData} data @param {string} packed @param {boolean} hasAddress
 */
async function start(root, data, packed, hasAddress) {
  try {
    return new Figure(root, data, await wake(packed), hasAddress);
  } catch (error) {
    const line = root.querySelector('.act-still');
    if (line) line.textContent = data.say.still;
    console.info(`Activarium: ${error}`);
    return null;
  }
}
