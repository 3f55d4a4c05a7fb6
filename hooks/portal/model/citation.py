"""A citation: one place where a text names a legal or administrative document or a standard, with what the text says about it there."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

from portal.model.place import Place
from portal.model.provision import Provision


class NumberForm(Enum):
    """By which rule of the grammar of numbers the document is named."""

    PARTY = "party"
    """Of the Party: 08-NQ/TU, 36-HD/VPTW. Such numbers run through a whole term, not a year."""
    LAW = "law"
    """Of the National Assembly: 104/2016/QH13, 105/2025/UBTVQH15."""
    NORMATIVE = "normative"
    """A legal norm, with its year: 16/2019/NQ-HĐND, 05/2008/TTLT-BKHCN-BNV."""
    ADMINISTRATIVE = "administrative"
    """Without a year, with the code of its kind: 33/BC-SKHCN, 48a/KH-UBND. Such numbers start anew each year."""
    LETTER = "letter"
    """An official letter, whose number has no code of a kind: 962/UBND-TH."""
    OLD = "old"
    """Before today's rules: 50/CP, 08/SL, 21-LCT/HĐNN8."""
    INCOMPLETE = "incomplete"
    """Only kind, number and year are said, "Nghị định 30/2020": what is missing stands as "…" in the number, 30/2020/NĐ-…."""
    STANDARD = "standard"
    """A technical standard or regulation: TCVN ISO 9001:2015, QCVN 9:2012/BKHCN."""
    NAME = "name"
    """No number: a law called by its name, "Luật Đo lường", "Bộ luật Dân sự năm 2015"."""


class DocumentKind(Enum):
    """The kinds of documents (loại văn bản); the value is the Vietnamese name as it stands inside a sentence."""

    CONSTITUTION = "hiến pháp"
    """The constitution."""
    CODE = "bộ luật"
    """A code of laws."""
    LAW = "luật"
    """A law of the National Assembly."""
    ORDINANCE = "pháp lệnh"
    """Of the Standing Committee of the National Assembly."""
    PRESIDENTIAL_DECREE = "sắc lệnh"
    """Of the President, 1945 to 1957."""
    ORDER = "lệnh"
    """Of the President, mostly one that promulgates a law."""
    RESOLUTION = "nghị quyết"
    """Of the Party, an assembly, a council or the Government."""
    JOINT_RESOLUTION = "nghị quyết liên tịch"
    """Of several bodies together."""
    DECREE = "nghị định"
    """Of the Government."""
    DECISION = "quyết định"
    """Of a body or its head."""
    DIRECTIVE = "chỉ thị"
    """Of the Party, the Prime Minister, a minister or a People's Committee."""
    CIRCULAR = "thông tư"
    """Of one minister."""
    JOINT_CIRCULAR = "thông tư liên tịch"
    """Of several ministers together."""
    CONSOLIDATED_TEXT = "văn bản hợp nhất"
    """A text with its amendments worked in."""
    CONCLUSION = "kết luận"
    """Of a Party body, an inspection or a meeting."""
    RULES = "quy định"
    """Rules, mostly of the Party."""
    STATUTE = "quy chế"
    """Rules of procedure of a body."""
    PRESS_RELEASE = "thông cáo"
    """A statement to the public."""
    NOTICE = "thông báo"
    """A notice, often of what a meeting concluded."""
    GUIDANCE = "hướng dẫn"
    """How to carry out another document."""
    PROGRAMME = "chương trình"
    """A programme of work."""
    ACTION_PROGRAMME = "chương trình hành động"
    """A programme that carries out a resolution."""
    PLAN = "kế hoạch"
    """A plan."""
    OPTION = "phương án"
    """A plan for one case, such as an emergency."""
    SCHEME = "đề án"
    """A scheme."""
    PROJECT = "dự án"
    """A project."""
    REPORT = "báo cáo"
    """A report."""
    MINUTES = "biên bản"
    """Minutes or a record."""
    SUBMISSION = "tờ trình"
    """A proposal to a higher body."""
    CONTRACT = "hợp đồng"
    """A contract."""
    TELEGRAM = "công điện"
    """An urgent order."""
    MEMORANDUM = "bản ghi nhớ"
    """A memorandum of understanding."""
    AGREEMENT = "bản thỏa thuận"
    """An agreement."""
    AUTHORISATION = "giấy ủy quyền"
    """A letter of authority."""
    INVITATION = "giấy mời"
    """An invitation."""
    INTRODUCTION = "giấy giới thiệu"
    """A letter of introduction."""
    LEAVE = "giấy nghỉ phép"
    """A leave of absence."""
    SLIP = "phiếu"
    """A slip that sends, passes on or reports (phiếu gửi, chuyển, báo)."""
    COPY = "bản sao"
    """A certified copy, extract or copy of a copy (sao y, trích sao, sao lục)."""
    LICENCE = "giấy phép"
    """A licence."""
    CERTIFICATE = "giấy chứng nhận"
    """A certificate."""
    LETTER = "công văn"
    """An official letter."""
    NATIONAL_STANDARD = "tiêu chuẩn quốc gia"
    """TCVN, and TCXDVN, TCXD before it for buildings."""
    SECTOR_STANDARD = "tiêu chuẩn ngành"
    """TCN, before 2007."""
    INTERNAL_STANDARD = "tiêu chuẩn cơ sở"
    """TCCS: of one organisation."""
    INTERNATIONAL_STANDARD = "tiêu chuẩn quốc tế"
    """ISO, IEC."""
    NATIONAL_TECHNICAL_REGULATION = "quy chuẩn kỹ thuật quốc gia"
    """QCVN: binding."""
    LOCAL_TECHNICAL_REGULATION = "quy chuẩn kỹ thuật địa phương"
    """QCĐP: binding in one province."""
    OTHER = "văn bản"
    """Neither a word before the number nor the number itself says what it is."""


class Passage(NamedTuple):
    """A stretch of the text searched, in code points: `text` is the slice from `start` to `end`.

    A tuple, for every citation has some, and a tuple is made and sent between processes in half the time.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """`text`, verbatim, is the slice from `start` to `end`: the number alone, or the name of a law cited without one.

    `number` is its canonical spelling, "" for a name: NFC, Đ, ASCII hyphens, no spaces (in a standard: single ones). A number is a key only
    together with the day and the issuer. `year` is the one that stands in the number or the name. `issuers` are its parts after the kind, as
    printed: ("BKHCN", "BNV"), ("TU",), ("QH13",); of an official letter the agency and then its unit.

    What stands around the number, each None where it is not said: `word` ("Nghị định"), `day` ("ngày 14/6/2016") with its value `issued`
    (None also for a day no calendar has), or only the year `issued_year` ("năm 2021", of an impossible day its year), both after the number or
    before it ("Ngày 14/6/2016, Chính phủ ban hành Nghị định số …"), `issuer` ("Chính phủ", without "của"), `term` where it
    stands outside the issuer ("khóa XII"), `subject` (without "về", "về việc", "V/v"; it may hold other citations), `provision` ("khoản 2 Điều
    7") with its meaning in `provisions`. `reference` runs from the word to the end: what a link would cover.
    """

    start: int
    end: int
    text: str
    number: str
    form: NumberForm
    kind: DocumentKind
    year: int | None
    issuers: tuple[str, ...]
    reference: Passage
    word: Passage | None = None
    provision: Passage | None = None
    provisions: tuple[Provision, ...] = ()
    day: Passage | None = None
    issued: date | None = None
    issued_year: int | None = None
    issuer: Passage | None = None
    term: Passage | None = None
    subject: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A citation in a body: `sentence` is the whole sentence around it, in which its reference begins at `start`; `parts` are pairs (start, end) into
    the HTML of the body that show the reference, none where it cannot become a link because it is one already. `place` is that of the number in the
    editor's file.
    """

    citation: Citation
    sentence: str
    start: int
    parts: tuple[tuple[int, int], ...]
    place: Place | None = None
