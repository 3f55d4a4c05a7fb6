"""What `extra.portal` of mkdocs.yml, the environment and the clock say -> one frozen value; the only room that looks at any of them."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from urllib.parse import urlsplit

from portal.model.issue import Language

HANOI = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Vietnam has kept +07:00 without summer time since 1975."""


_DISCUSSION = re.compile(r"(?:https://|mailto:)[!-z|~]{1,500}")
_PLACEHOLDER = re.compile(r"[{](?:title|address)[}]")


class WrongSetting(ValueError):
    """mkdocs.yml holds a setting of the portal that cannot be used; the message says which and what to write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`now` is the moment of the build, to the minute, in Vietnam; `site_path` the path of the site on its host, beginning and ending in "/".

    `processes` may work at once.

    `discussion` is where readers write about an item, with {title} and {address} in it, "" where nowhere.
    `is_strict` makes errors of what is doubted in citations and in prose (`strict_prose`); `is_preview` shows drafts and what is scheduled.
    """

    site_name: str
    site_url: str
    site_path: str
    language: Language
    page_size: int
    now: datetime
    processes: int = 1
    is_strict: bool = False
    discussion: str = ""
    is_preview: bool = False

    @property
    def today(self) -> date:
        """The day in Vietnam."""
        return self.now.date()

    @classmethod
    def of(cls, written: object, *, site_name: str, site_url: str, is_preview: bool = False) -> "Settings":
        """`written` is `extra.portal`; unknown keys and impossible values raise WrongSetting."""
        known = {"lang": "vi", "page_size": 20, "strict_prose": False, "discussion": ""}
        if not isinstance(written, Mapping):
            raise WrongSetting(f"mkdocs.yml: extra.portal không nhận “{written}”. Viết các dòng {', '.join(known)} bên dưới portal:")
        if unknown := sorted(map(str, set(written) - set(known))):
            raise WrongSetting(f"mkdocs.yml: extra.portal không có “{unknown[0]}”. Viết một trong: {', '.join(known)}.")
        values = known | dict(written)
        language = next((member for member in Language if member.value == values["lang"]), None)
        if language is None:
            raise WrongSetting(f"mkdocs.yml: extra.portal.lang không nhận “{values['lang']}”. Viết vi hoặc en.")
        page_size = values["page_size"]
        if not isinstance(page_size, int) or isinstance(page_size, bool) or not 1 <= page_size <= 500:
            raise WrongSetting(f"mkdocs.yml: extra.portal.page_size không nhận “{page_size}”. Viết số từ 1 đến 500.")
        if not isinstance(values["strict_prose"], bool):
            raise WrongSetting(f"mkdocs.yml: extra.portal.strict_prose không nhận “{values['strict_prose']}”. Viết true hoặc false.")
        discussion = values["discussion"]
        if discussion and not (isinstance(discussion, str) and _DISCUSSION.fullmatch(_PLACEHOLDER.sub("", discussion))):
            told = "Viết địa chỉ bắt đầu bằng https:// hoặc mailto:, trong đó chỉ có thể có {title} và {address}."
            raise WrongSetting(f"mkdocs.yml: extra.portal.discussion không nhận “{discussion}”. {told}")
        path = urlsplit(site_url).path.strip("/")
        return cls(
            site_name=site_name,
            site_url=site_url.rstrip("/") + "/" if site_url else "",
            site_path=f"/{path}/" if path else "/",
            language=language,
            page_size=page_size,
            now=_now(),
            processes=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1,
            is_strict=values["strict_prose"],
            discussion=discussion,
            is_preview=is_preview,
        )


def _now() -> datetime:
    """SOURCE_DATE_EPOCH where it is set, else the clock; the build stops at one that is no time, as reproducible-builds.org asks."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch and not re.fullmatch(r"[0-9]{1,11}", epoch):
        raise WrongSetting(f"SOURCE_DATE_EPOCH không nhận “{epoch}”. Viết số giây từ 1/1/1970, hoặc bỏ biến này.")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.astimezone(HANOI).replace(second=0, microsecond=0)
