"""What a web server has to answer otherwise than with a file -> the same in the words of nginx, of Apache and of hosts that read `_redirects`.

Addresses are made of small letters, digits, hyphens and strokes (`reading/redirects.py`). Every writer still escapes whatever it is handed: no
address can end a string or a line and begin a rule of its own.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote

from portal.catalogue import addresses
from portal.views.server_rules import ServerRules

File = tuple[str, bytes]
_NOTE = "# Written by every build from data/redirects.yml and from what expired or was taken down. Changes made here are lost.\n"
_MANIFEST = "AddType application/manifest+json .webmanifest"
"""Older tables of Apache do not know it."""


def server_files(rules: ServerRules, *, site_path: str) -> Iterator[File]:
    """Three files also where there is nothing to tell, for what a server includes has to be there, and one more for each address that is gone.

    `site_path` begins and ends in "/".
    """
    yield addresses.NGINX, write_nginx(rules, site_path=site_path).encode()
    yield addresses.HTACCESS, write_htaccess(rules, site_path=site_path).encode()
    for address in rules.gone:
        files = tuple(file for file, page in rules.gone_files if page == address)
        yield f"{address}{addresses.HTACCESS}", write_htaccess_of_gone(address, files, site_path=site_path).encode()
    yield addresses.REDIRECTS, write_redirects(rules, site_path=site_path).encode()


def write_nginx(rules: ServerRules, *, site_path: str) -> str:
    """To be included in a `server` block. An exact location wins over all others and is found in a tree, however many there are.

    What is led to is told without scheme and host: behind a proxy nginx knows neither.
    """
    lines = ["absolute_redirect off;"]
    for old, new in rules.moved:
        lines += [f"location = {_nginx(one)} {{ return 301 {_nginx(_encoded(site_path + new))}; }}" for one in _spellings(site_path + old)]
    for address in rules.gone:
        page = f"{site_path}{address}"
        lines += [f"location = {_nginx(one)} {{ error_page 410 {_nginx(_encoded(f'{page}index.html'))}; return 410; }}" for one in _spellings(page)]
    for file, of in rules.gone_files:
        page = _nginx(_encoded(f"{site_path}{of}index.html"))
        lines.append(f"location = {_nginx(site_path + file)} {{ error_page 410 {page}; return 410; }}")
    return _NOTE + "".join(f"{line}\n" for line in lines)


def write_htaccess(rules: ServerRules, *, site_path: str) -> str:
    """For Apache 2.4 with mod_alias and mod_mime, `AllowOverride FileInfo`.

    Redirect would lead on whatever begins like the address, RedirectMatch does not.
    """
    lines = [f"ErrorDocument 404 {_apache(_encoded(f'{site_path}404.html'))}", _MANIFEST]
    for old, new in rules.moved:
        lines.append(f"RedirectMatch 301 {_apache_pattern(site_path + old)} {_apache(_encoded(site_path + new))}")
    return _NOTE + "".join(f"{line}\n" for line in lines)


def write_htaccess_of_gone(address: str, files: tuple[str, ...] = (), *, site_path: str) -> str:
    """Of the folder of its page alone, with the files that stood beside it: Apache knows one page for all that is gone in a folder."""
    page = f"{site_path}{address}"
    patterns = [_apache_pattern(one) for one in (page, *(f"{site_path}{file}" for file in files))]
    rules = "".join(f"RedirectMatch 410 {pattern}\n" for pattern in patterns)
    return f"{_NOTE}ErrorDocument 410 {_apache(_encoded(f'{page}index.html'))}\n{rules}"


def write_redirects(rules: ServerRules, *, site_path: str) -> str:
    """For Netlify, Cloudflare Pages and GitLab Pages, which have no way to say 410: there the page that says so is served as any other."""
    return _NOTE + "".join(f"{_encoded(site_path + old)} {_encoded(site_path + new)} 301\n" for old, new in rules.moved)


def _spellings(address: str) -> tuple[str, ...]:
    """With the last stroke and without it, so that nobody is led on twice."""
    return (address, address.rstrip("/")) if address.rstrip("/") else (address,)


def _encoded(address: str) -> str:
    """As it is written in an address: no space, quote, dollar, backslash or end of a line is left in it."""
    path, hash, fragment = address.partition("#")
    return f"{quote(path, safe='/-_.~')}{hash}{quote(fragment, safe='-_.~')}"


def _nginx(text: str) -> str:
    """A quoted string; in the name of a location a dollar is only a dollar."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _apache(text: str) -> str:
    """A quoted argument of what `_encoded` gives; "%" and "$" would begin a variable of Apache only before a brace."""
    return f'"{text}"'


def _apache_pattern(address: str) -> str:
    return f'"{_expression(address)}"'


def _expression(address: str) -> str:
    """A regular expression of an address and the same without its last stroke; what is no plain letter is written by its code."""
    path = address.rstrip("/")
    letters = "".join(one if re.fullmatch(r"[A-Za-z0-9/_-]", one) else _coded(one) for one in path)
    return f"^{letters}/?$"


def _coded(letter: str) -> str:
    """As PCRE writes its bytes: a space is \\x20."""
    return "".join(f"\\x{byte:02x}" for byte in letter.encode())
