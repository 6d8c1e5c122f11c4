"""What kind of file some bytes are, by the bytes themselves; a name can say anything."""

import re
from typing import Literal

Kind = Literal["html", "pdf", "docx", "text"]

_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|h1|article)\b",
    re.I | re.S,
)
_OTHERS = {
    b"\xd0\xcf\x11\xe0": (
        "是旧版Word（.doc），或加了密码",
        "it is an old Word file (.doc), or locked",
    ),
    b"{\\rtf": ("是RTF", "it is RTF"),
    b"From: <Saved by": (
        "是MHT网页，请另存为“仅HTML”",
        "it is an MHT page: save it as `HTML only`",
    ),
    b"MIME-Version:": ("是MHT网页，请另存为“仅HTML”", "it is an MHT page: save it as `HTML only`"),
}


def kind_of(raw: bytes) -> Kind | tuple[str, str]:
    """Return the kind of a file; for what cannot be imported, what it is instead, zh and en."""
    for beginning, what in _OTHERS.items():
        if raw.startswith(beginning):
            return what
    if b"%PDF-" in raw[:1024]:
        return "pdf"
    if raw.startswith(b"PK\x03\x04"):
        return "docx"
    # UTF-16 is told by its mark; its letters stand between zeros.
    in_two_bytes = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    head = raw[:8192].replace(b"\0", b"") if in_two_bytes else raw[:8192]
    if not in_two_bytes and b"\0" in head:
        return ("看来是图片、程序或别的数据", "it seems to be a picture, a program or other data")
    return (
        "html"
        if _MARKUP.match(re.sub(rb"\A(\xef\xbb\xbf|\xff\xfe|\xfe\xff)", b"", head))
        else "text"
    )
