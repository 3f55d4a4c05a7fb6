// Marks in the contents beside the text the part being read. Without this script they are links like any other.
const links = [...document.querySelectorAll(".portal-contents--beside a")];
const parts = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
const mark = () => {
  const place = parts.findLastIndex(part => part?.getBoundingClientRect().top <= innerHeight / 4);
  links.forEach((link, index) => index === place ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
};
// The upper quarter of the window, and what lies above it: whatever crosses that line changes the part.
const watcher = new IntersectionObserver(mark, { rootMargin: "100000px 0px -75% 0px" });
parts.forEach(part => part && watcher.observe(part));
