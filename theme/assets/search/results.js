/* The page of the search: the query, filters, order and page stand in its address; what the engine finds for them is shown. */
import { element, opened } from "./box.js";

const ON_PAGE = 10, ANSWERS = 3, PAUSE = 350, LONG_PAUSE = 900;

/* All that is shown is text that somebody wrote or typed, so it is never read as HTML. */

const number = count => count.toLocaleString("vi-VN");

const marked = pieces => pieces.map(({ text, isHit }) => isHit ? element("mark", { class: "portal-hit" }, text) : text);
const plain = pieces => pieces.map(piece => piece.text).join("");
const place = (root, address, anchor = "") => new URL(address + (anchor && `#${anchor}`), root).href;

/* The newest value of an indicator that the query names. */
const answer = (hit, root) => element("section", { class: "portal-headline portal-answer" },
  element("p", { class: "portal-answer__name" }, element("a", { href: place(root, hit.address) }, plain(hit.title))),
  element("p", { class: "portal-headline__value" }, element("strong", { class: "portal-figure" }, hit.answer.value)),
  element("p", { class: "portal-headline__meta" }, hit.answer.period, " · nguồn: ", element("a", { href: place(root, hit.answer.address) }, hit.answer.source)));

const list = (hits, root) => element("ul", { class: "portal-entries" }, ...hits.map(hit => element("li", { class: "portal-entry portal-result" },
  element("p", { class: "portal-entry__meta" }, element("span", { class: "portal-kind" }, hit.kind, element("span", { class: "portal-hidden" }, ":")), " ", [hit.day, hit.note].filter(Boolean).join(" · ")),
  element("h3", { class: "portal-entry__title" }, element("a", { href: place(root, hit.address, hit.anchor) }, ...marked(hit.title))),
  ...(hit.heading.length ? [element("p", { class: "portal-result__heading" }, "Mục: ", ...marked(hit.heading))] : []),
  ...(hit.text.length ? [element("p", { class: "portal-entry__summary" }, ...marked(hit.text))] : []))));

function start(results) {
  const part = name => results.querySelector(`.portal-results__${name}`);
  const form = document.querySelector(".portal-box"), input = form.querySelector("input");
  const filters = part("filters"), selects = [...filters.querySelectorAll("select")], lists = selects.slice(0, -1), order = selects.at(-1);
  const heading = part("heading"), said = part("said"), failure = part("failure"), pager = part("pager");
  const root = new URL(results.dataset.root, location.href), siteTitle = document.title;
  const everything = new Map(lists.map(select => [select, select.options[0].text]));
  const titles = new Map();
  let turn = 0, later, isTyping = false, isFirst = true, hasAllFacets = false;

  const read = () => {
    const wanted = new URLSearchParams(location.search);
    const chosen = Object.fromEntries(lists.map(({ name }) => [name, wanted.get(name) ?? ""]));
    return { typed: wanted.get("q")?.trim() ?? "", chosen, order: wanted.get(order.name) === "moi" ? "moi" : "", page: Math.max(1, parseInt(wanted.get("trang")) || 1) };
  };
  const addressOf = ({ typed, chosen, order: by, page }) => {
    const wanted = Object.entries({ q: typed, ...chosen, [order.name]: by, trang: page > 1 ? page : "" }).filter(([, value]) => value);
    return location.pathname + (wanted.length ? `?${new URLSearchParams(wanted)}` : "");
  };
  const link = (state, text, more) => element("a", { href: addressOf(state), "data-portal-query": "", ...more }, text);
  const isFiltered = state => Object.values(state.chosen).some(Boolean);
  const unfiltered = state => ({ ...state, chosen: {}, page: 1 });

  const hint = (...inside) => part("hints").append(element("p", null, ...inside));
  const explain = (state, found) => {
    part("hints").replaceChildren();
    const words = [...new Set(found.missing)].map(word => `“${word}”`).join(", ");
    if (words) hint(`Không mục nào có chữ ${words}.`);
    if (found.instead) hint("Có phải bạn tìm: ", link({ ...state, typed: found.instead, page: 1 }, found.instead), "?");
    if (found.isRough) hint("Có nhiều mục nên mới xét từng cặp chữ liền nhau.");
    if (!found.total && isFiltered(state)) hint(link(unfiltered(state), "Tìm lại, bỏ mọi bộ lọc"));
    if (!found.total && found.without.length) {
      hint("Bớt chữ thì tìm được:");
      part("hints").append(element("ul", null, ...found.without.map(({ typed, total }) =>
        element("li", null, link({ ...state, typed, page: 1 }, typed), ` (${number(total)} mục)`))));
    }
  };
  const choices = (state, facets) => {
    for (const select of lists) {
      const facet = facets.find(({ name }) => name === select.name);
      if (!facet && facets.length) continue;
      const chosen = state.chosen[select.name], values = facet?.values ?? [];
      for (const { id, title } of values) titles.set(`${select.name} ${id}`, title);
      const known = !chosen || values.some(({ id }) => id === chosen);
      const all = known ? values : [...values, { id: chosen, title: titles.get(`${select.name} ${chosen}`) ?? chosen, count: 0 }];
      select.replaceChildren(new Option(everything.get(select), ""), ...all.map(({ id, title, count }) => new Option(`${title} (${number(count)})`, id)));
      select.value = chosen;
      select.parentElement.hidden = !all.length;
    }
    order.value = state.order;
    const count = [...Object.values(state.chosen), state.order].filter(Boolean).length;
    part("chosen").textContent = count ? `(đang chọn ${count})` : "";
    part("clear").hidden = !isFiltered(state);
    filters.hidden = !facets.length && !count;
  };
  const turnPages = (state, count) => {
    const { page } = state;
    pager.replaceChildren(
      ...(page > 1 ? [link({ ...state, page: page - 1 }, "← Trang trước", { rel: "prev" }), " "] : []),
      element("span", null, `Trang ${number(page)} / ${number(count)}`),
      ...(page < count ? [" ", link({ ...state, page: page + 1 }, "Trang sau →", { rel: "next" })] : []));
    pager.hidden = count < 2;
  };
  /* Those whose words stand together first, where the engine has them first. */
  const groups = (state, found, hits) => {
    const apart = state.order || !found.together || found.together === found.total ? [] : hits.filter(hit => !hit.isTogether);
    const together = hits.filter(hit => !apart.includes(hit));
    return [...(together.length ? [list(together, root)] : []),
      ...(apart.length ? [element("h2", { class: "portal-results__apart" }, "Các chữ đứng rời nhau"), list(apart, root)] : [])];
  };
  const draw = (state, found, hits) => {
    const count = Math.ceil(found.total / ON_PAGE);
    const what = (/[\x22“”„«»]/.test(state.typed) ? state.typed : `“${state.typed}”`) + (isFiltered(state) ? " trong bộ lọc đang chọn" : "");
    const where = count > 1 ? `, trang ${number(state.page)} trên ${number(count)}` : "";
    said.textContent = found.total ? `${number(found.total)} mục có ${what}${where}.` : `Không có mục nào cho ${what}.`;
    explain(state, found);
    choices(state, found.facets);
    part("answers").replaceChildren(...hits.filter(hit => hit.answer && state.page === 1).slice(0, ANSWERS).map(hit => answer(hit, root)));
    part("hits").replaceChildren(...groups(state, found, hits));
    turnPages(state, count);
    part("nothing").hidden = found.total > 0;
    failure.hidden = true;
  };
  const fail = kind => {
    said.textContent = "";
    for (const name of ["hints", "answers", "hits"]) part(name).replaceChildren();
    pager.hidden = part("nothing").hidden = filters.hidden = true;
    const told = [...failure.querySelectorAll("[data-kind]")];
    const known = told.some(one => one.dataset.kind === kind) ? kind : "missing";
    for (const one of told) one.hidden = one.dataset.kind !== known;
    failure.hidden = false;
  };

  const asked = state => ({ filters: state.chosen, order: state.order, start: (state.page - 1) * ON_PAGE, hasAllFacets });

  /* What there is of fields and agencies is counted when somebody comes near the filters. */
  const countAll = async () => {
    if (hasAllFacets || !filters.open) return;
    hasAllFacets = true;
    const state = read(), mine = turn;
    const found = await opened(form.action).then(search => search.find(state.typed, asked(state))).catch(() => null);
    if (found && mine === turn) choices(state, found.facets);
  };

  /* Who is still typing has not said the last word yet: that nothing is found is told only after a longer pause. */
  const run = async ({ isPatient = false, focus } = {}) => {
    clearTimeout(later);
    const mine = ++turn, state = read();
    document.documentElement.classList.toggle("portal-asked", Boolean(state.typed));
    document.title = state.typed ? `${state.typed} – ${siteTitle}` : siteTitle;
    if (!state.typed) return;
    results.setAttribute("aria-busy", "true");
    let found, hits, wrong;
    try {
      const search = await opened(form.action);
      found = await search.find(state.typed, asked(state));
      state.page = Math.min(state.page, Math.max(1, Math.ceil(found.total / ON_PAGE)));
      hits = mine === turn ? await search.show(found, (state.page - 1) * ON_PAGE, Math.min(found.total, state.page * ON_PAGE)) : [];
    } catch (error) {
      wrong = error;
    }
    if (mine !== turn) return;
    if (isPatient && found && !found.total) {
      later = setTimeout(run, LONG_PAUSE);
      return;
    }
    results.removeAttribute("aria-busy");
    if (wrong && !wrong.kind) console.error(wrong);
    if (wrong) fail(wrong.kind); else draw(state, found, hits);
    if (focus) {
      heading.focus({ preventScroll: true });
      results.scrollIntoView({ block: "start" });
    } else if (isFirst && history.state?.at) [...results.querySelectorAll("a")].find(one => one.href === history.state.at)?.focus();
    isFirst = false;
  };

  const go = (state, how) => {
    isTyping = false;
    if (addressOf(state) !== location.pathname + location.search) history.pushState(null, "", addressOf(state));
    input.value = state.typed;
    return run(how);
  };
  const type = () => {
    const state = { ...read(), typed: input.value.trim(), page: 1 };
    if (state.typed === read().typed) return;
    history[isTyping ? "replaceState" : "pushState"](null, "", addressOf(state));
    isTyping = true;
    clearTimeout(later);
    later = setTimeout(() => run({ isPatient: true }), state.typed ? PAUSE : 0);
  };
  input.addEventListener("input", event => { if (!event.isComposing) type(); });
  input.addEventListener("compositionend", type);
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (matchMedia("(pointer: coarse)").matches) input.blur();
    go({ ...read(), typed: input.value.trim(), page: 1 });
  });
  for (const near of ["pointerenter", "focusin", "touchstart"]) filters.addEventListener(near, countAll, { passive: true });
  filters.addEventListener("change", () => {
    const chosen = Object.fromEntries(lists.map(({ name, value }) => [name, value]));
    go({ ...read(), chosen, order: order.value, page: 1 });
  });
  part("clear").addEventListener("click", () => {
    lists[0].focus();
    go(unfiltered(read()));
  });
  failure.querySelector("button").addEventListener("click", () => run({ focus: true }));
  results.addEventListener("click", event => {
    const one = event.target.closest("a");
    if (!one || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!("portalQuery" in one.dataset)) return history.replaceState({ at: one.href }, "");
    event.preventDefault();
    history.pushState(null, "", one.href);
    isTyping = false;
    input.value = read().typed;
    run({ focus: true });
  });
  addEventListener("popstate", () => {
    isTyping = false;
    input.value = read().typed;
    run();
  });

  const wide = matchMedia("(min-width: 60em)"), unfold = () => { filters.open = wide.matches; };
  wide.addEventListener("change", unfold);
  unfold();
  input.value = read().typed;
  run();
}

const results = document.querySelector(".portal-results");
if (results) start(results);
