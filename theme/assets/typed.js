/* What a reader typed into a filter, as patterns for texts of the form ` ${toneKey(text)} `: one for each word or phrase, all of which must agree. */
import { begun, syllables, whole } from "./folding.js";

const MARK = "[\\u0300-\\u036f]";
const pattern = source => new RegExp(source, "u");

/* Word by word; what stands between quotation marks is one, and complete once they are closed. */
export const terms = typed => [...typed.matchAll(/["“”„«»]([^"“”„«»]*)(["“”„«»]?)|[^\s"“”„«»]+/gu)]
  .map(([all, quoted, end]) => ({ text: quoted ?? all, isClosed: Boolean(end) })).filter(term => syllables(term.text).length);

/* Letter for letter, so that "TU" is not "tư"; a keyboard may have no Đ. */
const letters = text => ` ${syllables(text).map(key => key.replaceAll("d", "[dđ]")).join(" ")}`;
const isCode = text => /\p{Lu}.*\p{Lu}/u.test(text) && text === text.toUpperCase();

/* Whole words, but the last, which may not be typed to its end: "do luong" is not "sửa đổi … chất lượng". Capitals are a code
   where any text has it, else the beginning of one, else words like others. */
export const patternsOf = (typed, texts) => terms(typed).map(({ text, isClosed }, place, all) => {
  const isWhole = isClosed || place < all.length - 1;
  const codes = isCode(text) ? [`${letters(text)} `, ...(isWhole ? [] : [`${letters(text)}(?!${MARK})`])].map(pattern) : [];
  return codes.find(code => texts.some(one => code.test(one))) ?? pattern(isWhole ? whole(text) : begun(text));
});
