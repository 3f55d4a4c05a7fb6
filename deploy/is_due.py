"""Whether the published site has to be built again: its address goes in, the exit code is 0 when it is due and 1 while there is time.

`python3 deploy/is_due.py https://khcn.example.vn/`; needs nothing but Python.
"""

import json
import sys
from datetime import UTC, datetime
from urllib.error import URLError
from urllib.request import urlopen

LONGEST_WAIT = 30


def is_due(content: bytes, now: datetime) -> bool:
    """`content` is that of next_due.json; one that cannot be read is due, for a build writes it anew."""
    try:
        told = json.loads(content)["next_due"]
        return told is not None and datetime.fromisoformat(told) <= now
    except (ValueError, KeyError, TypeError):
        return True


def published(site: str) -> bytes:
    """What the site tells today; nothing where it does not answer."""
    try:
        with urlopen(f"{site.rstrip('/')}/next_due.json", timeout=LONGEST_WAIT) as answer:
            content: bytes = answer.read()
    except (URLError, TimeoutError):
        return b""
    return content


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].startswith(("https://", "http://")):
        sys.exit("python3 deploy/is_due.py https://khcn.example.vn/")
    sys.exit(0 if is_due(published(sys.argv[1]), datetime.now(UTC)) else 1)
