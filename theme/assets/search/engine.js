/* The search: what was typed goes in, entries come out, those first in which the words stand together; files of the index are read as they are needed. */
import { agenciesOf, checked, columnsOf, fieldsOf, filtered, json, load, rowsIn, SearchError } from "./index.js";
import { queryOf, tokens } from "./terms.js";
import { entryOf, hasTogether, marked, snippetOf, wordsOf } from "./texts.js";

export { SearchError };

const FORMAT = 1;
const READ_AT_MOST = 48, QUOTED_AT_MOST = 200, SHOWN = 10;

/* Of two rows that rise. */
const both = (one, other) => {
  const found = [];
  for (let at = 0, beside = 0; at < one.length && beside < other.length;) {
    const gap = one[at] - other[beside];
    if (!gap) found.push(one[at]);
    if (gap <= 0) at++;
    if (gap >= 0) beside++;
  }
  return found;
};
const allOf = rows => rows.map(row => row?.entries ?? []).sort((one, other) => one.length - other.length).reduce(both);

export class Search {
  static async open(base) {
    const folder = new URL("du-lieu/", base).href;
    const manifest = await load(`${folder}muc-luc.json`, json, { cache: "no-cache" });
    if (manifest.format !== FORMAT) throw new SearchError("broken", folder);
    const search = new Search(folder, manifest);
    Promise.allSettled([search.columns(), search.words(), search.sample()]);
    return search;
  }

  constructor(folder, manifest) {
    Object.assign(this, { folder, manifest });
  }

  async suggestions() {
    return (await load(`${this.folder}${this.manifest.suggestions}`, json)).map(([text, names]) => ({ text, names }));
  }

  /* Fields and agencies, whose columns are large, are counted when they are asked for or filtered by. Texts from `start` on are fetched at once. */
  async find(typed, { filters = {}, order, start = 0, hasAllFacets } = {}) {
    const query = queryOf(typed);
    const nothing = { query, entries: [], total: 0, together: 0, facets: [], missing: [], instead: "", without: [], isTogether: new Set() };
    if (!query.tokens.length) return nothing;
    const numbers = query.tokens.map(token => token.number);
    const [columns, rows] = await Promise.all([this.columns(), this.rows([...numbers, ...query.pairs, ...query.chains, ...query.quotedPairs])]);
    const missing = query.tokens.filter(token => !rows.has(token.number));
    if (missing.length) {
      const { instead } = await import("./instead.js");
      return { ...nothing, missing: missing.map(token => token.text), instead: await instead(this, query, rows) };
    }
    const of = numbers.map(number => rows.get(number));
    const having = allOf([...of, ...[...query.chains, ...query.quotedPairs].map(number => rows.get(number))]);
    const unsaid = await this.unsaid(query.quoted, query.quotedPairs, rows, having, QUOTED_AT_MOST);
    const all = having.filter(entry => !unsaid.has(entry));
    if (!all.length) return { ...nothing, without: withoutOne(query, of) };
    const isTogether = new Set(query.pairs.length ? both(all, allOf(query.pairs.map(pair => rows.get(pair)))) : all);
    const more = hasAllFacets || filters["linh-vuc"] || filters["co-quan"] ? await Promise.all([this.read("fields", fieldsOf), this.read("agencies", agenciesOf)]) : [];
    const { passing, facets } = filtered(all, [...columns.facets, ...more], filters);
    const scores = scoresOf(query, of, all, isTogether);
    for (const pair of query.pairs) for (const entry of rows.get(pair)?.entries ?? []) if (scores.has(entry)) scores.set(entry, scores.get(entry) + 4);
    const newer = (one, other) => columns.day(other) - columns.day(one) || other - one;
    const better = (one, other) => isTogether.has(other) - isTogether.has(one) || scores.get(other) - scores.get(one) || newer(one, other);
    const inOrder = order === "moi" ? newer : better, entries = passing.sort(inOrder);
    Promise.allSettled(entries.slice(start, start + SHOWN).map(entry => this.entry(entry)));
    for (const entry of await this.unsaid([query.phrase], query.pairs, rows, entries.filter(entry => isTogether.has(entry)), READ_AT_MOST, start + SHOWN)) isTogether.delete(entry);
    entries.sort(inOrder);
    const isRough = having.length > QUOTED_AT_MOST && query.quotedPairs.length > query.quoted.length;
    const together = entries.filter(entry => isTogether.has(entry)).length;
    return { ...nothing, entries, total: entries.length, together, facets, isTogether, isRough };
  }

  async show(found, start, end) {
    const [columns, shown] = await Promise.all([this.columns(), Promise.all(found.entries.slice(start, end).map(entry => this.entry(entry)))]);
    return shown.map((entry, place) => {
      const number = found.entries[start + place], isTogether = found.isTogether.has(number);
      const { part, pieces } = snippetOf(entry, found.query, isTogether);
      return {
        address: entry.address,
        anchor: part?.anchor ?? "",
        title: marked(entry.title, found.query, isTogether),
        kind: columns.kind(number),
        day: columns.date(number),
        note: entry.note,
        heading: part?.heading ? marked(part.heading, found.query, isTogether) : [],
        text: pieces,
        isTogether,
        answer: entry.answer && [entry.title, entry.answer.name].some(name => isNamed(name, found.query)) ? entry.answer : null,
      };
    });
  }

  /* The rows of these numbers that are there. */
  async rows(numbers) {
    const { shards, terms, below } = this.manifest, wanted = new Map();
    for (const number of numbers) wanted.set(number % shards, [...wanted.get(number % shards) ?? [], number]);
    const rowsOf = async ([shard, own]) => rowsIn(await load(`${this.folder}${terms}${shard}.bin`, checked), own, { shards, below });
    return new Map((await Promise.all([...wanted].map(rowsOf))).flatMap(rows => [...rows]));
  }

  columns() {
    return this.read("columns", columnsOf);
  }

  words() {
    return this.read("codebook", bytes => wordsOf(new TextDecoder().decode(bytes)));
  }

  sample() {
    return this.read("sample", bytes => bytes);
  }

  /* One of the packed files the manifest names. */
  read(name, reading) {
    return load(`${this.folder}${this.manifest[name]}`, bytes => reading(bytes, this.manifest.entries), { format: "deflate" });
  }

  /* The sample comes first, as a block that is not packed (RFC 1951, 3.2.4). */
  async entry(number) {
    const { batch, batches } = this.manifest, place = Math.floor(number / batch);
    const [words, sample] = await Promise.all([this.words(), this.sample()]);
    const length = sample.length, head = Uint8Array.of(0, length & 255, length >> 8, ~length & 255, ~length >> 8 & 255);
    return load(`${this.folder}bai-${place}-${batches[place]}/${number % batch}.bin`, bytes => entryOf(bytes.subarray(length), words), { format: "deflate-raw", before: [head, sample] });
  }

  /* Of entries that have all these pairs, those whose text has not got the phrases: where pairs do not tell it the first are read, until enough say it. */
  async unsaid(phrases, pairs, rows, entries, most, enough = most) {
    const found = new Set(), isTold = pairs.length <= phrases.length && !pairs.some(pair => rows.get(pair)?.isShared);
    const likely = isTold ? [] : entries.slice(0, most);
    for (let at = 0, said = 0; at < likely.length && said < enough; at += enough) {
      const read = likely.slice(at, at + enough), saying = await this.reading(read, phrases);
      said += saying.length;
      for (const entry of read) if (!saying.includes(entry)) found.add(entry);
    }
    return found;
  }

  async reading(entries, phrases) {
    const texts = await Promise.all(entries.map(entry => this.entry(entry)));
    return entries.filter((_, place) => phrases.every(phrase => hasTogether(texts[place], phrase)));
  }
}

/* A query names what its words are all in the name of, and a third of it. */
const isNamed = (title, query) => {
  const name = new Set(tokens(title).map(token => token.key)), asked = new Set(query.tokens.map(token => token.key));
  return 3 * asked.size >= name.size && [...asked].every(key => name.has(key));
};

/* Rare words count more, and those in a title or at the head of a section; of a syllable typed without marks, the marks it mostly has where all words stand
   together, so that "do luong" is about measuring and not about wages. */
const scoresOf = (query, rows, entries, isTogether) => {
  const scores = new Map(entries.map(entry => [entry, 0]));
  const telling = isTogether.size ? [...isTogether] : entries;
  query.tokens.forEach((token, place) => {
    const { entries: own, title, lead, marks } = rows[place];
    const weight = Math.log(1 + entries.length * 4 / own.length) + .3, fits = new Map();
    for (const [spelt, bearing] of marks) {
      const fit = token.marked ? Number(spelt === token.marked) : telling.filter(entry => bearing.has(entry)).length / telling.length;
      for (const entry of bearing) if (fit > (fits.get(entry) ?? .2)) fits.set(entry, fit);
    }
    for (const entry of entries) scores.set(entry, scores.get(entry) + weight * (fits.get(entry) ?? .2) * (1 + 3 * title.has(entry) + 1.2 * lead.has(entry)));
  });
  return scores;
};

/* Shorter queries that find something, where the whole one finds nothing. */
const withoutOne = (query, rows) => rows.length < 2 ? [] : query.tokens
  .map((token, place) => ({ typed: query.tokens.filter(other => other !== token).map(other => other.text).join(" "), total: allOf(rows.filter((_, other) => other !== place)).length }))
  .filter(shorter => shorter.total)
  .sort((one, other) => other.total - one.total)
  .slice(0, 4);
