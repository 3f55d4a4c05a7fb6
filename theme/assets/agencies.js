/* The filter of the list of agencies: hides those none of whose names, own, older or newer, has what was typed. Without it all of them stand. */
import { fold, syllables } from "./folding.js";
import { patternsOf } from "./typed.js";

/* Capitals that signs part, "KH&CN", are one word of a name as well, and so are the first letters of its first words, "skhcn", "ubnd". */
const textOf = name => {
  const parted = name.match(/\p{Lu}+(?:[&,.]\p{Lu}+)+/gu) ?? [];
  const words = (name.match(/[\p{L}\p{M}]+/gu) ?? []).filter(word => word.toLowerCase() !== "và");
  const initials = words.map(word => word === word.toUpperCase() ? word : [...word][0]).join("");
  const codes = [...parted.map(code => code.replace(/[&,.]/g, "")), ...[...initials].map((_, place) => initials.slice(0, place + 1)).slice(2)];
  return ` ${[...syllables(name), ...codes.map(fold)].join(" ")} `;
};

function start(form) {
  const sections = [...document.querySelectorAll(".portal-agencies")];
  const lines = sections.flatMap(section => [...section.querySelectorAll("li[data-names]")]);
  const names = new Map(lines.map(line => [line, line.dataset.names.split(" | ").map(textOf)]));
  const all = [...names.values()].flat();
  const input = form.querySelector("input");
  const said = form.querySelector("[role=status]");
  const clear = form.querySelector("button");

  /* All words in one name, so that "thai binh" is no mixture of two names. */
  const show = () => {
    const words = patternsOf(input.value, all);
    for (const line of lines) line.hidden = !names.get(line).some(name => words.every(word => word.test(name)));
    for (const section of sections) section.hidden = !section.querySelector("li:not([hidden])");
    const count = lines.filter(line => !line.hidden).length;
    said.textContent = !words.length ? `${count} cơ quan.` : count ? `${count} trên ${lines.length} cơ quan phù hợp.` : "Không có cơ quan nào phù hợp.";
    clear.hidden = !words.length;
  };
  const write = () => {
    const wanted = new URLSearchParams(location.search);
    if (input.value.trim()) wanted.set("ten", input.value.trim()); else wanted.delete("ten");
    const query = wanted.toString();
    history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
  };
  input.addEventListener("input", () => { write(); show(); });
  clear.addEventListener("click", () => {
    input.value = "";
    write();
    show();
    input.focus();
  });
  input.value = new URLSearchParams(location.search).get("ten") || "";
  form.hidden = false;
  show();
}

const form = document.querySelector(".portal-names-filter");
if (form) start(form);
