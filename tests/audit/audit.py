"""The audit: both sites are built, served as in real life and held against HTML checkers and axe, one is measured by Lighthouse; a table comes out."""

import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import fictional_site
import web_servers
from axe import WAYS, looks
from checkout import ROOT, Checkout, MkDocs
from page_types import SITES, PageType
from portal.publishing.paper import BROWSERS, FLAGS

MODULES = ROOT / ".nox" / "audit" / "node_modules"
VNU, HTML_VALIDATE, LIGHTHOUSE = (
    MODULES / name for name in ("vnu-jar/build/dist/vnu.jar", "html-validate/bin/html-validate.mjs", "lighthouse/cli/index.js")
)
PAGES = {
    "home": "",
    "article": "tin-tuc/2022/tong-ket-khoa-hoc-cong-nghe-hai-phong-2022/",
    "report": "bao-cao/2020/bao-cao-thai-binh-quy-1-2020/",
    "indicator": "so-lieu/don-vi-kiem-tra-do-luong/",
    "archive": "luu-tru/",
    "search": "tim-kiem/",
}
CATEGORIES = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
"""What Lighthouse must give at least, of 100, on a telephone."""
LARGEST_SHIFT = 0.02
LARGEST_ARTICLE, LARGEST_FONTS = 100_000, 80_000
"""Bytes as sent; the first without fonts."""
RUNS = 3
SENT_SHORT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".bin"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A run of Lighthouse: points by category, the layout shift, bytes by kind, and what was asked of others."""

    points: dict[str, float]
    shift: float
    weight: Counter[str]
    strangers: tuple[str, ...]


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def program(*names: str) -> str:
    """The first of these that is there; without it nothing is proven."""
    path = f"{os.environ.get('PATH', '')}:{web_servers.SBIN}"
    found = next((one for name in names if (one := shutil.which(name, path=path))), None)
    if found is None:
        sys.exit(f"not run: no {names[0]}")
    return found


def fetched(*files: Path) -> None:
    """What npm has to have brought; without it nothing is proven either."""
    for file in files:
        if not file.is_file():
            sys.exit(f"not run: no {file.name} (nox -s audit fetches it)")


def build(folder: Path) -> tuple[Path, Path]:
    """The site of this repository and that of the made-up department."""
    ours, made_up = folder / "ours", folder / "department"
    run = MkDocs().build(Checkout(root=ROOT), ours, "--strict")
    if run.code or fictional_site.main(["--quiet", "--site-dir", str(made_up)]):
        sys.exit(f"not run: a site could not be built\n{run.said}")
    return ours, made_up


def html_faults(site: Path, java: str, node: str) -> list[str]:
    """What the checker of the W3C and html-validate have against any page."""
    vnu = [java, "-jar", str(VNU), "--errors-only", "--skip-non-html", "--format", "gnu", str(site)]
    said = subprocess.run(vnu, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    faults = said.stdout.splitlines() or ([f"vnu ended with {said.returncode}"] if said.returncode else [])
    validate = [node, str(HTML_VALIDATE), "--config", str(ROOT / "tests/audit/html-validate.json")]
    said = subprocess.run([*validate, "--formatter", "json", f"{site}/**/*.html"], capture_output=True, text=True, check=False)
    files = json.loads(said.stdout or "null")
    if files is None:
        sys.exit(f"not run: html-validate\n{said.stderr}")
    return faults + [f"{file['filePath']}:{one['line']} {one['ruleId']} {one['message']}" for file in files for one in file["messages"]]


def axe_faults(name: str, pages: tuple[PageType, ...], origin: str, chromium: str) -> list[str]:
    """What axe has against any type of page, as it comes and with all unfolded; said line by line, for a page has its fault in many ways."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (only who has a browser needs it)

    counted: Counter[bool] = Counter()
    faults = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for look in looks(browser, origin, pages):
            counted[look.unfolded] += 1
            faults += [f"{name}: axe {look} {complaint}" for complaint in look.complaints]
        browser.close()
    say(f"{name}: axe {len(pages)} pages, {len(WAYS)} ways, {counted[False]} looks and {counted[True]} more unfolded, {len(faults)} violations")
    return faults


def compress(site: Path) -> None:
    """As deploy/README.md asks: what nginx sends stands compressed beside each file."""
    for path in sorted(site.rglob("*")):
        if path.suffix in SENT_SHORT and path.is_file():
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))


def measure(address: str, origin: str, node: str, chromium: str) -> Measured:
    """One run on a telephone of middling speed, as Lighthouse plays it."""
    command = [node, str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--chrome-flags={' '.join(FLAGS)}"]
    command.append(f"--only-categories={','.join(CATEGORIES)}")
    said = subprocess.run(command, env=os.environ | {"CHROME_PATH": chromium}, capture_output=True, text=True, check=False)
    if said.returncode:
        sys.exit(f"not run: Lighthouse on {address}\n{said.stderr}")
    report = json.loads(said.stdout)
    requests = report["audits"]["network-requests"]["details"]["items"]
    for name, category in report["categories"].items():
        for lost in (one["id"] for one in category["auditRefs"] if one["weight"] and (report["audits"][one["id"]]["score"] or 0) < 0.9):
            if report["audits"][lost]["score"] is not None:
                say(f"  {name}: {lost} {report['audits'][lost].get('displayValue', '')}")
    weight: Counter[str] = Counter()
    for one in requests:
        weight[one.get("resourceType", "Other")] += one.get("transferSize", 0)
    return Measured(
        points={name: 100 * (category["score"] or 0) for name, category in report["categories"].items()},
        shift=report["audits"]["cumulative-layout-shift"]["numericValue"],
        weight=weight,
        strangers=tuple(one["url"] for one in requests if not one["url"].startswith((origin, "data:"))),
    )


def misses(name: str, runs: list[Measured]) -> list[str]:
    """The row of a page is said; which of its targets it misses comes back."""
    points = {category: statistics.median(run.points[category] for run in runs) for category in CATEGORIES}
    shift = statistics.median(run.shift for run in runs)
    weight, fonts = runs[0].weight, runs[0].weight["Font"]
    rest = weight.total() - fonts
    say(f"{name:10} " + " ".join(f"{points[category]:14.0f}" for category in CATEGORIES) + f" {shift:6.3f} {rest:8,} {fonts:7,}")
    missed = [f"{name}: {category} {points[category]:.0f} < {least}" for category, least in CATEGORIES.items() if points[category] < least]
    missed += [f"{name}: layout shift {shift:.3f}"] if shift >= LARGEST_SHIFT else []
    missed += [f"{name}: asks {stranger}" for run in runs[:1] for stranger in run.strangers]
    if name == "article":
        say("           " + ", ".join(f"{kind} {bytes_:,}" for kind, bytes_ in sorted(weight.items())))
        missed += [f"{name}: {rest:,} bytes without fonts"] if rest > LARGEST_ARTICLE else []
    return missed + ([f"{name}: {fonts:,} bytes of fonts"] if fonts > LARGEST_FONTS else [])


def main() -> int:
    """1 where anything is missed."""
    java, node, nginx, chromium = program("java"), program("node"), program("nginx"), program(*BROWSERS)
    fetched(VNU, HTML_VALIDATE, LIGHTHOUSE)
    missed: list[str] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        folder.chmod(0o755)
        sites = build(folder)
        for site in sites:
            faults = html_faults(site, java, node)
            say(f"{site.name}: {len(list(site.rglob('*.html')))} pages, {len(faults)} faults of HTML")
            missed += faults[:20]
        for site, pages in zip(sites, SITES.values(), strict=True):
            compress(site)
            with web_servers.nginx(nginx, site, folder) as server:
                missed += axe_faults(site.name, pages, f"http://127.0.0.1:{server.port}/", chromium)
        say(f"{'':10} " + " ".join(f"{category:>14}" for category in CATEGORIES) + "  shift    bytes   fonts")
        with web_servers.nginx(nginx, sites[0], folder) as server:
            origin = f"http://127.0.0.1:{server.port}/"
            for name, page in PAGES.items():
                missed += misses(name, [measure(f"{origin}{page}", origin, node, chromium) for _ in range(RUNS)])
    say("\n".join(["", *missed, f"{len(missed)} missed" if missed else "every target is met"]))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
