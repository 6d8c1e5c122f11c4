"""What the verbs of releases do: seal, prove, compare, trace, hand out; each returns the exit code."""

import argparse

from briefing.cli.asking import FINDINGS, FINE, Misunderstood, folder, report, say, templates


def release(options: argparse.Namespace) -> int:
    """Seal the content as a release."""
    from briefing.build import Folders
    from briefing.cli.verbs import typesetter
    from briefing.model import EDITIONS
    from briefing.progress import progress
    from briefing.reader import briefing_ids
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
    with progress(documents) as told:
        outcome = seal(
            options.number,
            folders,
            draft=options.draft,
            since=lambda held: lambda view, library, wording: None,
            typesetter=typesetter(options, documents),
            progress=told,
        )
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
