/* A chart is one stop of the Tab key: arrows lead along its points and between its series. Without this script every point is a plain link. */
(() => {
  "use strict";
  const points = row => [...row.querySelectorAll("a")];
  const left = point => point.querySelector(".portal-chart__reach").getBoundingClientRect().x;
  const nearest = (row, point) => points(row).sort((one, other) => Math.abs(left(one) - left(point)) - Math.abs(left(other) - left(point)))[0];

  const next = (key, point, rows) => {
    const number = rows.findIndex(row => row.contains(point));
    const all = points(rows[number]), place = all.indexOf(point);
    const other = rows[number + (key === "ArrowDown" ? 1 : -1)];
    switch (key) {
      case "ArrowLeft": return all[place - 1] || point;
      case "ArrowRight": return all[place + 1] || point;
      case "Home": return all[0];
      case "End": return all.at(-1);
      case "ArrowUp": case "ArrowDown": return other ? nearest(other, point) : point;
    }
  };

  for (const drawing of document.querySelectorAll(".portal-chart__drawing")) {
    const reading = drawing.closest(".portal-chart").querySelector(".portal-chart__reading");
    const rows = [...drawing.querySelectorAll(".portal-chart__row")].filter(row => points(row).length);
    const stop = point => rows.flatMap(points).forEach(one => one.setAttribute("tabindex", one === point ? 0 : -1));
    const read = event => { const point = event.target.closest("a"); if (point) reading.textContent = point.getAttribute("aria-label"); };
    stop(points(rows[0])[0]);
    drawing.addEventListener("pointerover", read);
    drawing.addEventListener("focusin", event => { stop(event.target.closest("a")); read(event); });
    drawing.addEventListener("keydown", event => {
      const plain = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey);
      const point = plain && next(event.key, event.target.closest("a"), rows);
      if (point) { event.preventDefault(); point.focus(); }
    });
  }
})();
