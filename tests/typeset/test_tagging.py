from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pydyf

from briefing.typeset import tagging

TAKEN_FOR_A_LINE_END = b"\r\nendstream"


def small(number: int) -> pydyf.PDF:
    """A PDF that differs from others of its kind in one number and in how many objects it has."""
    pdf = pydyf.PDF()
    for _ in range(number // 100 + 1):
        pdf.add_object(pydyf.Dictionary({"N": number}))
    pdf.add_object(pydyf.Stream([b"x" * number]))
    return pdf


def written(pdf: pydyf.PDF) -> bytes:
    file = BytesIO()
    pdf.write(file, b"1.7", compress=True)
    return file.getvalue()


def unlucky() -> Iterator[tuple[int, str]]:
    """The PDFs of which pydyf ends a stream in CR, and what that stream holds."""
    for number in range(4000):
        before, found, _ = written(small(number)).partition(TAKEN_FOR_A_LINE_END)
        if found:
            yield (
                number,
                "objects" if before.rfind(b"/ObjStm") > before.rfind(b"/XRef") else "places",
            )


def test_no_stream_ends_in_what_may_pass_for_a_line_end() -> None:
    """One in 256 would, of those that are made last: of objects written together, of their places."""
    met = dict(unlucky())
    assert set(met.values()) == {"objects", "places"}
    for number in met:
        pdf = small(number)
        tagging.finish(None, pdf)
        content = written(pdf)
        assert TAKEN_FOR_A_LINE_END not in content
        with pikepdf.open(BytesIO(content)) as read:
            numbers = [
                one["/N"]
                for one in read.objects
                if isinstance(one, pikepdf.Dictionary) and "/N" in one and len(one) == 1
            ]
        assert numbers == [number] * (number // 100 + 1)
