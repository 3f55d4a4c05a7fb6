"""What can be found and its index -> the files a browser searches, as pairs of address and bytes; theme/assets/search/engine.js reads them.

    tim-kiem/du-lieu/muc-luc.json            the manifest: how many entries, and the names of all that follows
                     tu-<name>/<n>.bin       the shards of terms
                     bai-<n>-<name>/<m>.bin  what is shown of the m-th entry of the n-th batch
                     cot-<name>.bin          the kind and the day of every entry
                     linh-vuc-<name>.bin     its fields
                     co-quan-<name>.bin      its agency
                     mau-<name>.bin          the sample before which texts are packed
                     goi-y-<name>.json       what the box suggests
                     bang-chu-<name>.bin     the codebook

A name tells the content, so that a browser may keep everything but the manifest for ever. A `.bin` is zlib (RFC 1950), a
text raw deflate after the sample, and a shard, which nothing makes smaller, is as it is before its Adler-32: as small on every host, and what is cut
short or spoilt on its way is known.
"""

import json
from collections.abc import Iterator
from zlib import compress

from portal.catalogue.addresses import SEARCH
from portal.model.search_entry import Findable
from portal.search.codebook import codebook
from portal.search.columns import agencies_file, columns_file, fields_file
from portal.search.index import Index
from portal.search.texts import BATCH, name_of
from portal.search.universe import universe

FOLDER = f"{SEARCH}du-lieu/"
MANIFEST = f"{FOLDER}muc-luc.json"
_FORMAT = 1
"""Of the files: modules a browser has kept know by it that they are too old."""


def index_files(findable: Findable, index: Index) -> Iterator[tuple[str, bytes]]:
    """`index` is that of the entries of `findable`."""
    columns, fields, agencies = columns_file(findable), fields_file(findable), agencies_file(findable)
    sample = compress(index.sample, 9)
    suggestions = _json([[one.text, one.names] for one in findable.suggestions])
    words = compress(codebook().encode(), 9)
    terms = name_of(b"".join(shard.content for shard in index.shards))
    manifest = {
        "format": _FORMAT,
        "entries": index.entries,
        "below": universe(index.entries),
        "batch": BATCH,
        "batches": [batch.name for batch in index.batches],
        "shards": len(index.shards),
        "terms": f"tu-{terms}/",
        "columns": f"cot-{name_of(columns)}.bin",
        "fields": f"linh-vuc-{name_of(fields)}.bin",
        "agencies": f"co-quan-{name_of(agencies)}.bin",
        "sample": f"mau-{name_of(sample)}.bin",
        "suggestions": f"goi-y-{name_of(suggestions)}.json",
        "codebook": f"bang-chu-{name_of(words)}.bin",
    }
    yield MANIFEST, _json(manifest)
    contents = {"columns": columns, "fields": fields, "agencies": agencies, "sample": sample, "suggestions": suggestions, "codebook": words}
    yield from ((f"{FOLDER}{manifest[key]}", content) for key, content in contents.items())
    for number, shard in enumerate(index.shards):
        yield f"{FOLDER}{manifest['terms']}{number}.bin", shard.content
    for number, batch in enumerate(index.batches):
        yield from ((f"{FOLDER}bai-{number}-{batch.name}/{place}.bin", content) for place, content in enumerate(batch.texts))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
