"""Progress of a build: a bar on a terminal, plain lines elsewhere. The only user of rich."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(total: int) -> Iterator[Callable[[str, str], None]]:
    """Give a function that is told of each document that is ready."""
    if not sys.stderr.isatty():
        yield lambda name, state: print(f"{_STATES[state]} {name}", file=sys.stderr, flush=True)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("…", total=total)

        def told(name: str, state: str) -> None:
            bar.update(task, advance=1, description=f"{_STATES[state]} {name}")

        yield told


_STATES = {"set": "排版 set  ", "fresh": "无变化 fresh"}
