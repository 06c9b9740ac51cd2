// @ts-check
// The numbers of a figure: single ones below the picture, and the table of values beside it.

class Tables {
  /** @param {Figure} figure */
  constructor(figure) {
    this.figure = figure;
    const title = figure.data.say.table;
    this.readings = element('table', { class: 'act-readings' });
    this.table = element('table');
    this.details = /** @type {HTMLDetailsElement} */ (element('details', {}, element('summary', {}, title),
      element('div', { class: 'act-table', tabindex: '0', role: 'region', 'aria-label': title }, this.table)));
    this.details.addEventListener('toggle', () => this.show());
  }

  /** A row for each kind, and a column for each function. */
  showReadings() {
    const { engine, number: figure } = this.figure;
    if (!engine.exports.readings) return;
    /** @type {[string, string, number | string][]} */ const readings = engine.asked('readings', figure);
    const owners = [...new Set(readings.map(([, owner]) => owner))];
    const rows = new Map();
    for (const [name, owner, value] of readings) {
      if (!rows.has(name)) rows.set(name, new Array(owners.length).fill(''));
      rows.get(name)[owners.indexOf(owner)] = written(number(value), 4);
    }
    const head = element('tr', {}, element('td'), ...owners.map((owner) => element('th', { scope: 'col' }, owner)));
    const body = [...rows].map(([name, values]) => element('tr', {}, element('th', { scope: 'row' }, name), ...values.map((/** @type {string} */ value) => element('td', {}, value))));
    this.readings.replaceChildren(...(owners.some((owner) => owner !== '') ? [element('thead', {}, head)] : []), element('tbody', {}, ...body));
    this.readings.hidden = readings.length === 0;
  }

  /** @returns {{columns: string[], rows: (number | string)[][]}} */
  values() {
    return this.figure.engine.asked('table', this.figure.number);
  }

  /** Whether there is a table, which else is hidden. */
  appear() {
    const is_there = this.values().columns.length > 0;
    this.details.hidden = !is_there;
    return is_there;
  }

  show() {
    if (!this.details.open || this.details.hidden) return;
    const { columns, rows } = this.values();
    const head = element('tr', {}, ...columns.map((name) => element('th', { scope: 'col' }, name)));
    const body = rows.slice(0, most_shown_rows).map((row) => {
      const cells = row.map((value, i) => (i === 0 ? element('th', { scope: 'row' }, written(number(value))) : element('td', {}, written(number(value)))));
      const line = element('tr', {}, ...cells);
      if (number(row[0]) === this.figure.x) line.className = 'act-here';
      return line;
    });
    this.table.replaceChildren(element('thead', {}, head), element('tbody', {}, ...body));
  }

  text() {
    const { columns, rows } = this.values();
    return [columns, ...rows].map((row) => row.join('\t')).join('\n');
  }
}
