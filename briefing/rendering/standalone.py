"""The page that goes to the typesetter as one file that any other engine can set as well."""

from pathlib import Path

from briefing.rendering.fonts import SCHEME, fontface_css

ENDING = ".print.html"


def standalone(page: str, styles: str, fonts: Path) -> str:
    """Return a page with its styles inside it and its fonts named by the addresses of their files.

    It is for comparison on this machine, not for publication: it tells where the fonts lie.
    """
    faces = fontface_css(fonts).replace(SCHEME, f"{fonts.resolve().as_uri()}/")
    return page.replace("</head>", f"<style>\n{faces}\n{styles}\n</style>\n</head>", 1)
