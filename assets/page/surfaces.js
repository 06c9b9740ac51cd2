// @ts-check
// What figures are drawn on: a <canvas>, or SVG.

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

/** @param {CanvasRenderingContext2D} context @returns {Surface} */
function canvasSurface(context) {
  context.lineJoin = 'round';
  let last_font = '';
  /** @param {Float64Array} points */
  const trace = (points) => {
    context.moveTo(points[0], points[1]);
    for (let i = 2; i < points.length; i += 2) context.lineTo(points[i], points[i + 1]);
  };
  return {
    stroke(points, colour, width) {
      context.beginPath();
      trace(points);
      context.strokeStyle = css(colour);
      context.lineWidth = width;
      context.stroke();
    },
    band(upper, lower, colour) {
      context.beginPath();
      trace(upper);
      for (let i = lower.length - 2; i >= 0; i -= 2) context.lineTo(lower[i], lower[i + 1]);
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
      const wanted = font(face, size);
      // A font is parsed whenever it is set.
      if (wanted !== last_font) context.font = last_font = wanted;
      context.fillStyle = css(colour);
      if (!upwards) return context.fillText(text, x, y);
      context.save();
      context.translate(x, y);
      context.rotate(-Math.PI / 2);
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
      last_font = '';
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
