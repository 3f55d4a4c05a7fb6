"""A page as Material's frame made it -> the same without what HTML does not allow there, and no block of the theme can leave out."""

_TOGGLES = ("__drawer", "__search")


def mended(html: str) -> str:
    """Check boxes have nothing to complete (HTML, 4.10.18.7); the frame stands before anything an editor wrote."""
    for toggle in _TOGGLES:
        html = html.replace(f'type="checkbox" id="{toggle}" autocomplete="off"', f'type="checkbox" id="{toggle}"', 1)
    return html
