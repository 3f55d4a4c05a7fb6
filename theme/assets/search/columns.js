/* The columns of all entries, as hooks/portal/search/columns.py writes them: kind, day, agency and fields, to filter, count and sort by. */
const FIRST = Date.UTC(1900, 0, 1), DAY = 86400000;

const parted = (bytes, rows, count) => {
  let at = bytes.indexOf(10) + 1;
  const [choices, combinations] = JSON.parse(new TextDecoder().decode(bytes.subarray(0, at)));
  const number = () => {
    for (let value = 0, shift = 1; ; shift *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError("no more numbers");
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  return { choices, combinations, rows: Array.from({ length: rows }, () => Array.from({ length: count }, number)) };
};

const one = (choices, row) => entry => row[entry] ? [choices[row[entry] - 1][0]] : [];

/* Kind, year and day of every entry. */
export function columnsOf(bytes, count) {
  const { choices, rows: [kinds, steps] } = parted(bytes, 2, count);
  let last = 0;
  const days = steps.map(step => last += step % 2 ? -(step + 1) / 2 : step / 2);
  const dates = days.map(day => day ? new Date(FIRST + day * DAY).toISOString().slice(0, 10) : "");
  const yearOf = entry => dates[entry].slice(0, 4);
  const years = [...new Set(dates.map(date => date.slice(0, 4)))].filter(Boolean).sort().reverse();
  return {
    kind: entry => kinds[entry] ? choices[kinds[entry] - 1][1] : "",
    day: entry => days[entry],
    date: entry => dates[entry].split("-").reverse().join("/"),
    facets: [
      { name: "loai", title: "Loại", choices, idsOf: one(choices, kinds) },
      { name: "nam", title: "Năm", choices: years.map(year => [year, year]), idsOf: entry => dates[entry] ? [yearOf(entry)] : [] },
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
