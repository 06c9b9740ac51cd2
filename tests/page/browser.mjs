// A headless Chromium, spoken to through a pipe by its DevTools protocol: no package is needed for that, and no network.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Browser {
  /** @param {string} program */
  constructor(program) {
    this.folder = mkdtempSync(join(tmpdir(), 'act-browser-'));
    // Names are not looked up: whatever a page asks for beyond itself fails.
    this.process = spawn(program, ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', '--hide-scrollbars',
      '--no-first-run', '--disable-extensions', '--disable-background-networking', '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND', `--user-data-dir=${this.folder}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    this.next = 0;
    this.waiting = new Map();
    this.listeners = [];
    let rest = '';
    this.process.stdio[4].on('data', (bytes) => {
      const parts = (rest + bytes.toString('utf8')).split('\0');
      rest = parts.pop();
      parts.forEach((part) => this.take(JSON.parse(part)));
    });
  }

  take(message) {
    if (message.id === undefined) return this.listeners.forEach((listen) => listen(message));
    const { done, failed } = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    return message.error ? failed(new Error(message.error.message)) : done(message.result);
  }

  /** @returns {Promise<any>} */
  call(method, params = {}, sessionId = undefined) {
    const id = ++this.next;
    this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    return new Promise((done, failed) => this.waiting.set(id, { done, failed }));
  }

  async page() {
    const { targetId } = await this.call('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.call('Target.attachToTarget', { targetId, flatten: true });
    const page = new Page(this, sessionId);
    await page.call('Page.enable');
    await page.call('Runtime.enable');
    await page.call('Log.enable');
    return page;
  }

  async close() {
    await this.call('Browser.close').catch(() => {});
    await new Promise((done) => this.process.once('exit', done));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

class Page {
  constructor(browser, session) {
    this.browser = browser;
    this.session = session;
    /** @type {string[]} exceptions, errors of the console, and what was asked for beyond the page */
    this.faults = [];
    this.loaded = () => {};
    browser.listeners.push((message) => {
      if (message.sessionId !== session) return;
      if (message.method === 'Page.loadEventFired') this.loaded();
      if (message.method === 'Runtime.exceptionThrown') this.faults.push(message.params.exceptionDetails.exception?.description ?? 'an exception');
      if (message.method === 'Log.entryAdded' && message.params.entry.level === 'error') this.faults.push(message.params.entry.text);
    });
  }

  call(method, params = {}) {
    return this.browser.call(method, params, this.session);
  }

  async open(url) {
    this.faults.length = 0;
    const loaded = new Promise((done) => { this.loaded = done; });
    await this.call('Page.navigate', { url });
    await loaded;
  }

  /** The value of an expression, which may be a promise. */
  async ask(expression) {
    const { result, exceptionDetails } = await this.call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression is true: for what a page does by itself. */
  async until(expression, seconds = 10) {
    return this.ask(`new Promise((done, failed) => {
      const end = performance.now() + ${1000 * seconds};
      (function look() {
        if (${expression}) done(true);
        else if (performance.now() > end) failed(new Error(${JSON.stringify('never came true: ' + expression)}));
        else setTimeout(look, 10);
      })();
    })`);
  }

  async size(width, height, scale = 1) {
    await this.call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  }

  async mouse(type, x, y) {
    await this.call('Input.dispatchMouseEvent', { type, x, y, button: type === 'mouseMoved' && !this.held ? 'none' : 'left', buttons: this.held || type === 'mousePressed' ? 1 : 0, clickCount: 1 });
  }

  async drag(from, to) {
    await this.mouse('mouseMoved', ...from);
    await this.mouse('mousePressed', ...from);
    this.held = true;
    for (let i = 1; i <= 5; ++i) await this.mouse('mouseMoved', from[0] + ((to[0] - from[0]) * i) / 5, from[1] + ((to[1] - from[1]) * i) / 5);
    await this.mouse('mouseReleased', ...to);
    this.held = false;
  }

  async key(key, code = key) {
    await this.call('Input.dispatchKeyEvent', { type: 'keyDown', key, code, windowsVirtualKeyCode: { ArrowRight: 39, ArrowLeft: 37 }[key] ?? 0 });
    await this.call('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
  }

  /** @returns {Promise<Buffer>} a PNG */
  async screenshot() {
    const { data } = await this.call('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }
}
