"""HTML and a style sheet -> PDF bytes: fonts, tags, archive quality, Chinese line composition.

The only user of WeasyPrint. What comes out is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at
once, and the same bytes for the same input on every machine that has the same libraries.
"""

import atexit
import gc
import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from briefing.rendering.documents import Attachment, Typeset
from briefing.rendering.fonts import SCHEME, faces, fontface_css, missing_glyphs, named

from . import (
    chinese,
    columns,
    declared,
    flow,
    justify,
    layouts,
    lines,
    memory,
    sharing,
    sizes,
    tagging,
    writing,
)
from .assets import AddressRefused, Assets
from .engine import no_fonts_of_the_machine, weasyprint
from .page import Page

__all__ = ["AddressRefused", "fontface_css", "missing_glyphs", "typeset"]

declared.install()
tagging.install()
justify.install()
sharing.install()
lines.install()
layouts.install()
columns.install()
sizes.install()
writing.install()
memory.install()


def typeset(
    html: str,
    *,
    styles: str,
    fonts: Path,
    attachments: Sequence[Attachment] = (),
    identifier: bytes,
) -> Typeset:
    """Set a document: its pages as PDF bytes, and every complaint met on the way.

    `styles` names the families of `fonts/fonts.json`; their `@font-face` rules come by themselves.
    Raises `AddressRefused` where the document wants to load anything.
    """
    with _collector_at_rest(), _listening() as heard:
        try:
            sheet, remarks = _stylesheet(styles, fonts)
            source = Page(html, _assets(fonts))
            heard += [
                f"a PDF must not link to {href!r}" for href in _odd_links(source.etree_element)
            ]
            chinese.prepare(source.etree_element)
            document = flow.settle(
                source.etree_element,
                lambda: source.render(
                    font_config=_font_configuration(fonts),
                    counter_style=sheet.counter_style,
                    stylesheets=[sheet.css],
                    pdf_variant="pdf/a-3a",
                ),
            )
            tagging.claim_accessibility(document)
            with warnings.catch_warnings():
                # WeasyPrint leaves the file of its colour profile open.
                warnings.simplefilter("ignore", ResourceWarning)
                pdf = document.write_pdf(
                    pdf_variant="pdf/a-3a",
                    pdf_identifier=identifier,
                    attachments=[_embedded(a) for a in sorted(attachments, key=lambda a: a.name)],
                    finisher=tagging.finish,
                )
        except weasyprint.urls.FatalURLFetchingError as refusal:
            raise AddressRefused(str(refusal)) from None
        pages = len(document.pages)
        del document
    return Typeset(pdf, pages, tuple(dict.fromkeys([*remarks, *heard])))


@dataclass(frozen=True, slots=True)
class _Sheet:
    css: Any
    counter_style: Any


@cache
def _assets(fonts: Path) -> Assets:
    return Assets({f"{SCHEME}{face.file.name}": face.file for face in faces(fonts)})


@cache
def _font_configuration(fonts: Path) -> Any:
    with no_fonts_of_the_machine():
        configuration = weasyprint.text.fonts.FontConfiguration()
    weasyprint.CSS(
        string=fontface_css(fonts), font_config=configuration, url_fetcher=_assets(fonts)
    )
    # Its copies of the fonts; Python deletes nothing that a module holds when a process ends.
    atexit.register(configuration.__del__)
    return configuration


@lru_cache(maxsize=8)
def _stylesheet(styles: str, fonts: Path) -> tuple[_Sheet, tuple[str, ...]]:
    counter_style = weasyprint.css.counters.CounterStyle()
    with _listening() as heard:
        css = weasyprint.CSS(
            string=styles,
            font_config=_font_configuration(fonts),
            counter_style=counter_style,
            url_fetcher=_assets(fonts),
        )
    return _Sheet(css, counter_style), tuple(heard)


def _embedded(file: Attachment) -> Any:
    embedded = weasyprint.Attachment(
        string=file.content,
        name=file.name,
        description=file.description,
        relationship=file.relationship,
        created=file.dated,
        modified=file.dated,
    )
    embedded.source = nullcontext((BytesIO(file.content), None, None, file.media_type))
    return embedded


def _odd_links(root: Any) -> Iterator[str]:
    """The links that a PDF must not carry: relative ones, scripts, files."""
    for anchor in root.iter("a"):
        href = anchor.get("href", "#")
        if not href.startswith(("#", "https://", "http://", "mailto:")):
            yield href


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Collect what WeasyPrint warns of or logs as an error."""
    heard: list[str] = []
    logger, ear = logging.getLogger("weasyprint"), _Ear(heard)
    logger.addHandler(ear)
    try:
        yield heard
    finally:
        logger.removeHandler(ear)


class _Ear(logging.Handler):
    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        if record.msg.startswith(".notdef glyph") and isinstance(record.args, tuple):
            self._heard.append(f"no font has {named(str(record.args[0]))}")
        else:
            self._heard.append(record.getMessage())


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the cyclic collector out of a document's way: a fifth of the time on long ones.

    What a document leaves behind is put away until the next one begins: the process may end before.
    """
    running = gc.isenabled()
    gc.disable()
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    try:
        yield
    finally:
        if running:
            gc.freeze()
            gc.enable()
