/* Makes a chart one stop of the Tab key: arrows lead along its points and to other series. Without it every point is a plain link. */
(() => {
  "use strict";
  const points = row => [...row.querySelectorAll("a")];
  const left = point => point.querySelector(".portal-chart__reach").getBoundingClientRect().x;
  const nearest = (row, point) => points(row).sort((one, other) => Math.abs(left(one) - left(point)) - Math.abs(left(other) - left(point)))[0];
  const stop = point => points(point.closest("svg")).forEach(one => one.setAttribute("tabindex", one === point ? 0 : -1));

  const next = (key, point) => {
    const row = point.parentNode, all = points(row), place = all.indexOf(point);
    const rows = [...row.parentNode.querySelectorAll(".portal-chart__row")];
    const other = rows[rows.indexOf(row) + (key === "ArrowDown" ? 1 : -1)];
    switch (key) {
      case "ArrowLeft": return all[place - 1] || point;
      case "ArrowRight": return all[place + 1] || point;
      case "Home": return all[0];
      case "End": return all.at(-1);
      case "ArrowUp": case "ArrowDown": return other ? nearest(other, point) : point;
    }
  };

  /* The figure listens: an SVG that did would be a stop itself in Chromium. */
  for (const figure of document.querySelectorAll(".portal-chart")) {
    const reading = figure.querySelector(".portal-chart__reading");
    const read = point => { reading.textContent = point.getAttribute("aria-label"); };
    const on = (type, act) => figure.addEventListener(type, event => { const point = event.target.closest("a"); if (point) act(point, event); });
    figure.querySelectorAll(".portal-chart__drawing").forEach(svg => stop(svg.querySelector("a")));
    on("pointerover", read);
    on("focusin", point => { stop(point); read(point); });
    on("keydown", (point, event) => {
      const goal = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) && next(event.key, point);
      if (goal) { event.preventDefault(); goal.focus(); }
    });
  }
})();
