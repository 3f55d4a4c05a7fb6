/* Where nothing stands, the words of the address are offered as a search: those of its last part that has letters. Numbers alone find too much. */
const MOST = 80;

const read = part => {
  try { return decodeURIComponent(part); } catch { return ""; }
};
const words = location.pathname.split("/").map(part => read(part).replace(/\.[a-z]{3,5}$/i, "").match(/[\p{L}\p{M}\p{N}]+/gu)?.join(" ") ?? "")
  .findLast(part => /\p{L}{2}/u.test(part))?.slice(0, MOST);
const line = document.querySelector(".portal-lost__words");
if (words && line) {
  const link = line.querySelector("a");
  link.search = new URLSearchParams({ q: words });
  link.querySelector("q").textContent = words;
  line.hidden = false;
}
