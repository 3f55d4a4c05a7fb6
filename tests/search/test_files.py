"""The files of the index: named by their content, led to by one manifest, unpacked by anybody's zlib."""

import json
from dataclasses import replace
from hashlib import sha256
from zlib import MAX_WBITS, adler32, decompress, decompressobj

from findables import entries, entry, findable
from portal.search.files import FOLDER, MANIFEST, index_files
from portal.search.index import index_of

FOUND = findable(*entries(150))


def files(of=FOUND) -> dict[str, bytes]:
    """By address."""
    pairs = list(index_files(of, index_of(of.entries)))
    made = dict(pairs)
    assert len(made) == len(pairs)
    return made


def test_the_manifest_names_every_file() -> None:
    """And no other is there."""
    made = files()
    manifest = json.loads(made[MANIFEST])
    named = {manifest[key] for key in ("columns", "fields", "agencies", "sample", "suggestions", "codebook")}
    shards = {f"{manifest['terms']}{number}.bin" for number in range(manifest["shards"])}
    texts = {f"bai-{place // 64}-{manifest['batches'][place // 64]}/{place % 64}.bin" for place in range(manifest["entries"])}

    assert made.keys() == {MANIFEST, *(f"{FOLDER}{name}" for name in named | shards | texts)}


def test_a_name_tells_the_content() -> None:
    """So that a browser may keep it for ever."""
    made = files()
    manifest = json.loads(made[MANIFEST])
    single = [manifest[key] for key in ("columns", "fields", "agencies", "sample", "suggestions", "codebook")]

    assert all(name.rpartition("-")[2].partition(".")[0] == sha256(made[f"{FOLDER}{name}"]).hexdigest()[:8] for name in single)


def test_what_changes_has_another_name() -> None:
    """The terms, and the batch of the entry."""
    old, new = files(), files(findable(*FOUND.entries[:-1], replace(FOUND.entries[-1], title="zyx")))
    kept = [address for address in old.keys() & new.keys() if address != MANIFEST]

    assert all(old[address] == new[address] for address in kept)
    assert {address.split("/")[2].split("-")[0] for address in old.keys() - new.keys()} == {"tu", "bai"}


def test_every_file_is_read_by_zlib() -> None:
    """A text goes on after the sample; a shard ends with its sum."""
    made = files()
    sample = decompress(made[FOLDER + json.loads(made[MANIFEST])["sample"]])
    texts = [content for address, content in made.items() if address.split("/")[2].startswith("bai-")]
    shards = [content for address, content in made.items() if address.split("/")[2].startswith("tu-")]
    whole = [decompress(content) for address, content in made.items() if address.endswith(".bin") and address.count("/") == 2]

    assert len(whole) == 5
    assert shards and all(adler32(shard[:-4]) == int.from_bytes(shard[-4:]) for shard in shards)
    for text in texts:
        reader = decompressobj(-MAX_WBITS, zdict=sample)
        assert reader.decompress(text).startswith(b"[") and reader.eof and not reader.unused_data


def test_columns_count_days_and_choices() -> None:
    """A line of choices, then rows of numbers: kinds, steps of days; 0 is none."""
    one = entry(day=None, agency="skhcn-b", fields=("so-huu-tri-tue", "khac"))
    made = files(findable(entry(fields=("do-luong",)), one))
    manifest = json.loads(made[MANIFEST])
    columns, fields, agencies = (decompress(made[FOLDER + manifest[key]]).split(b"\n", 1) for key in ("columns", "fields", "agencies"))
    days = 44619  # from 1900 to 2022-03-01
    steps = bytes(
        (2 * days & 127 | 128, 2 * days >> 7 & 127 | 128, 2 * days >> 14, 2 * days - 1 & 127 | 128, 2 * days - 1 >> 7 & 127 | 128, 2 * days - 1 >> 14)
    )

    assert json.loads(columns[0]) == [[["tin-tuc", "Tin tức"], ["bao-cao", "Báo cáo"]], []]
    assert columns[1] == b"\x01\x01" + steps
    assert (json.loads(fields[0])[1], fields[1]) == ([[0], [1]], b"\x00\x01")
    assert agencies[1] == b"\x00\x02"
