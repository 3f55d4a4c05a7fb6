"""Hints: the Vietnamese and the English words for one thing go in; a text comes out that is Vietnamese wherever it is used, and knows its English."""

from typing import Self


class Hint(str):
    """A part of a message that is not copied from an editor's file: "một danh sách" / "a list"; joined to other texts it must be made anew."""

    __slots__ = ("english",)
    english: str

    def __new__(cls, vietnamese: str, *, english: str) -> Self:
        made = super().__new__(cls, vietnamese)
        made.english = english
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, str]]:
        """Issues travel between processes."""
        return (str(self),), {"english": self.english}


def english(text: str) -> str:
    """The English of a hint; of any other text, itself."""
    return text.english if isinstance(text, Hint) else text
