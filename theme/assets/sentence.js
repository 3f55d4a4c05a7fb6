// Who comes from an indicator to its sentence finds the way back beside it. Without this script the table below the text has the same link.
const mark = () => {
  document.querySelector(".portal-back")?.remove();
  const target = document.getElementById(location.hash.slice(1));
  const line = target?.matches("mark > .portal-anchor") && document.querySelector(`.portal-table td a[href="#${CSS.escape(target.id)}"]`);
  const indicator = line && line.closest("tr").querySelector("th a");
  if (!indicator) return;
  const back = document.createElement("a");
  back.className = "portal-back";
  back.href = indicator.href;
  back.textContent = `↩ Về chỉ tiêu ${indicator.textContent}`;
  target.closest("mark").after(back);
};
addEventListener("hashchange", mark);
mark();
