/* Vietnamese words as hooks/portal/vietnamese/folding.py compares them: `fold` and `toneKey` here and there give the same keys.
   By them `whole` and `begun` say, as patterns, what of a text agrees with what a reader typed: a syllable typed without any mark is free,
   in one that has a mark each letter and the tone count. The text they look through is ` ${toneKey(text)} `. */
const TONES = "\u0300\u0301\u0303\u0309\u0323";
const TONE = new RegExp(`[${TONES}]`, "g");
const MARK = "[\u0300-\u036f]";

/* What nobody sees. */
export const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

const caseless = text => text.replace(UNSEEN, "").replace(/[\u00a0\u2007\u202f]/g, " ")
  .normalize("NFD").toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ").replace(/[ðɖ]/g, "đ").normalize("NFD");

/* Case and every mark are gone, đ is d. */
export const fold = text => caseless(text).replace(/[\u0300-\u036f]+/g, "").replaceAll("đ", "d");

/* Where i and y are one: "kĩ" is "kỹ". */
const WITH_I = /^([hklmst]|qu)i$/;

/* Case is gone and each tone stands at the end of its syllable: "hoà" is "hòa". */
export const toneKey = text => caseless(text)
  .replace(/\p{L}[\p{L}\u0300-\u036f]*/gu, syllable => syllable.replace(TONE, "").replace(WITH_I, "$1y") + (syllable.match(TONE) ?? []).join(""))
  .normalize("NFD");

/* The syllables and figures of what was typed, as keys; signs stand for nothing. */
export const syllables = text => toneKey(text).split(/[^\p{L}\p{N}\u0300-\u036f]+/u).filter(Boolean);

const isPlain = key => key === fold(key);
const free = key => key.replace(/./gu, letter => (letter === "d" ? "[dđ]" : letter) + `${MARK}*`);
const ended = key => isPlain(key) ? free(key) : key;

/* The last letter typed has the marks it is to have; a tone that is typed is that of the syllable, one that is not may come with more letters. */
const unfinished = key => {
  const tones = (key.match(TONE) ?? []).join(""), letters = key.replace(TONE, "");
  return isPlain(key) ? free(key) : tones ? `(?:${key}|${letters}(?!${MARK})[^ ]+${tones})` : `${letters}(?!${MARK})`;
};

/* "ki" may be on its way to "kinh". */
const WITH_Y = new RegExp(`^([hklmst]|qu)y([${TONES}]*)$`);
const open = key => WITH_Y.test(key) ? `(?:${unfinished(key)}|${unfinished(key.replace(WITH_Y, "$1i$2"))})` : unfinished(key);

/* All that was typed, to the end of its last syllable. */
export const whole = text => ` ${syllables(text).map(ended).join(" ")} `;

/* The same, but the last syllable may be on its way. */
export const begun = text => {
  const keys = syllables(text);
  return ` ${[...keys.slice(0, -1).map(ended), ...keys.slice(-1).map(open)].join(" ")}`;
};
