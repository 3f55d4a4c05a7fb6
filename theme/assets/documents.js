/* The filter of the register: hides rows that do not fit, says how many do, and keeps what was chosen in the address. Without it all rows stand. */
const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[đðɖ]/g, "d").replace(/[‐-–−]/g, "-").replace(/\s+/g, " ").trim();

function start(form) {
  const sections = [...document.querySelectorAll(".portal-documents")];
  const rows = sections.flatMap(section => [...section.querySelectorAll("tbody tr")]);
  const number = form.querySelector("input");
  const lists = [...form.querySelectorAll("select")];
  const said = form.querySelector("[role=status]");
  const clear = form.querySelector("button");
  const texts = new Map(rows.map(row => [row, fold(`${row.dataset.number} ${row.querySelector(".portal-documents__subject").textContent} ${row.dataset.issuers}`)]));
  const fits = (row, words) => words.every(word => texts.get(row).includes(word)) &&
    lists.every(list => !list.value || row.getAttribute(`data-${list.name}`).split(" ").includes(list.value));

  const show = () => {
    const words = fold(number.value).split(" ").filter(Boolean);
    const isFiltered = words.length > 0 || lists.some(list => list.value);
    for (const row of rows) row.hidden = !fits(row, words);
    for (const section of sections) section.hidden = !section.querySelector("tbody tr:not([hidden])");
    const count = rows.filter(row => !row.hidden).length;
    said.textContent = !isFiltered ? `${count} văn bản.` : count ? `${count} trên ${rows.length} văn bản phù hợp.` : "Không có văn bản nào phù hợp.";
    clear.hidden = !isFiltered;
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
    number.focus();
  });
  addEventListener("popstate", () => { isTyping = false; read(); });

  form.hidden = false;
  read();
}

const form = document.querySelector(".portal-filter");
if (form && document.querySelector(".portal-documents")) start(form);
