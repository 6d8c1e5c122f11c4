"""What the verbs do that check the content, and tell or note something of it; each returns the exit code."""

import argparse
import os
import sys
from pathlib import Path

from briefing.cli.asking import (
    FINDINGS,
    FINE,
    USAGE,
    Misunderstood,
    folder,
    messages,
    no_such,
    report,
    say,
    templates,
    there,
)

TYPE_CHECKING = False  # as in `typing`, which takes as long to import as all the verbs
if TYPE_CHECKING:
    from briefing.problems import Problem
    from briefing.reading.library import Library


def check(options: argparse.Namespace) -> int:
    """Check the content and print the counts."""
    from briefing import collector
    from briefing.checking import counts
    from briefing.checking.examining import examine
    from briefing.problems import as_github, as_json, errors, notice
    from briefing.reading import trees

    content = folder(options, "content")
    with collector.at_rest(), trees.kept(content):
        library, problems = examine(content, templates(options))
        found = counts.counts(library)
    skipped = counts.skipped(found)
    if options.file is not None:
        # What another file keeps from being checked is told by the check of the whole.
        problems, skipped = _of_file(options.file, problems, library), []
    if options.format == "json":
        print(as_json(problems, counts.as_record(found)))
    elif options.format == "github":
        told = [as_github(problems)] if problems else []
        print("\n".join([*told, notice(counts.as_text(found, "en"))]))
    else:
        report(problems, options)
        if skipped:
            say(counts.skipped_text(skipped, messages(options)))
        print(counts.as_text(found, messages(options)))
    return FINDINGS if errors(problems) or skipped else FINE


def _of_file(file: Path, problems: "list[Problem]", library: "Library") -> "list[Problem]":
    from briefing.editing.scope import concerning, content_path

    path = content_path(file, library)
    if path is None:
        raise Misunderstood(
            f"{file} 不是 {library.root} 中的内容文件 / {file} is no file of the content {library.root}"
        )
    return concerning(path, problems, library)


def coverage(options: argparse.Namespace) -> int:
    """Print what became of each sentence of the sources."""
    from briefing.checking.examining import examine
    from briefing.editing import accounts

    library, problems = examine(folder(options, "content"), templates(options))
    if unknown := set(options.ids) - set(library.sources):
        raise Misunderstood(no_such("来源", "source", min(unknown), library.sources))
    code = report(problems, options)
    found = [
        accounts.account(source, library)
        for source in library.sources.values()
        if source.id in (options.ids or library.sources)
    ]
    if options.format == "markdown":
        print(accounts.as_markdown(found))
    else:
        print(accounts.as_text(found, messages(options)))
    return code


def prove(options: argparse.Namespace) -> int:
    """Corrupt copies of the content and print what no check noticed."""
    from briefing.cli.progress import counted
    from briefing.prove import KINDS, MOST, prove
    from briefing.prove.report import as_json, as_text

    content, only = there(folder(options, "content")), frozenset(options.kind or ())
    if unknown := only - {kind.name for kind in KINDS}:
        known = ", ".join(kind.name for kind in KINDS)
        raise Misunderstood(
            f"没有这一类 / no such kind: {', '.join(sorted(unknown))}\n可用 / there are: {known}"
        )
    shown = prove(
        content,
        only=only,
        most=max(1, options.most or MOST),
        jobs=max(1, options.jobs or os.cpu_count() or 1),
        steps=counted,
    )
    print(as_json(shown) if options.format == "json" else as_text(shown))
    return FINE if shown.holds else FINDINGS


def export(options: argparse.Namespace) -> int:
    """Write the facts as JSON, CSV or a workbook."""
    from briefing.building.site import exports
    from briefing.checking.examining import examine

    library, problems = examine(folder(options, "content"), templates(options))
    code = report(problems, options)
    content = exports(library)[f"facts.{options.format}"]
    if options.output is not None:
        from briefing.artifacts import write

        write(options.output, content)
    elif options.format == "xlsx" and sys.stdout.isatty():
        say("xlsx 请用 --output 写入文件 / use --output FILE for xlsx")
        return USAGE
    else:
        sys.stdout.buffer.write(content)
    return code


def explain(options: argparse.Namespace) -> int:
    """Print the manual page of a code in the language of the messages, or the whole manual in both."""
    from briefing.cli import manual

    if options.all:
        print(manual.as_markdown())
        return FINE
    found = manual.explain(options.code)
    if not found:
        raise Misunderstood(no_such("代码", "code", options.code, manual.codes()))
    print("\n\n".join(manual.as_text(page, messages(options)) for page in found))
    return FINE


def review(options: argparse.Namespace) -> int:
    """Note in its file that a person reviewed a fact."""
    from briefing.checking.examining import examine
    from briefing.editing.reviewing import Refused, note

    library, problems = examine(folder(options, "content"), templates(options))
    if options.id not in library.fact_paths:
        raise Misunderstood(no_such("事实", "fact", options.id, library.fact_paths))
    noted = note(options.id, options.by, options.on or "", library, problems)
    if isinstance(noted, Refused):
        if noted.is_misunderstood:
            raise Misunderstood(noted.why.told("both"))
        report(noted.problems, options)
        say(noted.why.told("both"))
        return FINDINGS
    print(f"已记下 / noted: {noted.path}: {options.id}: {noted.entry}")
    return FINE


def translated(options: argparse.Namespace) -> int:
    """Note that both languages now say the same."""
    from briefing.checking.examining import examine
    from briefing.editing import history
    from briefing.problems import Bilingual, errors
    from briefing.text import translations

    library, problems = examine(folder(options, "content"), templates(options))
    if found := errors(problems):
        report(found, options)
        say("先改正错误 / mend the errors first")
        return FINDINGS
    path = Path(library.root) / translations.NAME
    deed = Bilingual("记下两种文字一致", "noted that both languages say the same")
    history.record(Path(library.root), {path: translations.confirmed(library).encode()}, deed)
    print(f"已记下 / noted: {path}: {len(translations.twins(library))}")
    return FINE


def doctor(options: argparse.Namespace) -> int:
    """Say what the program needs on this machine, what is missing, and how to get it."""
    from briefing import checkup

    folders = (folder(options, name) for name in ("content", "templates", "out"))
    found = list(checkup.examine(*folders))
    print(checkup.as_text(found, messages(options)))
    return FINDINGS if any(need.is_missing for need in found) else FINE


def schema(options: argparse.Namespace) -> int:
    """Write the JSON Schemas anew."""
    from briefing.artifacts import write
    from briefing.reading.schemas import schemas

    for name, content in schemas().items():
        write(options.folder / name, content)
    return FINE


def quantities(options: argparse.Namespace) -> int:
    """Print the quantities of each line of standard input, as JSON."""
    import json

    from briefing.quantities import found_json

    for line in sys.stdin:
        found = found_json(line.rstrip("\n"), options.lang)
        print(json.dumps(found, ensure_ascii=False))
    return FINE
