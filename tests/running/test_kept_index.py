"""The index that is kept from build to build: used when it is whole and of this code, and never seen in what is published."""

from dataclasses import replace
from pathlib import Path

import pytest

from findables import entries
from portal.running import kept_index as door
from portal.running.kept_index import kept_index
from portal.search.index import Index, index_of

MANY = entries(300)
CHANGED = (*MANY[:9], replace(MANY[9], title="Khác hẳn"), *MANY[10:])


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Index | None]:
    """What indexes were made from."""
    found: list[Index | None] = []

    def made(*given: object, before: Index | None, **more: object) -> Index:
        found.append(before)
        return index_of(*given, before=before, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(door, "index_of", made)
    return found


def test_the_next_build_begins_with_what_was_kept(tmp_path: Path, told: list[Index | None]) -> None:
    """And gives what it would have given without."""
    first = kept_index(MANY, tmp_path, map)
    second = kept_index(CHANGED, tmp_path, map)

    assert told == [None, first]
    assert second == index_of(CHANGED)


SPOILT = {
    "cut short": lambda content: content[:-1],
    "only begun": lambda content: content[:100],
    "emptied": lambda content: b"",
    "overwritten": lambda content: content[:-9] + b"123456789",
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_was_spoilt_is_not_used(tmp_path: Path, told: list[Index | None], spoil) -> None:
    """Cut short, emptied, overwritten."""
    kept_index(MANY, tmp_path, map)
    (file,) = tmp_path.iterdir()
    file.write_bytes(spoil(file.read_bytes()))

    assert kept_index(CHANGED, tmp_path, map) == index_of(CHANGED)
    assert told == [None, None]


def test_what_other_code_has_made_is_not_used(tmp_path: Path, told: list[Index | None], monkeypatch: pytest.MonkeyPatch) -> None:
    """It may have had another mind of terms."""
    kept_index(MANY, tmp_path, map)
    monkeypatch.setattr(door, "_ingredients", lambda: b"other code")
    kept_index(MANY, tmp_path, map)

    assert told == [None, None]


def test_nothing_but_the_index_is_left_in_the_folder(tmp_path: Path) -> None:
    """No half-written file."""
    kept_index(MANY, tmp_path / "new", map)
    kept_index(CHANGED, tmp_path / "new", map)

    assert len(list((tmp_path / "new").iterdir())) == 1
