"""Where a message stands: what was written of a record and the names of its keys go in, the place of the one that is meant comes out."""

from portal.model.observation import Observation
from portal.model.place import Origin, Place


def place_of(origin: Origin, *fields: str) -> Place:
    """That of the first of `fields` that was written, from the narrowest on ("corrections.1", "corrections"); else that of the record."""
    written = dict(origin.fields)
    return next((written[field] for field in fields if field in written), origin.start)


def place_of_period(observation: Observation) -> Place:
    """Where its period is written; its indicator where the whole item's period is meant."""
    return place_of(observation.origin, "period", "indicator")


def place_of_correction(observation: Observation, number: int, key: str = "") -> Place:
    """That of the correction of this number, counted from 0, or of a key in it."""
    return place_of(observation.origin, *keys_of_correction(number, key))


def keys_of_correction(number: int, key: str = "") -> tuple[str, ...]:
    """The keys under which it may be written, the narrowest first."""
    one = f"corrections.{number}"
    return (*([f"{one}.{key}"] if key else []), one, "corrections")
