/* Run before the page of the search is painted: where something is asked, its results stand there at once, not first what there is to browse.
   If a script of the page does not come, browsing is what is left. */
if (new URLSearchParams(location.search).get("q")?.trim()) {
  const page = document.documentElement;
  page.classList.add("portal-asked");
  addEventListener("error", event => { if (event.target instanceof HTMLScriptElement) page.classList.remove("portal-asked"); }, true);
}
