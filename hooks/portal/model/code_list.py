"""A closed list of codes (SDMX: codelist): names and values go in, members come out that are found quickly in dictionaries."""

from enum import Enum


class CodeList(Enum):
    """An Enum whose members are told apart by identity alone: each is there once, and Enum's own hash, of the name, is a slow one."""

    __hash__ = object.__hash__
