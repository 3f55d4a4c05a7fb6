/* Text -> tokens and the numbers of terms, as hooks/portal/search/tokens.py makes them for the index; and of what was typed, all that is wanted. */
import { fold, toneKey, UNSEEN } from "../folding.js";

const BITS = 40;
export const PAIR = 2 ** BITS;
const LETTER = "[\\p{L}\\p{N}\\u0300-\\u036f]";
const TOKEN = new RegExp(`\\p{Nd}+(?:[.,]\\p{Nd}+)+(?!${LETTER})|${LETTER}+`, "gu");
const CHAIN = new RegExp(`${LETTER}+(?:[-–&./:]${LETTER}+)+`, "gu");
const bytes = new TextEncoder();

const even = text => text.replace(UNSEEN, "").normalize("NFC");

const numberOf = key => {
  let first = 0x811c9dc5, second = 0x9747b28c;
  for (const byte of bytes.encode(key)) {
    first = Math.imul(first ^ byte, 0x01000193);
    second = Math.imul(second ^ byte, 0x5bd1e995);
  }
  first ^= first >>> 16;
  first = Math.imul(first, 0x85ebca6b);
  first ^= first >>> 13;
  return (second >>> 16 & 0xff) * 2 ** 32 + (first >>> 0);
};

const known = new Map();
const tokenOf = text => {
  if (!known.has(text)) {
    const marked = toneKey(text), key = fold(marked);
    known.set(text, { key, marked: marked === key ? "" : marked, number: numberOf(key) });
  }
  return known.get(text);
};

/* Tokens of an even text, each with its place in it. Given the keys that matter, one that begins otherwise has none: most need no second look. */
export const tokens = (text, keys) => {
  const begun = keys && new Set(keys.map(key => key[0]));
  return [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({ ...(!begun || begun.has(tokenOf(word[0]).key[0])) && tokenOf(word), start: index, end: index + word.length }));
};

/* Runs of tokens that signs join. */
const chains = text => [...text.replace(/ ?\/ ?/g, "/").matchAll(CHAIN)].map(found => tokens(found[0])).filter(chain => chain.length > 1);

const joined = (first, second) => Number(BigInt.asUintN(BITS, BigInt(first) * 0x9e3779b1n + BigInt(second)));
export const sideBySide = (first, second) => PAIR + joined(first.number, second.number);
const chainNumber = chain => chain.slice(1).reduce((number, token) => joined(number, token.number), chain[0].number);

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;
const MOST = 24;

export const phraseOf = row => ` ${row.map(token => token.key).join(" ")} `;
const pairsOf = row => row.slice(1).map((token, place) => sideBySide(row[place], token));

/* `pairs` are of all that was typed, in its order; every entry must have the tokens, the chains of what signs join, and the quoted pairs. */
export function queryOf(typed) {
  const text = even(typed).slice(0, 1000);
  const row = tokens(text).slice(0, MOST).map(token => ({ ...token, text: text.slice(token.start, token.end) }));
  const quoted = [...text.matchAll(QUOTED)].map(found => tokens(found[1]).slice(0, MOST)).filter(words => words.length > 1);
  const bare = text.replace(QUOTED, " ");
  return {
    text,
    tokens: row,
    pairs: [...new Set(pairsOf(row))],
    chains: chains(bare).map(chain => chainNumber(chain.slice(0, MOST))),
    quotedPairs: quoted.flatMap(pairsOf),
    quoted: quoted.map(phraseOf),
    phrase: phraseOf(row),
  };
}
