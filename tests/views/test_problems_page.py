"""The page of problems: every issue once, file by file, in the editor's language."""

from datetime import date

from portal.model.fault import Fault
from portal.model.issue import Issue, Language
from portal.model.place import Place
from portal.views.problems import ProblemsView, problems_page

TODAY = date(2026, 11, 24)
ISSUES = [
    Issue(place=Place(path="b.md", line=3, column=1), fault=Fault.TAB),
    Issue(place=Place(path="a.md", line=10, column=2), fault=Fault.DUPLICATE_KEY, found="title"),
    Issue(place=Place(path="a.md", line=9, column=7), fault=Fault.DUPLICATE_KEY, found="date"),
]


def view(language: Language = Language.VIETNAMESE) -> ProblemsView:
    found = problems_page(ISSUES, address="tin-tuc/", language=language, today=TODAY).view
    assert isinstance(found, ProblemsView)
    return found


def test_problems_stand_by_file_from_top_to_bottom():
    """An editor opens a file once."""
    assert [(path, [(problem.place, problem.code) for problem in problems]) for path, problems in view().files] == [
        ("a.md", [("9:7", "YM08"), ("10:2", "YM08")]),
        ("b.md", [("3:1", "YM04")]),
    ]
    assert view().total == 3


def test_problems_are_told_in_the_language_of_the_settings():
    """The same words as in the log."""
    assert view().files[0][1][0].message == ISSUES[2].message()
    assert view(Language.ENGLISH).files[0][1][0].message == ISSUES[2].message(Language.ENGLISH)


def test_the_page_takes_any_address():
    """Whatever page the editor looks at tells what to correct."""
    page = problems_page(ISSUES, address="tin-tuc/", language=Language.VIETNAMESE, today=TODAY)

    assert (page.address, page.title, page.is_list) == ("tin-tuc/", "3 chỗ cần sửa trước khi đăng", True)


def test_advice_waits_until_the_errors_are_gone():
    """What stops nothing would hide what does."""
    advice = Issue(place=Place(path="a.md", line=1, column=1), fault=Fault.CITED_UNREGISTERED)
    page = problems_page([*ISSUES, advice], address="", language=Language.VIETNAMESE, today=TODAY)

    assert page.view == view()
