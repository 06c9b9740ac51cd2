// Pages that the program writes into a folder of its own, in a headless Chromium.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser } from './browser.mjs';
import { expect, skip, told } from './checks.mjs';

export class Pages {
  static async open(program, chromium) {
    if (!chromium || !existsSync(chromium)) skip('there is no Chromium');
    const pages = new Pages();
    pages.program = program;
    pages.folder = mkdtempSync(join(tmpdir(), 'act-page-'));
    pages.browser = new Browser(chromium);
    pages.page = await pages.browser.page();
    await pages.page.size(1280, 800);
    return pages;
  }

  file(name) { return join(this.folder, name); }
  url(name, hash = '') { return pathToFileURL(this.file(name)).href + hash; }
  write(name, ...args) { return told(this.program, 'export', ...args, '--out', this.file(name), '--overwrite'); }
  read(name) { return readFileSync(this.file(name), 'utf8'); }
  put(name, content) { writeFileSync(this.file(name), content); }

  ask(expression) { return this.page.ask(expression); }
  text(selector) { return this.ask(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`); }
  box(selector) { return this.ask(`(() => { const b = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return [b.left, b.top, b.width, b.height]; })()`); }
  frame() { return this.ask('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'); }

  /** Opens a page whose figure comes to life. */
  async alive(name, hash = '') {
    await this.page.open('about:blank');
    await this.page.open(this.url(name, hash));
    await this.page.until("document.querySelector('.act-lives canvas')?.hasAttribute('aria-label')");
    this.quiet();
  }

  quiet() {
    expect(this.page.faults.length === 0, `the page complains: ${this.page.faults.join('; ')}`);
  }

  /** Of the window: a place in a panel of the visible figure, in shares of its plot from the top left. */
  async place(panel, x, y) {
    const [left, top, width, height] = await this.box('.act-step:not([hidden]) .act-over, .activarium:not(.act-step .activarium) .act-over');
    const clip = await this.ask(`(() => {
      const over = [...document.querySelectorAll('.act-over')].find((each) => each.clientWidth > 0);
      const svg = over.parentNode.querySelector('svg');
      const view = svg.viewBox.baseVal;
      const rects = [...new Set([...svg.querySelectorAll('clipPath rect')].map((r) => ['x', 'width', 'y', 'height'].map((k) => r.getAttribute(k)).join()))];
      const [x, w, y, h] = rects[${panel}].split(',').map(Number);
      return [x / view.width, w / view.width, y / view.height, h / view.height];
    })()`);
    return [left + width * (clip[0] + x * clip[1]), top + height * (clip[2] + y * clip[3])];
  }

  /** What is drawn, as a text that differs where it does. */
  picture() {
    return this.ask(`(() => {
      const canvas = [...document.querySelectorAll('.act-picture canvas:not(.act-over)')].find((each) => each.clientWidth > 0);
      const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
      let hash = 0;
      for (let i = 0; i < data.length; i += 4) hash = (Math.imul(hash, 31) + data[i] + 7 * data[i + 1] + 13 * data[i + 2]) | 0;
      return String(hash);
    })()`);
  }

  async close() {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
