/* The filter of the register: hides rows that do not fit, says how many do, and keeps what was chosen in the address. Without it all rows stand. */
import { begun, toneKey } from "./folding.js";
import { patternsOf, terms } from "./typed.js";

function start(form) {
  const sections = [...document.querySelectorAll(".portal-documents")];
  const rows = sections.flatMap(section => [...section.querySelectorAll("tbody tr")]);
  const number = form.querySelector("input");
  const lists = [...form.querySelectorAll("select")];
  const said = form.querySelector("[role=status]");
  const clear = form.querySelector("button");
  const fold = form.querySelector("details");
  const chosen = form.querySelector("[data-portal-chosen]");

  /* What names a field stands once, in the list of the fields. */
  const told = new Map([...form.querySelectorAll("option[data-search]")].map(option => [option.value, option.dataset.search]));
  const textOf = row => [row.dataset.search, ...row.dataset.linhVuc.split(" ").map(field => told.get(field)).filter(Boolean)].join(" | ");
  const texts = new Map(rows.map(row => [row, ` ${toneKey(textOf(row))} `]));

  const fits = (row, patterns) => patterns.every(one => one.test(texts.get(row))) &&
    lists.every(list => !list.value || row.getAttribute(`data-${list.name}`).split(" ").includes(list.value));

  /* 0: the words stand together in what the document is called; 1: anywhere else; 2: apart from each other. */
  const rank = (row, together) => {
    const place = together ? texts.get(row).search(together) : 0;
    return place < 0 ? 2 : place <= texts.get(row).indexOf(" || ") ? 0 : 1;
  };
  const after = document.createComment("");
  if (sections.length) sections.at(-1).after(after);
  let isInOrder = true;
  const arrange = words => {
    const together = words.length ? new RegExp(begun(words.join(" ")), "u") : null;
    const ranks = new Map(rows.map(row => [row, row.hidden ? 3 : rank(row, together)]));
    const shown = new Set(rows.filter(row => !row.hidden).map(row => ranks.get(row)));
    if (shown.size < 2 && isInOrder) return;
    isInOrder = shown.size < 2;
    const best = new Map();
    for (const section of sections) {
      const own = rows.filter(row => section.contains(row)).sort((one, other) => ranks.get(one) - ranks.get(other));
      best.set(section, ranks.get(own[0]));
      section.querySelector("tbody").append(...own);
    }
    for (const section of [...sections].sort((one, other) => best.get(one) - best.get(other))) after.before(section);
  };

  const show = () => {
    const words = terms(number.value).map(term => term.text);
    const isFiltered = words.length > 0 || lists.some(list => list.value);
    const patterns = patternsOf(number.value, [...texts.values()]);
    for (const row of rows) row.hidden = !fits(row, patterns);
    for (const section of sections) section.hidden = !section.querySelector("tbody tr:not([hidden])");
    arrange(words);
    const count = rows.filter(row => !row.hidden).length;
    said.textContent = !isFiltered ? `${count} văn bản.` : count ? `${count} trên ${rows.length} văn bản phù hợp.` : "Không có văn bản nào phù hợp.";
    clear.hidden = !isFiltered;
    const typed = number.value.trim();
    chosen.textContent = [typed && `“${typed}”`, ...lists.filter(list => list.value).map(list => list.selectedOptions[0].text)].filter(Boolean).join(" · ");
  };

  /* A name that is not in the list leaves a select empty, which filters nothing. */
  const read = () => {
    const wanted = new URLSearchParams(location.search);
    number.value = wanted.get("so") || "";
    for (const list of lists) {
      list.value = wanted.get(list.name) || "";
      if (list.selectedIndex < 0) list.value = "";
    }
    show();
  };

  const address = () => {
    const wanted = new URLSearchParams(location.search);
    for (const control of [number, ...lists]) {
      const value = control.value.trim();
      if (value) wanted.set(control.name, value); else wanted.delete(control.name);
    }
    const query = wanted.toString();
    return location.pathname + (query ? `?${query}` : "") + location.hash;
  };

  /* One step of the history for each choice and each stretch of typing, not for each letter. */
  let isTyping = false;
  const write = () => {
    const here = location.pathname + location.search + location.hash;
    if (address() !== here) history[isTyping ? "replaceState" : "pushState"](null, "", address());
  };
  number.addEventListener("input", () => { write(); isTyping = true; show(); });
  number.addEventListener("change", () => { isTyping = false; });
  for (const list of lists) list.addEventListener("change", () => { isTyping = false; write(); show(); });
  clear.addEventListener("click", () => {
    for (const control of [number, ...lists]) control.value = "";
    isTyping = false;
    write();
    show();
    (fold.open ? number : fold.querySelector("summary")).focus();
  });
  addEventListener("popstate", () => { isTyping = false; read(); });

  /* On a small screen the filter would stand a screen high before the first document. */
  fold.open = matchMedia("(min-width: 45em)").matches;
  form.hidden = false;
  read();
}

const form = document.querySelector(".portal-filter");
if (form && document.querySelector(".portal-documents")) start(form);
