"""The handbook's table of keys says everything the schemas accept, and nothing else."""

import importlib
import pkgutil
from datetime import date

import pytest

import portal.reading
from portal.reading.schema import Schema
from portal.views.keys import CHAPTERS, KeysView, keys_page


def schemas_of_the_room() -> dict[str, Schema]:
    """Every Schema any module of reading holds, by name."""
    modules = (importlib.import_module(f"portal.reading.{module.name}") for module in pkgutil.iter_modules(portal.reading.__path__))
    return {value.name: value for module in modules for value in vars(module).values() if isinstance(value, Schema)}


def test_every_schema_is_in_a_chapter_of_the_handbook():
    """A new group of keys cannot be forgotten."""
    printed = {schema.name for _, schemas in CHAPTERS for schema in schemas}

    assert printed == set(schemas_of_the_room())


@pytest.mark.parametrize("schema", schemas_of_the_room().values(), ids=lambda schema: schema.name)
def test_every_key_is_printed_with_its_meaning_and_kind(schema: Schema):
    """Editors read what the reader reads."""
    view = keys_page(date(2026, 1, 1)).view
    assert isinstance(view, KeysView)
    lines = {name: keys for _, groups in view.chapters for name, keys in groups}[schema.name]

    assert [(line.name, line.is_required) for line in lines] == [(key.name, key.is_required) for key in schema.keys]
    assert all(line.meaning.endswith(".") and line.kind for line in lines)
