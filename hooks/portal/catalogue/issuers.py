"""A mention of a document goes in; who is said to have issued it comes out, and whether two such names are of two issuers."""

import re

from portal.model.citation import Mention
from portal.vietnamese.folding import tone_key

_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "kh&cn": "khoa học và công nghệ",
    "tw": "trung ương",
}
_HEAD = re.compile(rf"(?:{tone_key('chủ tịch')}|{tone_key('thủ tướng')}) ")
"""Whose documents are their own, not those of the body they lead. A minister's circular is one of the ministry."""
_BODY = r"(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Thành ủy|Thành uỷ|Tỉnh ủy|Tỉnh uỷ|Chính phủ)"
_ADOPTED_BEFORE = re.compile(rf"(?P<issuer>(?:Chủ tịch |Thủ tướng )?{_BODY}(?: (?:tỉnh|thành phố))?) (?:phê duyệt|ban hành|thông qua)(?!\w)")


def issuer_said(mention: Mention) -> str:
    """The words after "của", or, of a number in brackets, who adopted it before them in the sentence; "" where nobody is named."""
    if mention.citation.issuer:
        return " ".join(mention.citation.issuer.text.split())
    before, bracket, _ = mention.sentence.partition(f"({mention.citation.reference.text}")
    adopted = _ADOPTED_BEFORE.findall(before) if bracket else []
    return str(adopted[-1]) if len(adopted) == 1 else ""


def contradict(one: str, other: str) -> bool:
    """A name with more or less of its place, term or part ("Thành ủy", "Ban Thường vụ Thành ủy khóa XIII") is one name; a head is not his body."""
    first, second = _key(one), _key(other)
    if not first or not second:
        return False
    heads = {_HEAD.match(key) is not None for key in (first, second)}
    bare = [_HEAD.sub("", key, count=1) if _HEAD.match(key) else key for key in (first, second)]
    return len(heads) == 2 or not (bare[0] in bare[1] or bare[1] in bare[0])


def _key(name: str) -> str:
    """Without its abbreviations."""
    return " ".join(tone_key(_SHORT.get(word.lower(), word)) for word in name.split())
