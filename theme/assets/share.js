// The tools below an item: without this script only what needs none is there.
const told = document.querySelector("[data-portal-told]");

function offer(button, act) {
  if (!button) return;
  button.closest("li").hidden = false;
  button.addEventListener("click", act);
}

offer(navigator.clipboard && document.querySelector("[data-portal-copy]"), async (event) => {
  try {
    await navigator.clipboard.writeText(event.currentTarget.dataset.portalCopy);
    told.textContent = "Đã chép địa chỉ của bài.";
  } catch {
    told.textContent = "Trình duyệt không cho chép. Địa chỉ của bài ở cạnh mã QR.";
  }
});

offer(navigator.share && document.querySelector("[data-portal-share]"), (event) => {
  const { portalShare, portalTitle } = event.currentTarget.dataset;
  navigator.share({ title: portalTitle, url: portalShare }).catch(() => {});
});

offer(document.querySelector("[data-portal-print]"), () => window.print());
