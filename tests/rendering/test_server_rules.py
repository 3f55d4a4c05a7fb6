"""Rules of servers as text; that real servers obey them is seen in tests/publishing/test_servers.py."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from addressed import NEW, OLD, published, redirect
from builders import catalogue, records
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.stages import shown_at
from portal.model.address_ledger import AddressRow
from portal.model.life import Policy, Stage
from portal.rendering.server_rules import server_files, write_htaccess, write_nginx, write_redirects
from portal.views.server_rules import ServerRules, server_rules
from published import expiry, living, moment, withdrawal

NOTE = "# Written by every build from data/redirects.yml and from what expired or was taken down. Changes made here are lost.\n"
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20)


def test_each_server_is_told_in_its_own_words():
    """In the folder of the host where the portal stands."""
    rules = ServerRules(moved=(("cu/", "moi/#muc"),), gone=("het/",))
    texts = {path: content.decode().removeprefix(NOTE) for path, content in server_files(rules, site_path="/cong/")}

    assert texts == {
        "may-chu/nginx.conf": (
            "absolute_redirect off;\n"
            'location = "/cong/cu/" { return 301 "/cong/moi/#muc"; }\n'
            'location = "/cong/cu" { return 301 "/cong/moi/#muc"; }\n'
            'location = "/cong/het/" { error_page 410 "/cong/het/index.html"; return 410; }\n'
            'location = "/cong/het" { error_page 410 "/cong/het/index.html"; return 410; }\n'
        ),
        ".htaccess": (
            'ErrorDocument 404 "/cong/404.html"\nAddType application/manifest+json .webmanifest\nRedirectMatch 301 "^/cong/cu/?$" "/cong/moi/#muc"\n'
        ),
        "het/.htaccess": 'ErrorDocument 410 "/cong/het/index.html"\nRedirectMatch 410 "^/cong/het/?$"\n',
        "_redirects": "/cong/cu/ /cong/moi/#muc 301\n",
    }


def test_what_expired_into_a_redirect_moved_and_what_was_taken_down_is_gone():
    """As well as what the register says; what was withdrawn still stands."""
    items = (
        living("a", expires=expiry(policy=Policy.REDIRECT, to="gioi-thieu/")),
        living("b", expires=expiry(policy=Policy.GONE)),
        living("c", stage=Stage.GONE, withdrawal=withdrawal()),
        living("d", stage=Stage.WITHDRAWN, withdrawal=withdrawal()),
    )
    rules = server_rules(Catalogue.of(shown_at(records(*items, redirects=(redirect(),)), moment("2023-03-01"))))

    assert rules == ServerRules(moved=(("tin-tuc/2022/a/", "gioi-thieu/"), (OLD, NEW)), gone=("tin-tuc/2022/b/", "tin-tuc/2022/c/"))


def test_an_anchor_is_no_rule_of_a_server():
    """It never hears of it."""
    assert server_rules(published(redirect(f"{NEW}#muc-cu", f"{NEW}#muc-moi"))).moved == ()


@given(TEXTS, TEXTS)
def test_no_address_begins_a_rule_of_its_own(old: str, new: str):
    """Each stays one line of each file, its quotes in pairs, and nothing is left that a server would fill in."""
    rules = ServerRules(moved=((f"{old}/", f"{new}/"),), gone=())
    nginx = write_nginx(rules, site_path="/").removeprefix(NOTE)
    quoted = r'"(?:[^"\\]|\\["\\])*"'

    assert re.fullmatch(rf'absolute_redirect off;\n(?:location = {quoted} {{ return 301 "[^"\s$\\;]*"; }}\n){{1,2}}', nginx)
    assert re.fullmatch(r'RedirectMatch 301 "[^"\s]*" "[^"\s$]*"', write_htaccess(rules, site_path="/").splitlines()[-1].replace("/?$", ""))
    assert re.fullmatch(r"\S+ \S+ 301\n", write_redirects(rules, site_path="/").removeprefix(NOTE))


def test_files_beside_what_ended_end_with_it():
    """An attachment of an item that is gone is gone, one of an item that leads on leads on; both were recorded."""
    gone = living("da-go", stage=Stage.GONE, withdrawal=withdrawal())
    led_on = redirect("tin-tuc/2022/het-han/", "tin-tuc/2022/mot-bai/")
    rows = tuple(AddressRow(address=f"tin-tuc/2022/{slug}/tep.csv", source="", recorded=date(2023, 1, 1), chain="") for slug in ("da-go", "het-han"))
    rules = server_rules(catalogue(living(), gone=(gone,), redirects=(led_on,), address_ledger=rows))

    assert ("tin-tuc/2022/het-han/tep.csv", "tin-tuc/2022/mot-bai/") in rules.moved
    assert rules.gone_files == (("tin-tuc/2022/da-go/tep.csv", "tin-tuc/2022/da-go/"),)
    assert 'location = "/tin-tuc/2022/da-go/tep.csv" { error_page 410 "/tin-tuc/2022/da-go/index.html"; return 410; }' in write_nginx(
        rules, site_path="/"
    )
    assert "tep" in dict(server_files(rules, site_path="/"))["tin-tuc/2022/da-go/.htaccess"].decode()
