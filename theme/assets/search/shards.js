/* The rows of terms in a shard, as hooks/portal/search/shards.py writes them: which entries have a term, and which of those bear a label. */
import { PAIR } from "./terms.js";

class Bits {
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  bit() {
    const byte = this.bytes[this.place >> 3];
    if (byte === undefined) throw new RangeError("no more bits");
    return byte >> (7 - (this.place++ & 7)) & 1;
  }

  number(width) {
    let value = 0;
    for (let at = 0; at < width; at++) value = value * 2 + this.bit();
    return value;
  }

  gamma() {
    let width = 0;
    while (!this.bit()) width++;
    return 2 ** width + this.number(width) - 1;
  }

  rice(width) {
    let times = 0;
    while (this.bit()) times++;
    return times * 2 ** width + this.number(width);
  }

  rising(count, below) {
    if (2 * count > below) {
      const missing = new Set(this.rising(below - count, below));
      return Array.from({ length: below }, (_, number) => number).filter(number => !missing.has(number));
    }
    const width = count ? Math.max(0, Math.floor(below * 11 / (count * 16)).toString(2).length - 1) : 0;
    let last = -1;
    return Array.from({ length: count }, () => last += this.rice(width) + 1);
  }
}

const SIGNS = ["title", "lead"];
const letters = new TextDecoder();

/* `title` and `lead` are the entries that have the term there, `marks` those of each spelling with marks. */
const labelsIn = (bits, entries) => {
  const labels = { title: new Set(), lead: new Set(), marks: new Map() };
  for (let more = bits.gamma(); more > 0; more--) {
    const place = SIGNS[bits.gamma()];
    const spelt = place ?? letters.decode(Uint8Array.from({ length: bits.gamma() }, () => bits.rice(8)));
    const bearing = new Set(bits.rising(bits.gamma() + 1, entries.length).map(at => entries[at]));
    if (place) labels[place] = bearing; else labels.marks.set(spelt, bearing);
  }
  return labels;
};

/* The rows of the wanted numbers that are in this shard, by number. Of a pair in a shared row, entries only may have it. */
export function rowsIn(bytes, wanted, { shards, below }) {
  const bits = new Bits(bytes), found = new Map();
  const upper = new Map(wanted.map(number => [Math.floor(number / shards), number]));
  for (const own of bits.rising(bits.gamma(), 2 * PAIR / shards)) {
    const entries = bits.rising(bits.gamma() + 1, below);
    const labels = own * shards < PAIR ? labelsIn(bits, entries) : {};
    if (upper.has(own)) found.set(upper.get(own), { entries, ...labels });
  }
  const rare = wanted.filter(number => number >= PAIR && !found.has(number));
  if (!rare.length) return found;
  const rows = 2 ** bits.gamma();
  for (let place = 0; place < rows; place++) {
    const entries = bits.rising(bits.gamma(), below);
    for (const number of rare) if (Math.floor(number / shards) % rows === place) found.set(number, { entries, isShared: true });
  }
  return found;
}
