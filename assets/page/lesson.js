// @ts-check
// A lesson: of its steps, which all stand in the page for those who read without scripts, one is shown, and its figure
// lives. Answers and what is said afterwards are native radio buttons and <details>.

/**
 * @typedef {object} LessonStep
 * @property {Omit<LivingData, 'texts' | 'say'> | null} data of its figure; null: it stands still
 * @property {string} engine which one it needs
 * @property {number} right of the choices, from 0; −1: there are none
 */

/**
 * @typedef {object} LessonData
 * @property {LessonStep[]} steps
 * @property {string} texts that all figures say
 * @property {Record<string, string>} say
 */

class Lesson {
  /** @param {HTMLElement} root @param {LessonData} data @param {Record<string, string>} packed engines by their names */
  constructor(root, data, packed) {
    this.root = root;
    this.data = data;
    this.packed = packed;
    this.at = -1;
    this.sections = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('.act-step')]);
    /** @type {(Promise<Figure | null> | null)[]} */ this.figures = data.steps.map(() => null);
    const { say } = data;
    this.backButton = /** @type {HTMLButtonElement} */ (button(say.back, () => this.go(this.at - 1)));
    this.nextButton = /** @type {HTMLButtonElement} */ (button(say.next, () => this.go(this.at + 1)));
    this.place = element('span', { role: 'status' });
    root.append(element('nav', { class: 'act-steps', 'aria-label': say.lesson_keys }, this.backButton, this.place, this.nextButton, element('span', { class: 'act-keys' }, say.lesson_keys)));
    root.classList.add('act-plays');
    this.sections.forEach((_, i) => this.prepare(i));
    addEventListener('keydown', (event) => this.key(event));
    addEventListener('hashchange', () => this.go(this.wanted()));
    this.go(this.wanted());
  }

  /** The step that the address names. */
  wanted() {
    return Math.max(0, Number(/^#step=(\d+)$/.exec(location.hash)?.[1] ?? 1) - 1);
  }

  /** @param {number} i */
  prepare(i) {
    const details = this.after(i);
    details?.addEventListener('toggle', () => this.reveal(i, details.open));
    this.choices(i).forEach((input, k) => input.addEventListener('change', () => this.answer(i, k)));
  }

  /** Their radio buttons: the figure has other inputs. @param {number} i @returns {HTMLInputElement[]} */
  choices(i) {
    return [...this.sections[i].querySelectorAll('input')].filter((input) => input.type === 'radio');
  }

  /** What is said after the reveal. @param {number} i @returns {HTMLDetailsElement | null} */
  after(i) {
    return this.sections[i].querySelector('.act-after');
  }

  /** @param {number} i */
  go(i) {
    if (!(i >= 0 && i < this.sections.length) || i === this.at) return;
    const first = this.at < 0;
    this.at = i;
    this.sections.forEach((section, k) => { section.hidden = k !== i; });
    this.backButton.disabled = i === 0;
    this.nextButton.disabled = i + 1 === this.sections.length;
    this.place.textContent = this.data.say.step.replace('{i}', String(i + 1)).replace('{n}', String(this.sections.length));
    const hash = i === 0 && first ? location.hash : `#step=${i + 1}`;
    try { history.replaceState(null, '', hash || location.pathname + location.search); } catch { /* a page without an address of its own */ }
    if (!first) this.root.scrollIntoView({ block: 'start' });
    this.wakeFigure(i);
  }

  /** @param {number} i */
  wakeFigure(i) {
    const { data, engine } = this.data.steps[i];
    const root = /** @type {HTMLElement | null} */ (this.sections[i].querySelector('.activarium'));
    if (!data || !root) return null;
    root.addEventListener('act-reveal', (event) => this.open(i, /** @type {CustomEvent} */ (event).detail));
    const { texts, say } = this.data;
    return this.figures[i] ??= start(root, { ...data, texts, say }, this.packed[engine], false);
  }

  /** @param {number} i @param {boolean} shown */
  open(i, shown) {
    const details = this.after(i);
    if (details && shown) details.open = true;
  }

  /** Shows what was hidden. @param {number} i @param {boolean} shown */
  reveal(i, shown) {
    const section = this.sections[i];
    section.classList.toggle('act-revealed', shown);
    this.figures[i]?.then((figure) => {
      if (figure?.guess && figure.guess.revealed !== shown) figure.guess.reveal(shown);
    });
    this.mark(i);
  }

  /** @param {number} i @param {number} choice */
  answer(i, choice) {
    const input = this.choices(i)[choice];
    if (!input) return;
    input.checked = true;
    const details = this.after(i);
    if (details) details.open = true;
    this.reveal(i, true);
  }

  /** Which answer is right, once that is said. @param {number} i */
  mark(i) {
    const { right } = this.data.steps[i];
    const shown = this.sections[i].classList.contains('act-revealed');
    const inputs = this.choices(i);
    inputs.forEach((input, k) => {
      const label = input.closest('label');
      label?.classList.toggle('act-right', shown && k === right);
      label?.classList.toggle('act-wrong', shown && input.checked && k !== right);
    });
    const verdict = this.sections[i].querySelector('.act-verdict');
    const chosen = inputs.findIndex((input) => input.checked);
    const { say } = this.data;
    if (verdict && shown) verdict.textContent = chosen === right ? say.right : say.right_is.replace('{i}', String(right + 1));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const typing = target.matches?.('input:not([type=radio]), select, textarea');
    if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
    const choice = Number(event.key) - 1;
    if (event.key === 'ArrowRight' || event.key === 'PageDown') this.go(this.at + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') this.go(this.at - 1);
    else if (event.key === 'r' || event.key === 'R') this.turn();
    else if (this.choices(this.at).length > choice && choice >= 0) this.answer(this.at, choice);
    else return;
    event.preventDefault();
  }

  /** Reveals, or hides again. */
  turn() {
    const details = this.after(this.at);
    if (details) details.open = !details.open;
    else this.figures[this.at]?.then((figure) => figure?.guess?.reveal(!figure.guess.revealed));
  }
}

/** @param {HTMLElement} root @param {LessonData} data @param {Record<string, string>} packed */
function startLesson(root, data, packed) {
  const lesson = new Lesson(root, data, packed);
  Object.assign(root, { lesson });
  return lesson;
}
