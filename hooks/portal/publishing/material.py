"""A page as Material's frame made it -> the same without what only its script would use, and no block of the theme can leave out."""

import re

_BEFORE = re.compile(
    r"""(?P<body><body\b[^>]*>)
    \s*<input[^>]*id="__drawer"[^>]*>
    \s*<input[^>]*id="__search"[^>]*>
    \s*<label\ class="md-overlay"[^>]*></label>
    \s*<div\ data-md-component="skip">\s*</div>
    \s*<div\ data-md-component="announce">\s*</div>""",
    re.VERBOSE,
)
_DIALOG = re.compile(
    r'\s*<div class="md-dialog" data-md-component="dialog">\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>(?=\s*<script\b|\s*</body>)'
)


def mended(html: str) -> str:
    """Check boxes of a drawer and of a search, a dialog that nothing opens, two empty boxes; all stand outside of what an editor wrote."""
    return _DIALOG.sub("", _BEFORE.sub(r"\g<body>", html, count=1), count=1)
