"""The command that records: a checkout without a mistake goes in, its ledgers grow by what they lack; nothing else writes there."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from portal.catalogue.ledger import rows_to_add
from portal.catalogue.permanence import address_rows_to_add
from portal.catalogue.texts import text_rows_to_add
from portal.compile import checked
from portal.model.address_ledger import ADDRESS_LEDGER
from portal.model.address_ledger import HEADER as ADDRESS_HEADER
from portal.model.ledger import HEADER, LEDGER, cells_of, write_line
from portal.model.text_ledger import HEADER as TEXT_HEADER
from portal.model.text_ledger import TEXT_LEDGER
from portal.settings import Settings, WrongSetting

log = logging.getLogger("portal.ledger")


def record(root: Path) -> int:
    """Appends what is missing and tells how much; refuses, with 1, while the portal has a mistake. A second run appends nothing."""
    try:
        settings = settings_of(root)
    except (ConfigurationError, FileNotFoundError, WrongSetting) as wrong:
        log.error("%s", wrong)
        return 1
    catalogue, issues = checked(root, settings)
    errors = [issue for issue in issues if issue.is_error]
    for issue in errors:
        log.error("%s", issue.line(settings.language))
    if errors:
        log.error("%d chỗ cần sửa. Chưa ghi gì vào sổ.", len(errors))
        return 1
    today = settings.today
    rows, places, texts = rows_to_add(catalogue, today), address_rows_to_add(catalogue, today), text_rows_to_add(catalogue, today)
    append(root / LEDGER, HEADER, [(*cells_of(row), row.chain) for row in rows])
    append(root / ADDRESS_LEDGER, ADDRESS_HEADER, [(*row.cells, row.chain) for row in places])
    append(root / TEXT_LEDGER, TEXT_HEADER, [(*row.cells, row.chain) for row in texts])
    for path, added, already in (
        (LEDGER, rows, catalogue.ledger),
        (ADDRESS_LEDGER, places, catalogue.address_ledger),
        (TEXT_LEDGER, texts, catalogue.text_ledger),
    ):
        log.info("Đã ghi thêm %d dòng vào %s, cả sổ có %d dòng.", len(added), path, len(already) + len(added))
    return 0


def append(file: Path, header: str, rows: Sequence[tuple[str, ...]]) -> None:
    """Bytes that stand in the file are never written again; the first row brings the file and its header."""
    if not rows:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = ([] if file.exists() else [header]) + [write_line(row) for row in rows]
    with file.open("ab") as ledger:
        ledger.write("".join(f"{line}\n" for line in lines).encode())


def settings_of(root: Path) -> Settings:
    """Of mkdocs.yml as it is written: the theme, the plugins and the hooks have no part in what is recorded."""
    config = MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))
    with (root / "mkdocs.yml").open("rb") as written:
        config.load_file(written)
    return Settings.of(config.extra.get("portal") or {}, site_name=config.site_name, site_url=config.site_url or "")


def main() -> int:
    """For `python -m portal.publishing.ledger`, in the folder of mkdocs.yml."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    return record(Path.cwd())


if __name__ == "__main__":
    sys.exit(main())
