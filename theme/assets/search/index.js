/* The files of the index, as hooks/portal/search/ writes them: fetched once, unpacked and read; what went wrong is a SearchError. */
import { PAIR } from "./terms.js";

export class SearchError extends Error {
  /* kind: "missing" (not there, or no network), "broken" (cut short or spoilt), "old" (this browser cannot unpack it). */
  constructor(kind, address) {
    super(address);
    this.kind = kind;
  }
}

const unpacked = async (format, parts) => {
  const stream = new DecompressionStream(format), writer = stream.writable.getWriter();
  const written = Promise.all([...parts.map(part => writer.write(part)), writer.close()]);
  const [all] = await Promise.all([new Response(stream.readable).arrayBuffer(), written]);
  return new Uint8Array(all);
};

const kept = new Map();
/* What `reading` makes of the bytes at an address, once; `before` is what was packed before them. What stands in spoilt bytes may be anything. */
export const load = (address, reading, { format, before = [], ...options } = {}) => {
  const loading = async () => {
    if (format && typeof DecompressionStream === "undefined") throw new SearchError("old", address);
    const answer = await fetch(address, options).catch(() => null);
    const content = answer?.ok && await answer.arrayBuffer().catch(() => null);
    if (!content) throw new SearchError("missing", address);
    const bytes = new Uint8Array(content);
    try {
      return reading(format ? await unpacked(format, [...before, bytes]) : bytes);
    } catch {
      throw new SearchError("broken", address);
    }
  };
  if (!kept.has(address)) kept.set(address, loading().catch(error => { kept.delete(address); throw error; }));
  return kept.get(address);
};

const letters = new TextDecoder();
export const json = bytes => JSON.parse(letters.decode(bytes));

/* A shard without the Adler-32 at its end (RFC 1950). */
export const checked = all => {
  const bytes = all.subarray(0, -4);
  let one = 1, other = 0;
  for (const byte of bytes) other = (other + (one = (one + byte) % 65521)) % 65521;
  if (all.length < 4 || new DataView(all.buffer).getUint32(bytes.length) !== other * 65536 + one) throw new RangeError();
  return bytes;
};

/* Rows of terms (shards.py): which entries have a term, and which of those bear a label. */
class Bits {
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  bit() {
    const byte = this.bytes[this.place >> 3];
    if (byte === undefined) throw new RangeError();
    return byte >> (7 - (this.place++ & 7)) & 1;
  }

  /* As many bits as a byte still has, at once. */
  number(width) {
    let value = 0;
    for (let left = width; left > 0;) {
      const byte = this.bytes[this.place >> 3], free = 8 - (this.place & 7), take = free < left ? free : left;
      if (byte === undefined) throw new RangeError();
      value = value * (1 << take) + (byte >> free - take & (1 << take) - 1);
      this.place += take;
      left -= take;
    }
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
      const missing = this.rising(below - count, below), found = [];
      for (let number = 0, at = 0; number < below; number++) if (missing[at] === number) at++; else found.push(number);
      return found;
    }
    const width = count ? Math.max(0, Math.floor(below * 11 / (count * 16)).toString(2).length - 1) : 0;
    const found = new Array(count);
    for (let at = 0, last = -1; at < count; at++) found[at] = last += this.rice(width) + 1;
    return found;
  }
}

const SIGNS = ["title", "lead"];

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

/* Columns of all entries (columns.py): kind, day, agency and fields, to filter, count and sort by. */
const dateOf = day => new Date(Date.UTC(1900, 0, 1 + day));

const parted = (bytes, rows, count) => {
  let at = bytes.indexOf(10) + 1;
  const [choices, combinations] = json(bytes.subarray(0, at));
  const number = () => {
    for (let value = 0, shift = 1; ; shift *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError();
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  const row = () => {
    const found = new Array(count);
    for (let entry = 0; entry < count; entry++) found[entry] = number();
    return found;
  };
  return { choices, combinations, rows: Array.from({ length: rows }, row) };
};

const one = (choices, row) => entry => row[entry] ? [choices[row[entry] - 1][0]] : [];

/* Kind, year and day of every entry. */
export function columnsOf(bytes, count) {
  const { choices, rows: [kinds, days] } = parted(bytes, 2, count);
  const years = new Map();
  let last = 0;
  for (let entry = 0; entry < count; entry++) {
    const step = days[entry];
    days[entry] = last += step % 2 ? -(step + 1) / 2 : step / 2;
    if (last && !years.has(last)) years.set(last, String(dateOf(last).getUTCFullYear()));
  }
  const choicesOfYears = [...new Set(years.values())].sort().reverse().map(year => [year, year]);
  return {
    kind: entry => choices[kinds[entry] - 1]?.[1] ?? "",
    day: entry => days[entry],
    date: entry => days[entry] ? dateOf(days[entry]).toISOString().slice(0, 10).split("-").reverse().join("/") : "",
    facets: [
      { name: "loai", title: "Loại", choices, idsOf: one(choices, kinds) },
      { name: "nam", title: "Năm", choices: choicesOfYears, idsOf: entry => days[entry] ? [years.get(days[entry])] : [] },
    ],
  };
}

export function fieldsOf(bytes, count) {
  const { choices, combinations, rows: [row] } = parted(bytes, 1, count);
  return { name: "linh-vuc", title: "Lĩnh vực", choices, idsOf: entry => combinations[row[entry]].map(place => choices[place][0]) };
}

export function agenciesOf(bytes, count) {
  const { choices, rows: [row] } = parted(bytes, 1, count);
  return { name: "co-quan", title: "Cơ quan", choices, idsOf: one(choices, row) };
}

/* Entries that pass all filters, and of each facet how many pass the other filters with each choice. */
export function filtered(entries, facets, filters) {
  const passes = (entry, facet) => !filters[facet.name] || facet.idsOf(entry).includes(filters[facet.name]);
  const counted = facet => {
    const counts = new Map();
    for (const entry of entries) {
      if (!facets.every(other => other === facet || passes(entry, other))) continue;
      for (const id of facet.idsOf(entry)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const values = facet.choices.map(([id, title]) => ({ id, title, count: counts.get(id) ?? 0 }));
    return { name: facet.name, title: facet.title, values: values.filter(value => value.count || value.id === filters[facet.name]) };
  };
  return { passing: entries.filter(entry => facets.every(facet => passes(entry, facet))), facets: facets.map(counted) };
}
