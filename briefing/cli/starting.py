"""What `briefing new` does: starts the files of a source or a briefing; never writes over one."""

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from briefing.cli.asking import FINE, Misunderstood, folder, messages, report, say

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from briefing.importing.fetching import Fetched
    from briefing.problems import Problem


def new_source(options: argparse.Namespace) -> int:
    """Import a file or a web page: its text, its card, and the original beside them."""
    from briefing.importing.naming import propose
    from briefing.importing.source import imported
    from briefing.problems import Problem
    from briefing.reading.reader import read

    content = folder(options, "content")
    if options.id:
        _free(content, "sources", options.id)
    is_url = options.received.lower().startswith(("http://", "https://"))
    received = _received(options.received, is_url=is_url)
    if isinstance(received, Problem):
        return report([received], options)
    found = imported(received, options.received, date.today().isoformat() if is_url else "")
    if isinstance(found, Problem):
        return report([found], options)
    taken, library = found.taken, read(content)[0]
    known = {path.name for path in (content / "sources").glob("*")}
    name = "" if is_url else Path(options.received).stem
    proposed = options.id or propose(
        name, taken.url, found.article, taken.issued, library.places, known
    )
    for remark in found.remarks:
        print(remark.told(messages(options)))
    place = _free(content, "sources", proposed)
    _start(content, place, found.files, (f"新建来源 {proposed}", f"new source {proposed}"))
    say(
        f"接着填写卡片 {place / 'source.yaml'}，再运行 briefing check / "
        f"now fill the card {place / 'source.yaml'}, then run briefing check"
    )
    return FINE


def _received(where: str, *, is_url: bool) -> "Fetched | Problem":
    from briefing.importing.source import read_file

    if not is_url:
        if not Path(where).exists():
            raise Misunderstood(f"没有这个文件 / no such file: {where}")
        return read_file(Path(where))
    from briefing.importing.fetching import fetch

    return fetch(where)


def new_briefing(options: argparse.Namespace) -> int:
    """Start the card and the bodies of a briefing."""
    from briefing.editing import skeletons

    content = folder(options, "content")
    place = _free(content, "briefings", options.id)
    files = skeletons.briefing(date.today().isoformat())
    _start(content, place, files, (f"新建简报 {options.id}", f"new briefing {options.id}"))
    say(
        "接着填写卡片和两种文字的正文，再运行 briefing check；边写边看用 briefing preview / "
        "now fill the card and both bodies, then run briefing check; briefing preview shows them"
    )
    return FINE


def _free(content: Path, kind: str, name: str) -> Path:
    """Return the folder of a new id, which may not be there yet."""
    from briefing.model import is_id

    if not is_id(name):
        raise Misunderstood(
            f"标识只用小写字母、数字和单个连字符，至多64个字符 / an id is lower-case letters, digits "
            f"and single hyphens, at most 64 characters: {name}"
        )
    place = content / kind / name
    if place.exists() or place.is_symlink():
        raise Misunderstood(f"已经有了 / is there already: {place}")
    return place


def _start(content: Path, place: Path, files: Mapping[str, bytes], deed: tuple[str, str]) -> None:
    from briefing.editing import history
    from briefing.problems import Bilingual

    content.mkdir(parents=True, exist_ok=True)
    history.record(content, {place / name: text for name, text in files.items()}, Bilingual(*deed))
    for name in files:
        print(f"已建 / made: {place / name}")
