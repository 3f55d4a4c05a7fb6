"""An acceptance: what an editor says of one piece of advice, that it was seen and that the words of the file stay as they are."""

from dataclasses import dataclass

from portal.model.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """It silences the advice of this `code` that quotes this `text`, in the file where it is written; `place` is that of the text there."""

    code: str
    text: str
    reason: str
    place: Place
