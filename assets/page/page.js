// @ts-check
// The script of a living page: it wakes the engine, hands its drawing to a <canvas> in place of the static SVG, and
// puts native sliders beside it. No framework; what the engine exports is described in core/engine/engine.cpp.
// Everything that is said comes from the page's data, in its language.

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

/**
 * @typedef {object} Control
 * @property {string} name
 * @property {string} owner
 * @property {string} label
 * @property {string} symbol
 * @property {number} low
 * @property {number} high
 * @property {number} step
 * @property {number} value
 * @property {number} initial
 * @property {number} logarithmic
 */

/** @typedef {Record<string, Function> & {memory: WebAssembly.Memory}} EngineExports */

/**
 * What the engine draws with. `surface` changes with what is drawn on.
 * @typedef {object} Surface
 * @property {(points: Float64Array, colour: number, width: number) => void} stroke
 * @property {(upper: Float64Array, lower: Float64Array, colour: number) => void} band
 * @property {(x: number, y: number, width: number, height: number, colour: number) => void} rect
 * @property {(x: number, y: number, radius: number, colour: number) => void} disc
 * @property {(x: number, y: number, text: string, face: number, size: number, colour: number, upwards: number) => void} text
 * @property {(x: number, y: number, width: number, height: number) => void} clip
 * @property {() => void} pop
 */

const ActivariumPage = (() => {
  const sans = "Inter, 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
  const maths = "STIXGeneral, 'STIX Two Text', 'Times New Roman', serif";
  /** Beginnings and ends of CSS fonts by the number of the face (core/figure/canvas.h). */
  const faces = [['', sans], ['500 ', sans], ['600 ', sans], ['italic ', maths], ['', maths]];
  const svgFaces = ['', ' font-weight="500"', ' font-weight="600"', ` font-family="${maths}" font-style="italic"`, ` font-family="${maths}"`];
  /** @param {number} face @param {number} size */
  const font = (face, size) => `${faces[face][0]}${size}px ${faces[face][1]}`;
  /** @param {number} colour 0xRRGGBBAA */
  const css = (colour) => '#' + (colour >>> 0).toString(16).padStart(8, '0');
  const minus = '\u2212';

  /** @param {number} value @param {number} [digits] */
  function written(value, digits = 6) {
    if (value === Infinity) return '∞';
    if (value === -Infinity) return minus + '∞';
    if (Number.isNaN(value)) return '—';
    const text = Number(value.toPrecision(digits));
    const plain = Math.abs(text) >= 1e6 || (text !== 0 && Math.abs(text) < 1e-5) ? text.toExponential() : String(text);
    return plain.replace('e+', 'e').replace(/-/g, minus);
  }

  /** @param {string} text what a person typed @returns {number} */
  const read = (text) => {
    const plain = text.trim().replace(/\u2212/g, '-').replace(',', '.');
    return plain === '' ? NaN : Number(plain);
  };

  /** JSON has no such numbers. @param {number | string} value @returns {number} */
  const number = (value) => value === 'inf' ? Infinity : value === '-inf' ? -Infinity : value === 'nan' ? NaN : Number(value);

  /** @param {CanvasRenderingContext2D} context @returns {Surface} */
  function canvasSurface(context) {
    /** @param {Float64Array} points @param {boolean} on @param {boolean} [back] */
    const trace = (points, on, back = false) => {
      for (let i = 0; i < points.length; i += 2) {
        const k = back ? points.length - 2 - i : i;
        if (on || i > 0) context.lineTo(points[k], points[k + 1]);
        else context.moveTo(points[k], points[k + 1]);
      }
    };
    return {
      stroke(points, colour, width) {
        context.beginPath();
        trace(points, false);
        context.lineJoin = 'round';
        context.strokeStyle = css(colour);
        context.lineWidth = width;
        context.stroke();
      },
      band(upper, lower, colour) {
        context.beginPath();
        trace(upper, false);
        trace(lower, true, true);
        context.closePath();
        context.fillStyle = css(colour);
        context.fill();
      },
      rect(x, y, width, height, colour) {
        context.fillStyle = css(colour);
        context.fillRect(x, y, width, height);
      },
      disc(x, y, radius, colour) {
        context.beginPath();
        context.arc(x, y, radius, 0, 2 * Math.PI);
        context.fillStyle = css(colour);
        context.fill();
      },
      text(x, y, text, face, size, colour, upwards) {
        context.save();
        context.translate(x, y);
        if (upwards) context.rotate(-Math.PI / 2);
        context.font = font(face, size);
        context.fillStyle = css(colour);
        context.fillText(text, 0, 0);
        context.restore();
      },
      clip(x, y, width, height) {
        context.save();
        context.beginPath();
        context.rect(x, y, width, height);
        context.clip();
      },
      pop() {
        context.restore();
      },
    };
  }

  /** Writes SVG, for printing and for "Save figure". @param {{text: string, clips: number}} out @returns {Surface} */
  function svgSurface(out) {
    const n = (/** @type {number} */ value) => String(Math.round(value * 1000) / 1000);
    const escaped = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const paint = (/** @type {string} */ name, /** @type {number} */ colour) =>
      ` ${name}="${css(colour).slice(0, 7)}"` + ((colour & 255) < 255 ? ` ${name}-opacity="${n((colour & 255) / 255)}"` : '');
    const path = (/** @type {Float64Array} */ points, back = false) => {
      const pairs = [];
      for (let i = 0; i < points.length; i += 2) pairs.push(`${n(points[i])} ${n(points[i + 1])}`);
      return (back ? pairs.reverse() : pairs).join(' ');
    };
    const frame = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ w, /** @type {number} */ h) =>
      `x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"`;
    return {
      stroke: (points, colour, width) => { out.text += `<path fill="none"${paint('stroke', colour)} stroke-width="${n(width)}" d="M${path(points)}"/>`; },
      band: (upper, lower, colour) => { out.text += `<path${paint('fill', colour)} d="M${path(upper)} ${path(lower, true)}Z"/>`; },
      rect: (x, y, w, h, colour) => { if (colour & 255) out.text += `<rect ${frame(x, y, w, h)}${paint('fill', colour)}/>`; },
      disc: (x, y, r, colour) => { out.text += `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}"${paint('fill', colour)}/>`; },
      text: (x, y, text, face, size, colour, upwards) => {
        const turned = upwards ? ` transform="rotate(-90 ${n(x)} ${n(y)})"` : '';
        out.text += `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}"${svgFaces[face]}${paint('fill', colour)}${turned}>${escaped(text)}</text>`;
      },
      clip: (x, y, w, h) => {
        const id = `activarium-clip-${++out.clips}`;
        out.text += `<clipPath id="${id}"><rect ${frame(x, y, w, h)}/></clipPath><g clip-path="url(#${id})">`;
      },
      pop: () => { out.text += '</g>'; },
    };
  }

  /** One engine for all figures of a page. */
  class Engine {
    /** @param {ArrayBuffer} module */
    static async start(module) {
      const engine = new Engine();
      const none = new Proxy({}, { get: (_, name) => (name === 'proc_exit' ? () => { throw new Error('the engine has stopped'); } : () => 0) });
      const { instance } = await WebAssembly.instantiate(module, { page: engine.imports(), wasi_snapshot_preview1: none });
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
      this.measuring = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
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

  /** @param {string} name @param {Record<string, string>} [attributes] @param {...(Node | string)} children @returns {HTMLElement} */
  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  /** @param {string} path of a 16 × 16 icon */
  function icon(path) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 16 16');
    svg.setAttribute('aria-hidden', 'true');
    svg.innerHTML = `<path d="${path}"/>`;
    return svg;
  }
  const playIcon = 'M4 2.5v11l9-5.5z';
  const pauseIcon = 'M4 3h3v10H4zM9 3h3v10H9z';
  const resetIcon = 'M8 3a5 5 0 1 1-4.9 4h1.6A3.5 3.5 0 1 0 8 4.5V7L4.2 3.7 8 .5z';

  /** A slider with its number, its play and its reset. */
  class Slider {
    /**
     * @param {Control} control
     * @param {Record<string, string>} say
     * @param {string} id
     * @param {(value: number) => boolean} put false: the value is refused
     */
    constructor(control, say, id, put) {
      this.control = control;
      this.say = say;
      this.put = put;
      this.value = control.value;
      this.playing = false;
      this.range = /** @type {HTMLInputElement} */ (element('input', { type: 'range', id }));
      this.field = /** @type {HTMLInputElement} */ (element('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off' }));
      this.playButton = /** @type {HTMLButtonElement} */ (element('button', { type: 'button' }, icon(playIcon)));
      this.resetButton = element('button', { type: 'button' }, icon(resetIcon));
      const symbol = control.symbol && control.symbol !== control.label ? element('i', { 'aria-hidden': 'true' }, control.symbol) : '';
      const name = control.label.replace(/_/g, ' ');
      const spoken = [control.owner, name].filter(Boolean).join(' ');
      this.range.setAttribute('aria-label', spoken);
      this.field.setAttribute('aria-label', say.value.replace('{name}', spoken));
      this.resetButton.setAttribute('aria-label', say.reset.replace('{name}', spoken));
      this.resetButton.title = say.reset.replace('{name}', spoken);
      this.root = element('div', { class: 'act-slider' },
        element('div', { class: 'act-name' }, element('label', { for: id }, name), symbol, this.field),
        element('div', { class: 'act-way' }, this.range, this.playButton, this.resetButton));
      this.spoken = spoken;
      this.range.addEventListener('input', () => { this.pause(); this.give(this.fromPlace(Number(this.range.value))); });
      this.field.addEventListener('change', () => { this.pause(); this.give(read(this.field.value)); });
      this.resetButton.addEventListener('click', () => { this.pause(); this.give(control.initial); });
      this.playButton.addEventListener('click', () => (this.playing ? this.pause() : this.play()));
      // A deck of slides must not turn at the arrow keys that move a slider.
      for (const input of [this.range, this.field]) input.addEventListener('keydown', (event) => event.stopPropagation());
      this.showPlaying();
      this.show(control);
    }

    /** @param {number} place */
    fromPlace(place) {
      if (!this.control.logarithmic) return place;
      return Number((10 ** place).toPrecision(3));
    }

    /** @param {Control} control as it stands now */
    show(control) {
      this.control = control;
      this.value = control.value;
      const place = control.logarithmic ? Math.log10 : Number;
      const low = place(control.low);
      const high = place(control.high);
      const span = high - low;
      this.range.min = String(low);
      this.range.max = String(high);
      this.range.step = String(control.step > 0 ? control.step : 10 ** Math.floor(Math.log10(span / 99)));
      this.range.value = String(Number.isFinite(control.value) ? place(control.value) : control.value > 0 ? high : low);
      this.range.setAttribute('aria-valuetext', written(control.value));
      const share = span > 0 ? (Number(this.range.value) - low) / span : 0;
      this.range.style.setProperty('--share', `${100 * Math.min(1, Math.max(0, share))}%`);
      this.field.value = written(control.value);
    }

    /** @param {number} value */
    give(value) {
      if (Number.isNaN(value) || !this.put(value)) this.field.value = written(this.value);
    }

    /** To and fro along its way, until it is touched. */
    play() {
      const { low, high, step, logarithmic } = this.control;
      const place = logarithmic ? Math.log10 : Number;
      const span = place(high) - place(low);
      if (!(span > 0)) return;
      this.playing = true;
      this.showPlaying();
      const seconds = 4;
      let phase = (Math.max(place(low), Math.min(place(high), place(this.value))) - place(low)) / span;
      let last = performance.now();
      const next = (/** @type {number} */ now) => {
        if (!this.playing) return;
        phase = (phase + (now - last) / 1000 / seconds) % 2;
        last = now;
        const raw = this.fromPlace(place(low) + span * (phase < 1 ? phase : 2 - phase));
        const grain = step > 0 ? step : 10 ** Math.floor(Math.log10((high - low) / 300));
        this.give(logarithmic ? raw : Number((Math.round(raw / grain) * grain).toPrecision(12)));
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    }

    pause() {
      if (!this.playing) return;
      this.playing = false;
      this.showPlaying();
    }

    showPlaying() {
      const say = (this.playing ? this.say.pause : this.say.play).replace('{name}', this.spoken);
      this.playButton.replaceChildren(icon(this.playing ? pauseIcon : playIcon));
      this.playButton.setAttribute('aria-label', say);
      this.playButton.title = say;
    }
  }

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
      /** @type {number} */ this.pointed = NaN;
      this.grasped = -1;
      this.waiting = false;
      this.hasCursor = false;
      this.hasTable = false;
      this.narrow = false;
      this.timer = 0;
      /** @type {Record<string, number> | null} what the page began with */ this.first = null;
      /** @type {Slider[]} */ this.sliders = [];
      /** @type {Slider | null} */ this.pointSlider = null;
      this.output = element('output', { 'aria-live': 'polite' });
      this.table = element('table');
      this.details = /** @type {HTMLDetailsElement} */ (element('details', {}, element('summary', {}, data.say.table),
        element('div', { class: 'act-table', tabindex: '0', role: 'region', 'aria-label': data.say.table }, this.table)));
      this.hash = element('code');
      this.frames = /** @type {number[]} */ ([]);
      this.controls = this.readControls();
      this.scale = 1;
      this.page = { width: data.width, height: data.height };
      this.arranged = false;
      this.build();
      this.readAddress();
      this.picture.append(this.canvas, this.over);
      Object.assign(root, { activarium: this });
      root.classList.add('act-lives');
      this.resize();
      new ResizeObserver(() => this.resize()).observe(this.picture);
      this.dark.addEventListener('change', () => this.changed());
      this.watchDensity();
      this.usePointer();
      addEventListener('hashchange', () => { if (this.hasAddress) { this.readAddress(); this.changed(); } });
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
      /** @type {HTMLElement} */ let group = panel;
      let owner = '';
      this.controls.forEach((control, k) => {
        if (control.owner !== owner) {
          owner = control.owner;
          group = element('fieldset', {}, element('legend', {}, owner));
          panel.append(group);
        }
        const slider = new Slider(control, say, `${this.id}-${k}`, (value) => this.put(k, value));
        this.sliders.push(slider);
        group.append(slider.root);
      });
      if (this.controls.length > 0) panel.prepend(element('p', { class: 'act-head' }, say.move));
      this.arrange();
      const about = this.engine.asked('about', this.number);
      this.hasCursor = about.cursor === 1;
      if (this.hasCursor) {
        const x = { name: 'x', owner: '', label: say.point, symbol: 'x', low: about.low, high: about.high, step: 0, value: 0, initial: 0, logarithmic: 0 };
        this.pointSlider = new Slider(x, say, `${this.id}-x`, (value) => this.putX(value));
        panel.append(this.pointSlider.root, this.output);
      }
      this.details.addEventListener('toggle', () => this.showTable());
      panel.append(this.details);
      this.root.querySelector('.act-body')?.append(panel);
      this.hasTable = this.engine.asked('table', this.number).columns.length > 0;
      this.details.hidden = !this.hasTable;
      this.root.append(this.foot());
    }

    foot() {
      const { say } = this.data;
      const button = (/** @type {string} */ text, /** @type {() => void} */ act) => {
        const made = element('button', { type: 'button' }, text);
        made.addEventListener('click', act);
        return made;
      };
      const said = element('span', { role: 'status' });
      const copied = (/** @type {string} */ text) => () => {
        navigator.clipboard?.writeText(text === 'link' ? this.link() : this.tableText())
          .then(() => { said.textContent = say.copied; }, () => { said.textContent = say.not_copied; });
        if (!navigator.clipboard) said.textContent = say.not_copied;
      };
      const foot = element('div', { class: 'act-foot' });
      if (this.hasAddress) foot.append(button(say.copy_link, copied('link')), this.hash);
      foot.append(said, element('span', { class: 'act-gap' }));
      if (this.hasTable) foot.append(button(say.copy_table, copied('table')));
      foot.append(button(say.save, () => this.save()));
      return foot;
    }

    /** @param {number} k @param {number} value */
    put(k, value) {
      if (!this.engine.exports.put(this.number, k, value)) return false;
      this.controls = this.readControls();
      this.sliders.forEach((slider, i) => slider.show(this.controls[i]));
      this.changed();
      this.settled();
      return true;
    }

    /** @param {number} value */
    putX(value) {
      if (!Number.isFinite(value) || !this.pointSlider) return false;
      this.x = value;
      this.pointSlider.show({ ...this.pointSlider.control, value });
      this.redrawCursor();
      this.showTable();
      this.settled();
      return true;
    }

    /** What the values are, for the address: those that differ from the initial ones. */
    state() {
      const parts = this.controls.filter((c) => c.value !== c.initial || this.first?.[c.name] !== c.value)
        .map((c) => `${encodeURIComponent(c.name)}=${c.value}`);
      if (!Number.isNaN(this.x)) parts.push(`x=${this.x}`);
      return parts.length > 0 ? '#' + parts.join('&') : '';
    }

    link() {
      return location.href.split('#')[0] + this.state();
    }

    readAddress() {
      this.first ??= Object.fromEntries(this.controls.map((c) => [c.name, c.value]));
      if (!this.hasAddress) return;
      for (const part of location.hash.slice(1).split('&')) {
        const [name, text] = part.split('=').map(decodeURIComponent);
        const k = this.controls.findIndex((control) => control.name === name);
        const value = number(text);
        if (k >= 0 && !Number.isNaN(value)) this.engine.exports.put(this.number, k, value);
        else if (name === 'x' && Number.isFinite(value)) this.x = value;
      }
      this.controls = this.readControls();
      this.sliders.forEach((slider, i) => slider.show(this.controls[i]));
      if (!Number.isNaN(this.x)) this.pointSlider?.show({ ...this.pointSlider.control, value: this.x });
      this.hash.textContent = this.state();
    }

    /** The address and the words follow when nothing has moved for a moment. */
    settled() {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => {
        const state = this.state();
        if (this.hasAddress) {
          this.hash.textContent = state;
          try { history.replaceState(null, '', state || location.pathname + location.search); } catch { /* a page without an address of its own */ }
        }
        this.canvas.setAttribute('aria-label', this.engine.told('words', this.number));
      }, 250);
    }

    theme() {
      if (this.data.theme >= 0) return this.data.theme;
      return this.dark.matches ? 1 : 0;
    }

    arrange() {
      const { width, height } = this.page;
      const columns = this.narrow ? 1 : 0;
      this.arranged = this.engine.exports.arrange(this.number, width, height, this.scale * (devicePixelRatio || 1), columns, this.theme(), this.data.scale) === 1;
    }

    /** The canvas has the pixels of the screen; where panels side by side would be too small, they stand one under another. */
    resize() {
      const room = this.picture.clientWidth;
      if (!(room > 0)) return;
      const { data } = this;
      this.narrow = data.columns > 1 && data.columns <= 3 && room < 400;
      const points = this.narrow ? Math.max(230, 0.75 * room) : data.width;
      this.page = this.narrow
        ? { width: points, height: data.columns * Math.min(data.height, 0.85 * points) }
        : { width: data.width, height: data.height };
      this.scale = room / this.page.width;
      const density = devicePixelRatio || 1;
      for (const canvas of [this.canvas, this.over]) {
        canvas.width = Math.round(room * density);
        canvas.height = Math.round(this.page.height * this.scale * density);
        canvas.style.height = `${this.page.height * this.scale}px`;
      }
      this.redraw();
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
      this.showTable();
      this.frames.push(performance.now() - begin);
      if (this.frames.length > 200) this.frames.shift();
      if (!this.canvas.hasAttribute('aria-label')) {
        this.canvas.setAttribute('aria-label', this.still?.querySelector('desc')?.textContent ?? '');
        performance.mark('activarium-drawn');
      }
    }

    redrawCursor() {
      this.onto(this.overContext);
      const x = Number.isNaN(this.pointed) ? this.x : this.pointed;
      if (!this.hasCursor || Number.isNaN(x)) { this.output.textContent = this.hasCursor ? this.data.say.point_hint : ''; return; }
      this.engine.exports.draw_cursor(this.number, x);
      const values = this.engine.asked('values_at', this.number, x);
      this.output.textContent = [`x = ${written(x)}`, ...values.slice(0, 12).map((/** @type {[string, number | string]} */ [name, value]) => `${name} = ${written(number(value))}`)].join('  ·  ');
    }

    showTable() {
      if (!this.details.open) return;
      const { columns, rows } = this.engine.asked('table', this.number);
      const head = element('tr', {}, ...columns.map((/** @type {string} */ name) => element('th', { scope: 'col' }, name)));
      const body = rows.map((/** @type {(number | string)[]} */ row) => {
        const cells = row.map((value, i) => (i === 0 ? element('th', { scope: 'row' }, written(number(value))) : element('td', {}, written(number(value)))));
        const line = element('tr', {}, ...cells);
        if (number(row[0]) === this.x) line.className = 'act-here';
        return line;
      });
      this.table.replaceChildren(element('thead', {}, head), element('tbody', {}, ...body));
    }

    tableText() {
      const { columns, rows } = this.engine.asked('table', this.number);
      return [columns, ...rows].map((/** @type {unknown[]} */ row) => row.join('\t')).join('\n');
    }

    /** The page point below the pointer, however the page is scaled, zoomed or turned into a slide. @param {MouseEvent} event */
    pagePoint(event) {
      const box = this.over.getBoundingClientRect();
      return {
        x: ((event.clientX - box.left) / box.width) * this.page.width,
        y: ((event.clientY - box.top) / box.height) * this.page.height,
      };
    }

    usePointer() {
      const { over, engine } = this;
      over.addEventListener('pointermove', (event) => {
        const at = this.pagePoint(event);
        if (this.grasped >= 0) {
          this.put(this.grasped, engine.exports.dragged_to(this.number, at.x, at.y));
          return;
        }
        over.style.cursor = engine.exports.grasp(this.number, at.x, at.y) >= 0 ? 'ns-resize' : this.hasCursor ? 'crosshair' : '';
        this.pointed = engine.exports.x_at(this.number, at.x, at.y);
        if (event.buttons === 1 && !Number.isNaN(this.pointed)) this.putX(this.pointed);
        this.redrawCursor();
      });
      over.addEventListener('pointerdown', (event) => {
        const at = this.pagePoint(event);
        this.grasped = engine.exports.grasp(this.number, at.x, at.y);
        if (this.grasped >= 0) {
          over.setPointerCapture(event.pointerId);
          this.put(this.grasped, engine.exports.dragged_to(this.number, at.x, at.y));
          event.preventDefault();
        } else {
          const x = engine.exports.x_at(this.number, at.x, at.y);
          if (!Number.isNaN(x)) this.putX(x);
        }
      });
      const let_go = () => { this.grasped = -1; };
      over.addEventListener('pointerup', let_go);
      over.addEventListener('pointercancel', let_go);
      over.addEventListener('pointerleave', () => { this.pointed = NaN; this.redrawCursor(); });
    }

    /** The figure as it stands, as SVG. */
    svg() {
      const { width, height } = this.data;
      const { narrow, page } = this;
      this.narrow = false;
      this.page = { width, height };
      this.arrange();
      const out = { text: '', clips: 1000 * this.number };
      this.engine.surface = svgSurface(out);
      this.engine.exports.draw(this.number);
      if (!Number.isNaN(this.x)) this.engine.exports.draw_cursor(this.number, this.x);
      this.narrow = narrow;
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

  /** @type {Promise<Engine> | null} */
  let engine = null;

  /** @param {string} packed an engine: base64 of gzip @returns {Promise<Engine>} */
  function wake(packed) {
    engine ??= (async () => {
      const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      return Engine.start(await new Response(stream).arrayBuffer());
    })();
    return engine;
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

  return { start, Engine };
})();
