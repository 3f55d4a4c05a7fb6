"""Records, catalogue and views are values: nobody changes one after it was made, and nobody makes one by position."""

import importlib
import inspect
import pkgutil
from dataclasses import fields, is_dataclass

import pytest

import portal

ROOMS = ("model", "catalogue", "views", "rendering", "settings")


def name_of(value: type) -> str:
    """Two modules may have a value of one name."""
    return f"{value.__module__.removeprefix('portal.')}.{value.__qualname__}"


def values() -> list[type]:
    """Every dataclass of the pure rooms."""
    modules = [module.name for module in pkgutil.walk_packages(portal.__path__, "portal.") if module.name.split(".")[1] in ROOMS]
    classes = {each for name in modules for _, each in inspect.getmembers(importlib.import_module(name), inspect.isclass)}
    return sorted((each for each in classes if is_dataclass(each) and each.__module__.split(".")[1] in ROOMS), key=name_of)


@pytest.mark.parametrize("value", values(), ids=name_of)
def test_a_value_is_frozen_and_made_by_name(value: type):
    """Two builds of one catalogue can never differ because somebody wrote into it."""
    assert value.__dataclass_params__.frozen
    assert "__slots__" in vars(value)
    assert all(field.kw_only for field in fields(value))


@pytest.mark.parametrize("value", values(), ids=name_of)
def test_a_value_says_what_it_is(value: type):
    """Its docstring is not the one Python makes up."""
    assert value.__doc__
    assert not value.__doc__.startswith(f"{value.__name__}(")
