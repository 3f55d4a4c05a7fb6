/* The search box: "/" leads to it, Esc away, and phrases worth searching for are offered while somebody types (combobox of the ARIA Authoring
   Practices). The index is asked for only then; without it the box is a plain form. */
const MOST = 7;

let engine;
/* The engine of the folder `base`, once for the page; after a failure it is asked for again. */
export const opened = base => engine ??= import("./engine.js").then(({ Search }) => Search.open(base))
  .catch(error => { engine = undefined; throw error; });

export const element = (name, attributes, ...inside) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) made.setAttribute(key, value);
  made.append(...inside);
  return made;
};

/* (typed) -> what to offer: what begins with it first, else as the index orders. */
async function offers(base) {
  const [search, { begun, syllables }] = await Promise.all([opened(base), import("../folding.js")]);
  const known = (await search.suggestions()).map(one => ({ ...one, key: ` ${syllables(one.text).join(" ")} ` }));
  return typed => {
    if (!syllables(typed).length) return [];
    const pattern = new RegExp(begun(typed), "u");
    const found = known.map(one => ({ ...one, place: one.key.search(pattern) })).filter(one => one.place >= 0);
    return found.sort((one, other) => Boolean(one.place) - Boolean(other.place)).slice(0, MOST);
  };
}

function start(form) {
  const input = form.querySelector("input");
  const list = element("ul", { id: `${input.id}-goi-y`, class: "portal-box__list", role: "listbox", "aria-label": "Gợi ý" });
  const said = element("span", { class: "portal-hidden", role: "status" });
  let offered, active = -1;
  list.hidden = true;
  form.append(list, said);
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, "aria-keyshortcuts": "/" };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);

  const mark = place => {
    active = place;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", number === place));
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", list.children[place].id);
      list.children[place].scrollIntoView({ block: "nearest" });
    }
  };
  const show = found => {
    list.replaceChildren(...found.map(({ text, names }, number) => element("li", { id: `${list.id}-${number}`, role: "option", "aria-selected": "false" },
      element("span", null, text), " ", element("span", { class: "portal-small" }, names))));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", !list.hidden);
    mark(-1);
    const words = found.length ? `${found.length} gợi ý, chọn bằng phím mũi tên.` : "";
    if (said.textContent !== words) said.textContent = words;
  };
  const offer = async () => {
    const typed = input.value;
    if (typed.trim().length < 2) return show([]);
    offered ??= offers(form.action).catch(() => { offered = undefined; return () => []; });
    const found = (await offered)(typed);
    if (typed === input.value && document.activeElement === input) show(found);
  };
  const choose = option => {
    input.value = option.firstChild.textContent;
    show([]);
    form.requestSubmit();
  };

  /* What an input method is still composing is not typed yet. */
  input.addEventListener("input", event => { if (!event.isComposing) offer(); });
  input.addEventListener("compositionend", offer);
  input.addEventListener("blur", () => show([]));
  form.addEventListener("submit", () => show([]));
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
  input.addEventListener("keydown", event => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const count = list.children.length, { key } = event;
    if (key === "Escape") {
      if (count) show([]); else input.blur();
    } else if (key === "ArrowDown" && !count) offer();
    else if (!count) return;
    else if (key === "ArrowDown") mark(active + 1 < count ? active + 1 : -1);
    else if (key === "ArrowUp") mark(active < 0 ? count - 1 : active - 1);
    else if (active < 0) return;
    else if (key === "Home") mark(0);
    else if (key === "End") mark(count - 1);
    else if (key === "Enter") choose(list.children[active]);
    else return;
    event.preventDefault();
  });

  const isTyping = target => target.isContentEditable || target.matches?.("input:not([type=checkbox], [type=radio]), textarea, select");
  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    input.focus();
    input.select();
  });
}

const form = document.querySelector(".portal-box");
if (form) start(form);
