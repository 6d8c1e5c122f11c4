"""Two commands in turn, A B A B: what each costs, and the median of the ratios of pairs.

A machine shared with others slows down and speeds up by a half; both sides of a pair meet the same.
"""

import ctypes
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Protocol

_BE_A_SUBREAPER = 36
"""Linux: whoever loses its parent becomes a child of this process (prctl(2))."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took: seconds on the clock, seconds of all its processes, and the peak of the largest."""

    wall: float
    cpu: float
    memory: int
    """Bytes; of the largest process, not of all together."""


class Side(Protocol):
    """What can be measured again and again."""

    @property
    def name(self) -> str:
        """What it is called in the table."""

    def measure(self) -> Cost:
        """Do it once."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command, begun anew each time."""

    name: str
    arguments: Sequence[str]
    prepare: Callable[[], object] = lambda: None
    """What is done before it and not measured."""
    variables: Mapping[str, str] = field(default_factory=dict)
    folder: str = "."

    def measure(self) -> Cost:
        """Run it once; raises RuntimeError with its last words if it fails."""
        self.prepare()
        return run(self.arguments, self.variables, self.folder)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Two sides measured in turn."""

    a: Sequence[Cost]
    b: Sequence[Cost]

    def ratio(self, of: str) -> float:
        """Return the median of what A takes of `wall`, `cpu` or `memory`, B being one."""
        costs = zip(self.a, self.b, strict=True)
        ratios = [getattr(a, of) / (getattr(b, of) or 1e-3) for a, b in costs]
        return float(statistics.median(ratios))


def pairs(a: Side, b: Side, rounds: int) -> Pairs:
    """Measure two sides in turn."""
    found = [(a.measure(), b.measure()) for _ in range(rounds)]
    return Pairs([first for first, _ in found], [second for _, second in found])


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the medians of some costs; of the memory, the peak."""
    return Cost(
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.cpu for cost in costs),
        max(cost.memory for cost in costs),
    )


def run(
    arguments: Sequence[str], variables: Mapping[str, str] | None = None, folder: str = "."
) -> Cost:
    """Run a command to the end of the last of its processes; return what they cost."""
    with tempfile.TemporaryFile() as said:
        reading, writing = os.pipe()
        if (overseer := os.fork()) == 0:
            _oversee(arguments, os.environ | (variables or {}), folder, said.fileno(), writing)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            told = pipe.read()
        os.waitpid(overseer, 0)
        code, cost = json.loads(told) if told else (-1, {})
        if code:
            said.seek(0)
            words = said.read().decode(errors="replace")[-2000:]
            raise RuntimeError(f"{' '.join(arguments)}: exit code {code}\n{words}")
        return Cost(**cost)


def _oversee(
    arguments: Sequence[str], variables: Mapping[str, str], folder: str, said: int, writing: int
) -> None:
    """In a process of its own: run the command, wait for it and for every process it leaves behind."""
    try:
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(_BE_A_SUBREAPER, 1, 0, 0, 0)
        start = time.perf_counter()
        command = subprocess.Popen(
            arguments,
            env=variables,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        wall, cpu, memory, code = 0.0, 0.0, 0, -1
        while True:
            try:
                pid, status, usage = os.wait4(-1, 0)
            except ChildProcessError:
                break
            cpu += usage.ru_utime + usage.ru_stime
            memory = max(memory, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
            if pid == command.pid:
                wall, code = time.perf_counter() - start, os.waitstatus_to_exitcode(status)
        os.write(writing, json.dumps([code, asdict(Cost(wall, cpu, memory))]).encode())
    finally:
        os._exit(0)
