/* The columns of all entries, as hooks/portal/search/columns.py writes them: kind, day, agency and fields, to filter, count and sort by. */
const FIRST = Date.UTC(1900, 0, 1), DAY = 86400000;

class Numbers {
  constructor(bytes, at) {
    Object.assign(this, { bytes, at });
  }

  row(length) {
    return Array.from({ length }, () => {
      let value = 0;
      for (let shift = 1; ; shift *= 128) {
        const byte = this.bytes[this.at++];
        if (byte === undefined) throw new RangeError("no more numbers");
        value += (byte & 127) * shift;
        if (byte < 128) return value;
      }
    });
  }
}

export function columnsOf(bytes, count) {
  const line = bytes.indexOf(10);
  const { kinds, agencies, fields, combinations } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, line)));
  const numbers = new Numbers(bytes, line + 1);
  const kind = numbers.row(count);
  let last = 0;
  const days = numbers.row(count).map(step => last += step % 2 ? -(step + 1) / 2 : step / 2);
  const agency = numbers.row(count), combination = numbers.row(count);
  const yearOf = days.map(day => day ? String(new Date(FIRST + day * DAY).getUTCFullYear()) : "");
  const years = [...new Set(yearOf)].filter(Boolean).sort().reverse();
  const one = (choices, row) => entry => row[entry] ? [choices[row[entry] - 1][0]] : [];
  const facets = [
    { name: "loai", title: "Loại", choices: kinds, idsOf: one(kinds, kind) },
    { name: "nam", title: "Năm", choices: years.map(year => [year, year]), idsOf: entry => yearOf[entry] ? [yearOf[entry]] : [] },
    { name: "linh-vuc", title: "Lĩnh vực", choices: fields, idsOf: entry => combinations[combination[entry]].map(place => fields[place][0]) },
    { name: "co-quan", title: "Cơ quan", choices: agencies, idsOf: one(agencies, agency) },
  ];

  const counted = (facet, entries, chosen) => {
    const counts = new Map();
    for (const entry of entries) for (const id of facet.idsOf(entry)) counts.set(id, (counts.get(id) ?? 0) + 1);
    return facet.choices.map(([id, title]) => ({ id, title, count: counts.get(id) ?? 0 })).filter(value => value.count || value.id === chosen);
  };

  return {
    kind: entry => kind[entry] ? kinds[kind[entry] - 1][1] : "",
    day: entry => days[entry],
    dayWritten: entry => days[entry] ? new Date(FIRST + days[entry] * DAY).toISOString().slice(0, 10).split("-").reverse().join("/") : "",

    /* Entries that pass all filters; each facet counts those that pass the others. */
    filtered(entries, filters) {
      const passes = (entry, facet) => !filters[facet.name] || facet.idsOf(entry).includes(filters[facet.name]);
      const passing = entries.filter(entry => facets.every(facet => passes(entry, facet)));
      return {
        passing,
        facets: facets.map(facet => ({
          name: facet.name,
          title: facet.title,
          values: counted(facet, entries.filter(entry => facets.every(other => other === facet || passes(entry, other))), filters[facet.name]),
        })),
      };
    },
  };
}
