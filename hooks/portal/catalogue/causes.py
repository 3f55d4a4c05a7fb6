"""Causes: the catalogue goes in; whether a file has a mistake of its own, so that what follows from it is not told, comes out."""

from portal.catalogue.catalogue import Catalogue

AGENCIES, FIELDS, PLACES, UNITS = "data/agencies.yml", "data/fields.yml", "data/places.yml", "data/units.yml"
GLOSSARY = "data/glossary.yml"


def is_misread(catalogue: Catalogue, path: str) -> bool:
    """Whether the file is missing or has a mistake that is told at itself."""
    return path in catalogue.misread


def is_document_misread(catalogue: Catalogue, id: str) -> bool:
    """The same of the file of a document of the register."""
    return is_misread(catalogue, f"content/documents/{id}.md")


def is_indicator_misread(catalogue: Catalogue, id: str) -> bool:
    """The same of the file of an indicator."""
    return is_misread(catalogue, f"data/indicators/{id}.yml")
