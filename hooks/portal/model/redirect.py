"""A redirect: an address the site once had, and the one its readers are led to now."""

from dataclasses import dataclass

from portal.model.place import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """`old` and `new` are addresses relative to the root of the site; `new` may end in the anchor of a part of its page.

    Where `old` ends in an anchor, no page moved: a part of a page did, within the page.
    """

    old: str
    new: str
    reason: str
    origin: Origin

    @property
    def is_of_item(self) -> bool:
        """Whether an item leads on that has expired, not an entry of the register."""
        return self.origin.path.endswith(".md")

    @property
    def is_of_anchor(self) -> bool:
        return "#" in self.old

    @property
    def page(self) -> str:
        """The page `new` stands on."""
        return self.new.partition("#")[0]
