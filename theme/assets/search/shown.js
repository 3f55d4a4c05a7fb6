/* What the engine found -> elements of the page. All of it is text that somebody wrote or typed, so it is never read as HTML. */
import { element } from "./box.js";

export const number = count => count.toLocaleString("vi-VN");

const marked = pieces => pieces.map(({ text, isHit }) => isHit ? element("mark", { class: "portal-hit" }, text) : text);
const plain = pieces => pieces.map(piece => piece.text).join("");
const place = (root, address, anchor = "") => new URL(address + (anchor && `#${anchor}`), root).href;

/* The newest value of an indicator that the query names. */
export const answer = (hit, root) => element("section", { class: "portal-headline portal-answer" },
  element("p", { class: "portal-answer__name" }, element("a", { href: place(root, hit.address) }, plain(hit.title))),
  element("p", { class: "portal-headline__value" }, element("strong", { class: "portal-figure" }, hit.answer.value)),
  element("p", { class: "portal-headline__meta" }, hit.answer.period, " · nguồn: ", element("a", { href: place(root, hit.answer.address) }, hit.answer.source)));


export const list = (hits, root) => element("ul", { class: "portal-entries" }, ...hits.map(hit => element("li", { class: "portal-entry portal-result" },
  element("p", { class: "portal-entry__meta" }, element("span", { class: "portal-kind" }, hit.kind), " ", [hit.day, hit.note].filter(Boolean).join(" · ")),
  element("h3", { class: "portal-entry__title" }, element("a", { href: place(root, hit.address, hit.anchor) }, ...marked(hit.title))),
  ...(hit.heading.length ? [element("p", { class: "portal-result__heading" }, "Mục: ", ...marked(hit.heading))] : []),
  ...(hit.text.length ? [element("p", { class: "portal-entry__summary" }, ...marked(hit.text))] : []))));
