// @ts-check
// Numbers, colours and fonts as texts.

const sans = "Inter, 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
const maths = "STIXGeneral, 'STIX Two Text', 'Times New Roman', serif";
/** Beginnings and ends of CSS fonts by the number of the face (core/figure/canvas.h). */
const faces = [['', sans], ['500 ', sans], ['600 ', sans], ['italic ', maths], ['', maths]];
const svgFaces = ['', ' font-weight="500"', ' font-weight="600"', ` font-family="${maths}" font-style="italic"`, ` font-family="${maths}"`];
/** @param {number} face @param {number} size */
const font = (face, size) => `${faces[face][0]}${size}px ${faces[face][1]}`;
/** @type {Map<number, string>} */
const known_colours = new Map();
/** @param {number} colour 0xRRGGBBAA */
function css(colour) {
  let text = known_colours.get(colour);
  if (text === undefined) known_colours.set(colour, text = '#' + (colour >>> 0).toString(16).padStart(8, '0'));
  return text;
}
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

/** @param {string} text in an attribute */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** Of an address; what is no encoding stays as it is. @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param {string} colour "rgb(20, 24, 31)" */
function is_dark(colour) {
  const [red, green, blue] = (colour.match(/[\d.]+/g) ?? ['255', '255', '255']).map(Number);
  return 0.3 * red + 0.6 * green + 0.1 * blue < 128;
}

/** Of a table; all of it is copied. */
const most_shown_rows = 200;

/** JSON has no such numbers. @param {number | string} value @returns {number} */
const number = (value) => value === 'inf' ? Infinity : value === '-inf' ? -Infinity : value === 'nan' ? NaN : Number(value);
