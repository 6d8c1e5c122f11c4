"""What the verbs of releases do: seal, prove, compare, trace, hand out; each returns the exit code."""

import argparse
from pathlib import Path

from briefing.cli.asking import (
    FINDINGS,
    FINE,
    Misunderstood,
    folder,
    report,
    say,
    templates,
    there,
    waiting,
)

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.releases.holdings import Holdings
    from briefing.releases.notices import Today
    from briefing.releases.tracing import Impact


def release(options: argparse.Namespace) -> int:
    """Seal the content as a release."""
    from briefing.building.build import Folders
    from briefing.cli.making import typesetter
    from briefing.cli.progress import progress
    from briefing.model import EDITIONS
    from briefing.reading.reader import briefing_ids
    from briefing.releases.reading import NoRelease
    from briefing.releases.sealing import SealedMeanwhile, complete, seal
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
    documents = len(briefing_ids(there(folders.content))) * len(EDITIONS)
    try:
        with progress(documents) as told:
            outcome = seal(
                options.number,
                folders,
                draft=options.draft,
                typesetter=typesetter(options, documents),
                progress=told,
                waiting=waiting,
            )
    except SealedMeanwhile as first:
        say(str(first))
        return FINDINGS
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
    if verdict.number:
        print(
            f"第 {verdict.number} 期{'（草案）' * verdict.is_draft} / issue {verdict.number}{' (draft)' * verdict.is_draft}"
        )
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
    from briefing.reading.reader import read
    from briefing.releases import holdings
    from briefing.releases.reading import NoRelease, released

    if name == "content":
        return holdings.of_content(read(there(folder(options, "content")))[0])
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


def impact(options: argparse.Namespace) -> int:
    """Print where a fact was carried, and draft the correction notice."""
    import json

    from briefing.artifacts import write
    from briefing.cli.asking import no_such
    from briefing.model import is_id
    from briefing.releases import register, tracing
    from briefing.releases.notices import notice
    from briefing.releases.reading import NoRelease
    from briefing.releases.shelf import sealed, shelf

    out = folder(options, "out")
    place = shelf(out)
    if not sealed(place):
        raise Misunderstood(f"还没有封存过一期 / nothing is sealed yet: {place}")
    if not is_id(options.id):
        raise Misunderstood(no_such("事实", "fact", options.id, ()))
    try:
        found = tracing.impact(options.id, place, register.read(place))
    except (NoRelease, register.Unreadable) as error:
        raise Misunderstood(str(error)) from None
    if options.format == "json":
        print(json.dumps(tracing.as_record(found), ensure_ascii=False, indent=2))
    else:
        print(tracing.as_text(found))
    if found.records:
        path = out / "corrections" / f"{options.id}.md"
        write(path, notice(found, _today(found, options)).encode())
        say(f"更正启事草稿 / draft of the correction notice: {path}")
    return FINE


def _today(found: "Impact", options: argparse.Namespace) -> "Today":
    """Return what the content has of a fact today, and how that differs from what was printed last."""
    from dataclasses import replace

    from briefing.building.records import fact_records
    from briefing.reading.reader import read
    from briefing.releases import holdings
    from briefing.releases.differences import differences
    from briefing.releases.notices import Today

    content = folder(options, "content")
    if not content.is_dir():
        return Today(None, None, None)
    library = read(content)[0]
    record = next((one for one in fact_records(library) if one["id"] == found.fact), None)
    if record is None or record["withdrawn"]:
        return Today(None, record["withdrawn"] if record else None, None)
    number, last = [*found.records.items()][-1]
    before = holdings.of_files(number, _files(number, options))
    after = holdings.of_content(library)
    only = {found.fact: record}
    changes = differences(
        replace(before, facts={found.fact: last}, briefings={}),
        replace(after, facts=only, briefings={}, sources=holdings.sources(library)),
    ).changes
    reasons = changes[0].reasons if changes else ()
    return Today(record, None, changes[0].source if changes else None, reasons)


def _files(number: str, options: argparse.Namespace) -> "Mapping[str, bytes]":
    from briefing.releases.reading import released

    return released(_release(number, options)).files


def letters(options: argparse.Namespace) -> int:
    """Draft a letter to each recipient of a release, and note who was given it."""
    from briefing.artifacts import write
    from briefing.reading.typed import entries
    from briefing.releases import register
    from briefing.releases.letters import letters
    from briefing.releases.reading import NoRelease, released
    from briefing.releases.shelf import shelf

    if not options.to.is_file():
        raise Misunderstood(f"没有收件人名单 / no list of recipients: {options.to}")
    try:
        text = options.to.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Misunderstood(f"不是UTF-8文本 / no UTF-8 text: {options.to}") from None
    recipients, problems = entries(text, str(options.to), "recipients")
    if problems:
        return report(list(problems), options)
    out = folder(options, "out")
    try:
        release = released(_release(options.release, options))
        drafts = letters(release, recipients)
        register.read(shelf(out))
    except (NoRelease, register.Unreadable) as error:
        raise Misunderstood(str(error)) from None
    place = out / "letters" / release.number
    for draft in drafts:
        write(place / f"{draft.given.recipient}.eml", draft.content)
        print(f"附信草稿 / draft: {place / draft.given.recipient}.eml <{draft.given.address}>")
    register.note(shelf(out), [draft.given for draft in drafts], waiting)
    say("没有寄出；寄出后登记簿才作数 / nothing was sent; the register counts once they are")
    return FINE
