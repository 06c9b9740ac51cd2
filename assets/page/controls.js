// @ts-check
// Native sliders, lists and buttons beside a figure. No framework.

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
 * @property {string[]} choices what its values are called; empty: it has none
 */

/**
 * A setting that is no number.
 * @typedef {object} Setting
 * @property {string} id
 * @property {string} label
 * @property {string} value as it is typed: functions with commas between them
 * @property {number} most functions at most; 0: it is one of `texts`
 * @property {number} none 1 where it may be none
 * @property {string[]} texts
 * @property {string[]} names of them, for people
 */

/** @param {string} name @param {Record<string, string>} [attributes] @param {...(Node | string)} children @returns {HTMLElement} */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @param {string} text @param {() => void} act */
function button(text, act) {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', act);
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

/** A list to choose from, in the place of a slider. */
class Choice {
  /** @param {Control} control @param {string} id @param {(value: number) => boolean} put */
  constructor(control, id, put) {
    this.control = control;
    this.playing = false;
    this.select = /** @type {HTMLSelectElement} */ (element('select', { id }, ...control.choices.map((name, i) => element('option', { value: String(i) }, name))));
    this.root = element('div', { class: 'act-slider act-choice' }, element('label', { for: id }, control.label), this.select);
    this.select.addEventListener('change', () => put(Number(this.select.value)));
    this.select.addEventListener('keydown', (event) => event.stopPropagation());
    this.show(control);
  }

  /** @param {Control} control */
  show(control) {
    this.control = control;
    this.select.value = String(control.value);
  }

  play() {}

  pause() {}
}

/** Functions, or one of several texts: a list for each of them, and one more that is still empty. */
class Chooser {
  /** @param {Setting} setting @param {string} id @param {[string, string][]} functions @param {Record<string, string>} say @param {(text: string) => boolean} put */
  constructor(setting, id, functions, say, put) {
    this.functions = functions;
    this.say = say;
    this.id = id;
    this.put = put;
    this.root = element('fieldset', { class: 'act-chooser' }, element('legend', {}, setting.label));
    this.lists = element('div');
    this.root.append(this.lists);
    this.show(setting);
  }

  /** @param {Setting} setting */
  show(setting) {
    this.setting = setting;
    const { most, none } = setting;
    // A formula may hold commas between brackets; none of the lists needs to part them.
    const values = setting.value === '' ? [] : most === 0 ? [setting.value] : parted(setting.value);
    const options = most === 0 ? setting.texts.map((text, i) => [text, setting.names[i] ?? text]) : this.functions;
    const count = most === 0 ? 1 : Math.min(most, values.length + 1);
    const lists = Array.from({ length: count }, (_, i) => {
      const known = options.some(([text]) => text === values[i]);
      const empty = most > 0 && (i >= values.length || values.length > 1 || none === 1);
      const shown = [...(empty ? [['', i < values.length ? this.say.remove : this.say.add]] : []), ...(known || values[i] === undefined ? [] : [[values[i], values[i]]]), ...options];
      const select = /** @type {HTMLSelectElement} */ (element('select', { id: `${this.id}-${i}`, 'aria-label': `${setting.label} ${i + 1}` },
        ...shown.map(([value, name]) => element('option', { value }, name))));
      select.value = values[i] ?? '';
      select.addEventListener('keydown', (event) => event.stopPropagation());
      select.addEventListener('change', () => this.take(i, select.value));
      return select;
    });
    const focused = Array.from(this.lists.children).indexOf(/** @type {Element} */ (document.activeElement));
    this.lists.replaceChildren(...lists);
    lists[Math.min(focused, lists.length - 1)]?.focus();
  }

  /** @param {number} place @param {string} value */
  take(place, value) {
    const setting = /** @type {Setting} */ (this.setting);
    const values = setting.most === 0 || setting.value === '' ? [] : parted(setting.value);
    values[place] = value;
    if (!this.put(values.filter((each) => each !== '').join(', '))) this.show(setting);
  }
}

/** Texts between commas that stand outside brackets. @param {string} list */
function parted(list) {
  const parts = [''];
  let depth = 0;
  for (const c of list) {
    if ('([{'.includes(c)) ++depth;
    if (')]}'.includes(c)) --depth;
    if (c === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts.map((part) => part.trim());
}
