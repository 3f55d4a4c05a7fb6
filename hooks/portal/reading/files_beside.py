"""The front matter of an item and the folder of its name -> its photos and attachments; a file nobody names is told."""

from dataclasses import dataclass

from portal.model.attachment import Attachment
from portal.model.file_fault import FileFault
from portal.model.photo import Photo
from portal.model.prose import Prose
from portal.reading.attachments import ATTACHMENTS_KEY, attachments_of
from portal.reading.beside import Beside
from portal.reading.findings import Findings
from portal.reading.photos import PHOTOS_KEY, check_places, photos_of
from portal.reading.schema import Values

FILE_KEYS = (PHOTOS_KEY, ATTACHMENTS_KEY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """What readers get beside the text."""

    photos: tuple[Photo, ...] = ()
    attachments: tuple[Attachment, ...] = ()


def files_of(values: Values, body: Prose, beside: Beside, findings: Findings) -> Files:
    """Where an entry names no usable file, what else lies in the folder is not told: it may be the one that was meant."""
    written = (*values["photos"], *values["attachments"])
    names = [one.name for one in written]
    check_places(body.markers, [one.name for one in values["photos"]], findings)
    is_named_well = all(names) and not any((issue.field or "").startswith(("photos", "attachments")) for issue in findings.issues)
    found = Files(photos=photos_of(values["photos"], beside, findings), attachments=attachments_of(values["attachments"], beside, findings))
    missing = [name for name in names if name and not beside.file(name)]
    if is_named_well and not missing:
        for name in beside.names():
            if name not in names:
                findings.add(FileFault.FILE_UNNAMED, values.origin.start, found=name, expected=beside.path(name))
    return found
