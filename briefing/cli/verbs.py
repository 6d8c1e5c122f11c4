"""What the verbs do that build, check and tell of the content; each returns the exit code."""

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
    waiting,
)

TYPE_CHECKING = False  # as in `typing`, which takes as long to import as all the verbs
if TYPE_CHECKING:
    from briefing.building.build import Typesetter
    from briefing.problems import Problem
    from briefing.reading.library import Library


def build(options: argparse.Namespace) -> int:
    """Make the pages and the PDFs of briefings."""
    from briefing.cli.again import say_so
    from briefing.freshness import Watch

    content, designs, out = (folder(options, name) for name in ("content", "templates", "out"))
    asked = [*sorted(options.ids), *sorted(options.edition or ()), *["audit"] * options.audit]
    asked += ["keep-print-html"] * options.keep_print_html
    watch = Watch([str(content), str(designs)], str(out), asked)
    if watch.nothing_to_do():
        say_so(out)
        return FINE
    from contextlib import nullcontext

    from briefing import collector
    from briefing.building.build import AUDIT, Folders, build
    from briefing.model import EDITIONS
    from briefing.reading.reader import briefing_ids

    watch.begin()
    folders = Folders(content, templates(options), out)
    editions = [edition for edition in EDITIONS if edition in (options.edition or EDITIONS)]
    known = briefing_ids(folders.content)
    if unknown := set(options.ids) - known:
        say(f"没有这些简报 / no such briefing: {', '.join(sorted(unknown))}")
        return USAGE
    if options.audit and not (folders.templates / "styles" / "audit.css").is_file():
        raise Misunderstood(
            f"{folders.templates} 没有 styles/audit.css，排不出审读本 / "
            f"no audit copies without styles/audit.css in {folders.templates}"
        )
    from briefing.cli.progress import progress

    documents = len(options.ids or known) * len(editions) * (2 if options.audit else 1)
    # What a single document leaves behind goes with the process.
    with progress(documents) as told, collector.at_rest() if documents == 1 else nullcontext():
        outcome = build(
            folders,
            only=options.ids,
            editions=editions,
            audit=options.audit,
            keep_print_html=options.keep_print_html,
            typesetter=typesetter(options, documents),
            progress=told,
            waiting=waiting,
        )
    code = report(outcome.problems, options)
    for name in outcome.built:
        print(f"已完成 / built: {folders.out / name}")
    for name in outcome.blocked:
        left = folders.out / name
        stays = "未更新，保留上一版 / not built, the last version stays"
        print(f"{stays if left.is_dir() else '没有排出 / not built'}: {left}")
    for name in outcome.audited:
        print(f"审读本，不得外传 / audit copy, not for distribution: {folders.out / AUDIT / name}")
    if not outcome.problems and content.is_dir():
        watch.end()
    return code


def typesetter(options: argparse.Namespace, documents: int) -> "Typesetter":
    """Return who sets so many documents: this process, as many as there are cores, a cluster."""
    from functools import partial

    from briefing.building import workers

    if options.cluster:
        try:
            from briefing.building import cluster
        except ImportError:
            raise Misunderstood(
                "--cluster 需要 Dask：pip install 'briefing[cluster]' / --cluster needs Dask: "
                "pip install 'briefing[cluster]'"
            ) from None
        return partial(cluster.set_all, address=options.cluster)
    count = min(options.jobs or workers.cores(), documents)
    if count < 2:
        return workers.set_here
    workers.warm_up()
    return partial(workers.set_all, count=count)


def preview(options: argparse.Namespace) -> int:
    """Show the site in the browser while its content is edited, until Ctrl-C."""
    import errno
    from functools import partial

    from briefing.building import workers
    from briefing.building.build import Folders
    from briefing.preview.server import PORT, listen, serve

    content, designs = there(folder(options, "content")), templates(options)
    port = PORT if options.port is None else options.port
    try:
        listening = listen(port)
    except OverflowError:
        raise Misunderstood(f"没有这个端口 / no such port: {port}") from None
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise Misunderstood(
            f"端口 {port} 已被占用，可能预览已在运行；用 --port 另选一个，0 为任意 / port {port} is taken, "
            f"perhaps by another preview: choose one with --port, 0 for any"
        ) from None
    workers.warm_up()
    serve(
        Folders(content, designs, folder(options, "out")),
        partial(workers.set_all, count=workers.cores()),
        listening,
        say=lambda address: print(
            f"预览 / preview: {address} （Ctrl-C 结束 / Ctrl-C ends it）", flush=True
        ),
        opened=options.open,
    )
    workers.clear_up()
    print("已停止 / stopped", flush=True)
    # Threads are still at work; every file that they wrote is whole, and none can be taken down in order.
    os._exit(FINE)


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
    """Print the manual page of a code, or the whole manual."""
    from briefing.cli import manual

    if options.all:
        print(manual.as_markdown())
        return FINE
    found = manual.explain(options.code)
    if not found:
        raise Misunderstood(no_such("代码", "code", options.code, manual.codes()))
    print("\n\n".join(map(manual.as_text, found)))
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
