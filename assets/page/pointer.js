// @ts-check
// Pointing at a figure, dragging what it holds, and drawing over a hidden panel.

class Pointer {
  /** @param {Figure} figure */
  constructor(figure) {
    this.figure = figure;
    this.grasped = 0;
    this.drawing = false;
    const { over } = figure;
    over.addEventListener('pointermove', (event) => this.move(event));
    over.addEventListener('pointerdown', (event) => this.press(event));
    const let_go = () => { this.grasped = 0; this.drawing = false; };
    over.addEventListener('pointerup', let_go);
    over.addEventListener('pointercancel', let_go);
    over.addEventListener('pointerleave', () => { figure.pointed = { panel: -1, x: NaN, y: NaN }; figure.redrawCursor(); });
  }

  /** The page point below the pointer, however the page is scaled, zoomed or turned into a slide. @param {MouseEvent} event */
  pagePoint(event) {
    const { over, page } = this.figure;
    const box = over.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * page.width,
      y: ((event.clientY - box.top) / box.height) * page.height,
    };
  }

  /** @param {{x: number, y: number}} at */
  point(at) {
    const { figure } = this;
    const { exports } = figure.engine;
    const panel = exports.place_at(figure.number, at.x, at.y);
    figure.pointed = panel < 0 ? { panel, x: NaN, y: NaN } : { panel, x: exports.place_x(), y: exports.place_y() };
  }

  /** @param {PointerEvent} event */
  move(event) {
    const { figure } = this;
    const { engine: { exports }, over, number } = figure;
    const at = this.pagePoint(event);
    if (this.drawing) {
      exports.stroke_to(number, at.x, at.y);
      return figure.changed();
    }
    if (this.grasped > 0) return this.drag(at);
    const can_draw = exports.can_draw(number, at.x, at.y) === 1;
    const grasp = exports.grasp(number, at.x, at.y);
    over.style.cursor = can_draw ? 'crosshair' : ['', 'ew-resize', 'ns-resize', 'move'][grasp] || (figure.hasCursor ? 'crosshair' : '');
    this.point(at);
    if (event.buttons === 1 && figure.hasCursor && figure.pointed.panel >= 0) figure.putX(figure.pointed.x);
    figure.redrawCursor();
  }

  /** @param {PointerEvent} event */
  press(event) {
    const { figure } = this;
    const { engine: { exports }, over, number } = figure;
    const at = this.pagePoint(event);
    this.drawing = exports.can_draw(number, at.x, at.y) === 1;
    this.grasped = this.drawing ? 0 : exports.grasp(number, at.x, at.y);
    if (this.drawing || this.grasped > 0) {
      over.setPointerCapture(event.pointerId);
      event.preventDefault();
      if (this.grasped > 0) return this.drag(at);
      exports.begin_stroke(number, at.x, at.y);
      return figure.changed();
    }
    this.point(at);
    if (figure.hasCursor && figure.pointed.panel >= 0) figure.putX(figure.pointed.x);
    figure.redrawCursor();
  }

  /** @param {{x: number, y: number}} at */
  drag(at) {
    const { figure } = this;
    figure.engine.exports.drag(figure.number, at.x, at.y);
    figure.moved();
  }
}
