// @ts-check
// Undoes what makes an engine small: digits that stand for bytes (core/export/base92.h), and LZMA, which is a fifth
// smaller than what browsers can undo by themselves, and takes some 50 ms. By hand, since a library would have to be fetched
// when the program is built, or copied, and be a part of every page.

/** Two of 92 digits for thirteen bits. @param {string} text */
function bytes_of(text) {
  const digits = ' !"#$%&()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
  const values = new Uint8Array(128);
  for (let i = 0; i < digits.length; ++i) values[digits.charCodeAt(i)] = i;
  const bytes = new Uint8Array((13 * text.length) >> 4);
  let rest = 0;
  let bits = 0;
  for (let i = 0, at = 0; i < text.length; i += 2) {
    rest = ((rest & 0xff) << 13) | (92 * values[text.charCodeAt(i)] + values[text.charCodeAt(i + 1)]);
    for (bits += 13; bits >= 8; bits -= 8) bytes[at++] = rest >> (bits - 8);
  }
  return bytes;
}

// Where the chances stand in one array. Literals, each context with 0x300 of them, come last.
const header_bytes = 13;
const states = 12;
const is_match = 0;
const is_repeated = is_match + states;
const is_other_than_last = is_repeated + states;
const is_older_than_second = is_other_than_last + states;
const is_oldest = is_older_than_second + states;
const is_long = is_oldest + states;
const slots = is_long + states; // 64 for each of four kinds of length
const far_bits = slots + 4 * 64;
const low_bits = far_bits + 115;
const lengths = low_bits + 16;
const length_chances = 2 + 8 + 8 + 256;
const literals = lengths + 2 * length_chances;

/** A file as `xz --format=lzma` writes it, to its mark of the end, without contexts from places: lp and pb are 0. @param {Uint8Array} packed */
function unpacked(packed) {
  const context_shift = 8 - packed[0];
  const chances = new Uint16Array(literals + (0x300 << packed[0])).fill(1024);
  let from = header_bytes + 1;
  let range = 0xffffffff;
  let code = 0;
  for (let k = 0; k < 4; ++k) code = ((code << 8) | packed[from++]) >>> 0;
  let out = new Uint8Array(1 << 20);
  let at = 0;
  let state = 0;
  const last = [0, 0, 0, 0]; // distances less 1

  const fill = () => {
    if (range >= 0x1000000) return;
    range = (range << 8) >>> 0;
    code = ((code << 8) | packed[from++]) >>> 0;
  };
  const bit = (/** @type {number} */ place) => {
    const chance = chances[place];
    const bound = (range >>> 11) * chance;
    let one = 0;
    if (code < bound) {
      range = bound;
      chances[place] = chance + ((2048 - chance) >> 5);
    } else {
      range -= bound;
      code -= bound;
      chances[place] = chance - (chance >> 5);
      one = 1;
    }
    if (range < 0x1000000) fill();
    return one;
  };
  const even_bits = (/** @type {number} */ count) => {
    let value = 0;
    for (; count > 0; --count) {
      range >>>= 1;
      const one = code >= range ? 1 : 0;
      if (one) code -= range;
      value = 2 * value + one;
      fill();
    }
    return value;
  };
  const number = (/** @type {number} */ place, /** @type {number} */ bits) => {
    let value = 1;
    for (let k = 0; k < bits; ++k) value = (value << 1) | bit(place + value);
    return value - (1 << bits);
  };
  const backward = (/** @type {number} */ place, /** @type {number} */ bits) => {
    let node = 1;
    let value = 0;
    for (let k = 0; k < bits; ++k) {
      const one = bit(place + node);
      node = (node << 1) | one;
      value |= one << k;
    }
    return value;
  };
  /** Less 2. @param {number} place */
  const length = (place) => {
    if (!bit(place)) return number(place + 2, 3);
    if (!bit(place + 1)) return 8 + number(place + 10, 3);
    return 16 + number(place + 18, 8);
  };
  /** @param {number} length */
  const distance = (length) => {
    const slot = number(slots + 64 * Math.min(length, 3), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return high + backward(far_bits + high - slot, bits);
    return high + 16 * even_bits(bits - 4) + backward(low_bits, 4);
  };
  const literal = () => {
    const place = literals + 0x300 * ((at > 0 ? out[at - 1] : 0) >> context_shift);
    let symbol = 1;
    if (state >= 7)
      for (let expected = out[at - last[0] - 1]; symbol < 0x100; expected <<= 1) {
        const hint = (expected >> 7) & 1;
        const one = bit(place + 0x100 + 0x100 * hint + symbol);
        symbol = (symbol << 1) | one;
        if (one !== hint) break;
      }
    while (symbol < 0x100) symbol = (symbol << 1) | bit(place + symbol);
    out[at++] = symbol;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  };
  /** One of the last distances comes to the front; its length, less 2. */
  const repeated = () => {
    if (!bit(is_other_than_last + state)) {
      if (!bit(is_long + state)) {
        state = state < 7 ? 9 : 11;
        return -1;
      }
    } else {
      const which = !bit(is_older_than_second + state) ? 1 : !bit(is_oldest + state) ? 2 : 3;
      last.unshift(last.splice(which, 1)[0]);
    }
    const count = length(lengths + length_chances);
    state = state < 7 ? 8 : 11;
    return count;
  };

  for (;;) {
    if (at + 300 > out.length) {
      const larger = new Uint8Array(2 * out.length);
      larger.set(out);
      out = larger;
    }
    if (!bit(is_match + state)) {
      literal();
      continue;
    }
    let count;
    if (bit(is_repeated + state)) count = repeated();
    else {
      count = length(lengths);
      state = state < 7 ? 7 : 10;
      last.pop();
      last.unshift(distance(count));
      if (last[0] === 0xffffffff) return out.slice(0, at);
    }
    if (last[0] >= at || from > packed.length + 4) throw new Error('the engine is damaged');
    for (const end = at + count + 2; at < end; ++at) out[at] = out[at - last[0] - 1];
  }
}
