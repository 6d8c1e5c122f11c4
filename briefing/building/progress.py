"""Progress of what takes long: a bar on a terminal, plain lines elsewhere. The only user of rich."""

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


@contextmanager
def counted(total: int) -> Iterator[Callable[[int], None]]:
    """Give a function that is told how many more are done; elsewhere a line for each tenth."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

        columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True)) as bar:
            task = bar.add_task("", total=total)
            yield lambda more: bar.update(task, advance=more)
        return
    done = 0

    def told(more: int) -> None:
        nonlocal done
        if (done + more) * 10 // total > done * 10 // total:
            print(f"{done + more}/{total}", file=sys.stderr, flush=True)
        done += more

    yield told


_STATES = {"set": "排版 set  ", "fresh": "无变化 fresh"}
