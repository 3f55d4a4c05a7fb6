/* What was typed -> what is wanted: all its tokens, those that have to stand together, and the numbers of the rows that tell. */
import { chainNumber, chains, even, sideBySide, tokens } from "./terms.js";

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;
const MOST = 24;

const phraseOf = row => ` ${row.map(token => token.key).join(" ")} `;
const pairsOf = row => row.slice(1).map((token, place) => sideBySide(row[place], token));

/* `pairs` are of all that was typed, in its order; `required` numbers every entry must have beside the tokens: joined signs, quoted pairs. */
export function queryOf(typed) {
  const text = even(typed).slice(0, 1000);
  const row = tokens(text).slice(0, MOST).map(token => ({ ...token, text: text.slice(token.start, token.end) }));
  const quoted = [...text.matchAll(QUOTED)].map(found => tokens(found[1]).slice(0, MOST)).filter(words => words.length);
  const bare = text.replace(QUOTED, " ");
  return {
    text,
    tokens: row,
    pairs: [...new Set(pairsOf(row))],
    required: [...new Set([...chains(bare).map(chain => chainNumber(chain.slice(0, MOST))), ...quoted.flatMap(pairsOf)])],
    quoted: quoted.map(phraseOf),
    phrase: phraseOf(row),
  };
}
