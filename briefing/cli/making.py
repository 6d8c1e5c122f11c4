"""The verbs that make pages and PDFs: a build, and the preview; each returns the exit code."""

import argparse
import os
from pathlib import Path

from briefing.cli.asking import (
    FINE,
    USAGE,
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
    from briefing.building.build import Outcome, Typesetter


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
    from briefing.building.build import Folders, build
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
    _tell(outcome, out)
    if not outcome.problems and content.is_dir():
        watch.end()
    return code


def _tell(outcome: "Outcome", out: Path) -> None:
    """Print where each briefing stands, and whether it is that of this build."""
    from briefing.building.build import AUDIT

    for name in outcome.built:
        print(f"已完成 / built: {out / name}")
    for name in outcome.blocked:
        left = out / name
        stays = "未更新，保留上一版 / not built, the last version stays"
        print(f"{stays if left.is_dir() else '没有排出 / not built'}: {left}")
    for name in outcome.audited:
        print(f"审读本，不得外传 / audit copy, not for distribution: {out / AUDIT / name}")


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
