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
    with _bar(total) as advance:
        yield lambda name, state: advance(1, f"{_STATES[state]} {name}")


@contextmanager
def counted(total: int) -> Iterator[Callable[[int], None]]:
    """Give a function that is told how many more are done; elsewhere a line for each tenth."""
    if sys.stderr.isatty():
        with _bar(total) as advance:
            yield lambda more: advance(more, "")
        return
    done = 0

    def told(more: int) -> None:
        nonlocal done
        if (done + more) * 10 // total > done * 10 // total:
            print(f"{done + more}/{total}", file=sys.stderr, flush=True)
        done += more

    yield told


@contextmanager
def _bar(total: int) -> Iterator[Callable[[int, str], None]]:
    """Show a bar; give a function that is told how many more are done, and what to say behind it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    said = TextColumn("{task.description}")
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), said)
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("…", total=total)
        yield lambda more, words: bar.update(task, advance=more, description=words)


_STATES = {"set": "排版 set  ", "fresh": "无变化 fresh"}
