"""What all writes of the workbench share: one at a time, on the content as it is now, or a refusal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

from briefing.preview.desk import Answer, Asked, Desk, View, told
from briefing.problems import Bilingual
from briefing.reading.library import Library
from briefing.reading.reader import read

_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing was written."""

    why: Bilingual


@contextmanager
def writing(desk: Desk) -> Iterator[Library]:
    """Yield the content as it is on the disk, and let nobody else of us write meanwhile."""
    with _ONE_AT_A_TIME:
        yield read(desk.folders.content)[0]


def refused(refusal: Refusal, asked: Asked) -> Answer:
    """Answer that nothing was written, and why."""
    return told({"refused": refusal.why.told(asked.language)}, status=409)


def careful(write: View) -> View:
    """Return a write that answers with the reason where the machine, or the content, refuses it."""

    def carefully(asked: Asked, desk: Desk) -> Answer:
        try:
            return write(asked, desk)
        except (OSError, UnicodeDecodeError) as failure:
            why = Bilingual(f"没有写成：{failure}", f"it could not be written: {failure}")
            return refused(Refusal(why), asked)

    return carefully
