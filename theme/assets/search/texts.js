/* What is shown of an entry, as hooks/portal/search/texts.py and codebook.py pack it: address, title, sections; and where in it the words stand. */
import { fold } from "../folding.js";
import { tokens } from "./terms.js";

const JOINED = 1, CAPITAL = 2, SIGNS = 4, SPACE = 32, ONE_FROM = 0x80, TWO_FROM = 0xe0, ESCAPE = 0xff, ONE_BYTE = SPACE - SIGNS + TWO_FROM - ONE_FROM;

/* The words of the codebook by their codes: syllables with a space before them, then letters. */
export const wordsOf = book => {
  const [common, letters, ...rhymes] = book.trimEnd().split("\n");
  const words = [...common.split(" ").map(word => ` ${word}`), ...letters.split(" ")];
  for (const line of rhymes) {
    const [rhyme, ...onsets] = line.split(" ");
    for (const onset of onsets) words.push(onset === "-" ? ` ${rhyme}` : ` ${onset}${rhyme}`);
  }
  return words;
};

const withCapital = word => ` ${word[1].toUpperCase()}${word.slice(2)}`;

const decoded = (bytes, words) => {
  let text = "", sign = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte < SIGNS) {
      sign = byte;
    } else if (byte >= SPACE && byte < ONE_FROM) {
      text += String.fromCharCode(byte);
    } else if (byte === ESCAPE) {
      text += String.fromCodePoint(bytes[++at] << 16 | bytes[++at] << 8 | bytes[++at]);
    } else {
      const place = byte < SPACE ? byte - SIGNS : byte < TWO_FROM ? byte - ONE_FROM + SPACE - SIGNS : (byte - TWO_FROM << 8) + bytes[++at] + ONE_BYTE;
      const word = sign & CAPITAL ? withCapital(words[place]) : words[place];
      text += sign & JOINED ? word.slice(1) : word;
      sign = 0;
    }
  }
  return text;
};

const slugOf = title => (fold(title).match(/[a-z0-9]+/g) ?? []).join("-");

export const entryOf = (bytes, words) => {
  const [address, title, note, summary, parts, also, answer] = JSON.parse(decoded(bytes, words));
  return {
    address: address.endsWith("~") ? `${address.slice(0, -1)}${slugOf(title)}/` : address,
    title,
    note,
    summary,
    parts: parts.map(([anchor, heading, text]) => ({ anchor: anchor === 0 ? slugOf(heading) : anchor, heading, text })),
    also,
    answer: answer && { value: answer[0], period: answer[1], source: answer[2], address: answer[3], name: answer[4] },
  };
};

const linesOf = entry => [entry.title, entry.summary, entry.note, ...[entry.also, ...entry.parts.flatMap(part => [part.heading, part.text])].flatMap(text => text.split("\n"))];
export const hasTogether = (entry, phrase) => linesOf(entry).some(text => ` ${tokens(text, phrase.trim().split(" ")).map(token => token.key).join(" ")} `.includes(phrase));

/* The tokens of a text that are hits: of the query, with the marks that were typed, and where words stand together in the entry, beside another. */
const hitsIn = (text, query, isTogether) => {
  const wanted = new Map(query.tokens.map(token => [token.key, token]));
  const all = tokens(text, [...wanted.keys()]);
  const fits = all.map(token => wanted.has(token.key));
  const isAlone = place => !fits[place - 1] && !fits[place + 1];
  const needsOther = isTogether && wanted.size > 1;
  return all.map((token, place) => {
    const asked = fits[place] && wanted.get(token.key);
    return { ...token, isHit: Boolean(asked) && !(needsOther && isAlone(place)), isExact: asked && (!asked.marked || asked.marked === token.marked) };
  });
};

/* A text as pieces; hits that only a space or a sign parts are one. */
const piecesOf = (text, all, start, end) => {
  const pieces = [];
  let at = start;
  for (let place = 0; place < all.length; place++) {
    if (!all[place].isHit || all[place].start < start || all[place].end > end) continue;
    let last = place;
    while (all[last + 1]?.isHit && all[last + 1].end <= end && all[last + 1].start - all[last].end < 2) last++;
    if (all[place].start > at) pieces.push({ text: text.slice(at, all[place].start), isHit: false });
    pieces.push({ text: text.slice(all[place].start, all[last].end), isHit: true });
    at = all[last].end;
    place = last;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), isHit: false });
  return pieces;
};

export const marked = (text, query, isTogether) => piecesOf(text, hitsIn(text, query, isTogether), 0, text.length);

const BEFORE = 8, LENGTH = 36;

/* The best stretch of a text: as many different words as can be, close to each other, with their marks. */
const stretch = (all, phrase) => {
  let best = { score: 0, from: 0 };
  all.forEach((token, place) => {
    if (!token.isHit) return;
    const near = all.slice(place, place + LENGTH - BEFORE).filter(one => one.isHit);
    const isPhrase = ` ${all.slice(place, place + phrase.trim().split(" ").length).map(one => one.key).join(" ")} ` === phrase;
    const score = 10 * new Set(near.map(one => one.key)).size + (isPhrase ? 15 : 0) + 4 * near.filter(one => one.isExact).length / near.length;
    if (score > best.score) best = { score, from: Math.max(0, place - BEFORE) };
  });
  return best;
};

/* Where an entry says it best: the section and a piece of its text, or its summary where the text has nothing. */
export const snippetOf = (entry, query, isTogether) => {
  let best = { score: 0 };
  for (const part of entry.parts) {
    const all = hitsIn(part.text, query, isTogether);
    const found = stretch(all, query.phrase);
    const score = found.score + 3 * hitsIn(part.heading, query, isTogether).filter(token => token.isHit).length;
    if (score > best.score) best = { ...found, score, all, part };
  }
  const summary = hitsIn(entry.summary, query, isTogether), found = stretch(summary, query.phrase);
  if (entry.summary && found.score >= best.score) return { part: null, pieces: piecesOf(entry.summary, summary, 0, entry.summary.length) };
  if (!best.part) return { part: null, pieces: [] };
  const { all, part, from } = best, last = Math.min(all.length, from + LENGTH) - 1;
  const start = from ? all[from].start : 0, end = last === all.length - 1 ? part.text.length : all[last]?.end ?? part.text.length;
  const pieces = piecesOf(part.text, all, start, end);
  return { part, pieces: [...start ? [{ text: "… ", isHit: false }] : [], ...pieces, ...end < part.text.length ? [{ text: " …", isHit: false }] : []] };
};
