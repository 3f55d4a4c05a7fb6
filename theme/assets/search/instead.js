/* What was probably meant: words no entry has are exchanged for syllables of Vietnamese that differ in one letter and that entries do have. */
import { fold, toneKey } from "../folding.js";
import { phraseOf, sideBySide, tokens } from "./terms.js";

const MOST = 8;

/* Whether one change, addition, loss or exchange of neighbours leads from one to the other. */
const isNear = (one, other) => {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const rest = one.slice(start), ends = other.slice(start);
  return rest.slice(1) === ends.slice(1) || rest === ends.slice(1) || rest.slice(1) === ends
    || rest[0] === ends[1] && rest[1] === ends[0] && rest.slice(2) === ends.slice(2);
};

/* The syllable as it is mostly written in these entries. */
const written = ({ marks }, entries, words, key) => {
  const bearing = spelt => entries.filter(entry => marks.get(spelt).has(entry)).length;
  const [most] = [...marks.keys()].sort((one, other) => bearing(other) - bearing(one));
  return most && words.find(word => toneKey(word) === most) || key;
};

/* The whole of what was typed with each such word exchanged; "" where one has nothing near it. */
export async function instead(search, { text, tokens: row }, rows) {
  const words = (await search.words()).map(word => word.trim());
  const syllables = [...new Set(words.map(fold))];
  const now = row.slice();
  let meant = text;
  for (const place of row.keys()) {
    const token = now[place];
    if (rows.has(token.number)) continue;
    const near = syllables.filter(syllable => isNear(token.key, syllable)).slice(0, MOST).flatMap(syllable => tokens(syllable));
    const pairsOf = one => [[now[place - 1], one], [one, now[place + 1]]].filter(pair => pair.every(Boolean));
    const found = await search.rows(near.flatMap(one => [one.number, ...pairsOf(one).map(pair => sideBySide(...pair))]));
    const choices = await Promise.all(near.filter(one => found.has(one.number)).map(async one => {
      const own = new Set(found.get(one.number).entries);
      const beside = await Promise.all(pairsOf(one).map(async pair => {
        const { entries = [], isShared } = found.get(sideBySide(...pair)) ?? {}, both = entries.filter(entry => own.has(entry));
        return isShared ? search.reading(both.slice(0, MOST), [phraseOf(pair)]) : both;
      }));
      return { one, own, beside: beside.flat() };
    }));
    const [best] = choices.sort((first, second) => second.beside.length - first.beside.length || second.own.size - first.own.size);
    if (!best) return "";
    now[place] = best.one;
    const entries = best.beside.length ? best.beside : [...best.own];
    const from = meant.length - (text.length - token.start);
    meant = meant.slice(0, from) + written(found.get(best.one.number), entries, words, best.one.key) + text.slice(token.end);
  }
  return meant;
}
