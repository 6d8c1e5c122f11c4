"""What the verbs of releases do: seal, prove, compare, trace, hand out; each returns the exit code."""

import argparse
from pathlib import Path

from briefing.cli.asking import FINDINGS, FINE, Misunderstood, folder, report, say, templates

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from briefing.releases.holdings import Holdings


def release(options: argparse.Namespace) -> int:
    """Seal the content as a release."""
    from briefing.build import Folders
    from briefing.cli.verbs import typesetter
    from briefing.model import EDITIONS
    from briefing.progress import progress
    from briefing.reader import briefing_ids
    from briefing.releases.reading import NoRelease
    from briefing.releases.sealing import complete, seal
    from briefing.releases.shelf import is_number, shelf

    folders = Folders(folder(options, "content"), templates(options), folder(options, "out"))
    if not is_number(options.number):
        raise Misunderstood(
            f"期号由小写字母、数字和 - . 组成，以数字开头，如 2026-07 / a number is of small letters, "
            f"figures, - and . and begins with a figure, as 2026-07: {options.number}"
        )
    place = shelf(folders.out) / options.number
    zipped = place.with_name(f"{place.name}.zip")
    if place.is_dir() and not zipped.exists():
        complete(place)
        say(f"已经封存，补上了压缩包 / sealed already; its zip was missing and is there: {zipped}")
        return FINE
    if place.exists() or zipped.exists():
        say(f"已经封存，不能覆盖 / sealed already, and never overwritten: {place}")
        return FINDINGS
    if not folders.content.is_dir():
        raise Misunderstood(f"没有内容文件夹 / no such folder: {folders.content}")
    documents = len(briefing_ids(folders.content)) * len(EDITIONS)
    try:
        with progress(documents) as told:
            outcome = seal(
                options.number,
                folders,
                draft=options.draft,
                typesetter=typesetter(options, documents),
                progress=told,
            )
    except NoRelease as error:
        raise Misunderstood(f"上一期读不出来 / the last release cannot be read: {error}") from None
    code = report(outcome.problems, options)
    if outcome.folder is None:
        say(f"没有封存 / not sealed: {place}")
        return code or FINDINGS
    print(
        f"已封存{'（草案）' * options.draft} / sealed{' (draft)' * options.draft}: {outcome.folder}"
    )
    print(f"sha256 {outcome.seal}  {outcome.folder / 'manifest.json'}")
    return FINE


def verify(options: argparse.Namespace) -> int:
    """Prove a release, or one of its PDFs, from what it holds."""
    import json

    from briefing.problems import as_json
    from briefing.releases.reading import NoRelease
    from briefing.releases.verifying import holds, verify

    if not options.path.exists():
        raise Misunderstood(f"没有这个文件 / no such file: {options.path}")
    if options.sources is not None and not options.sources.is_dir():
        raise Misunderstood(f"没有这个文件夹 / no such folder: {options.sources}")
    try:
        verdict = verify(options.path, options.sources)
    except NoRelease as error:
        raise Misunderstood(f"不是一期 / no release: {error}") from None
    sound = holds(verdict)
    if options.format == "json":
        told = json.loads(as_json(verdict.problems, {}))
        own = {"number": verdict.number, "draft": verdict.is_draft, "sha256": verdict.seal}
        record = {"sound": sound, **own, "counts": verdict.counts, "problems": told["problems"]}
        print(json.dumps(record, ensure_ascii=False, indent=2))
        return FINE if sound else FINDINGS
    report(verdict.problems, options)
    print("已核验 / verified: " + ", ".join(f"{name} {n}" for name, n in verdict.counts.items()))
    print(f"sha256 {verdict.seal}  （与附信所列核对 / compare it with the cover note）")
    print("与封存时一致 / as it was sealed" if sound else "与封存时不一致 / not as it was sealed")
    return FINE if sound else FINDINGS


def diff(options: argparse.Namespace) -> int:
    """Print what differs between two releases, or between a release and the content."""
    import json

    from briefing.cli.asking import messages
    from briefing.releases.differences import as_record, as_text, differences

    before, after = (_holdings(name, options) for name in (options.before, options.after))
    found = differences(before, after)
    if options.format == "json":
        print(json.dumps(as_record(found), ensure_ascii=False, indent=2))
    else:
        print(as_text(found, messages(options)))
    return FINE


def _holdings(name: str, options: argparse.Namespace) -> "Holdings":
    """Return the holdings of a release, by its number or where it lies, or those of the content."""
    from briefing.reader import read
    from briefing.releases import holdings
    from briefing.releases.reading import NoRelease, released

    if name == "content":
        content = folder(options, "content")
        if not content.is_dir():
            raise Misunderstood(f"没有内容文件夹 / no such folder: {content}")
        return holdings.of_content(read(content)[0])
    try:
        release = released(_release(name, options))
        return holdings.of_files(release.number, release.files)
    except (NoRelease, KeyError, TypeError, ValueError) as error:
        raise Misunderstood(f"读不出来 / cannot be read: {name}: {error}") from None


def _release(name: str, options: argparse.Namespace) -> Path:
    from briefing.cli.asking import no_such
    from briefing.releases.shelf import is_number, sealed, shelf

    place = shelf(folder(options, "out"))
    if is_number(name) and (place / name).is_dir():
        return place / name
    if Path(name).exists():
        return Path(name)
    raise Misunderstood(no_such("期", "release", name, sealed(place)))
