"""The lock files name everything that pyproject.toml asks for, with hashes and nothing else."""

import re
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = PROJECT["dependency-groups"]

LOCKS = {
    "requirements.lock": PROJECT["project"]["dependencies"] + GROUPS["setup"],
    "requirements-dev.lock": GROUPS["dev"],
    "requirements-validators.lock": GROUPS["validators"],
    "requirements-bench.lock": GROUPS["bench"],
}
PIN = re.compile(r"([a-z0-9-]+)==([^ ;]+)( ; [^\\]+)? \\")
HASH = re.compile(r" {4}--hash=sha256:[0-9a-f]{64}( \\)?")
REASON = re.compile(r" {4}#[A-Za-z0-9 ().:_-]*")  # no slash: neither a path nor an address


def pins(lock: str) -> dict[str, str]:
    lines = (CHECKOUT / lock).read_text(encoding="utf-8").splitlines()
    return {found[1]: found[2] for line in lines if (found := PIN.fullmatch(line))}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_names_versions_and_hashes_only(lock: str) -> None:
    lines = (CHECKOUT / lock).read_text(encoding="utf-8").splitlines()
    kinds = (PIN, HASH, REASON)
    assert [line for line in lines if not any(kind.fullmatch(line) for kind in kinds)] == []


@pytest.mark.parametrize(("lock", "wanted"), LOCKS.items())
def test_a_lock_holds_what_the_project_asks_for(lock: str, wanted: list[str]) -> None:
    names = {
        re.sub(r"[-_.]+", "-", re.split(r"[^A-Za-z0-9_.-]", want)[0]).lower() for want in wanted
    }
    assert names <= pins(lock).keys()


def test_no_two_locks_disagree() -> None:
    everything = [pin for lock in LOCKS for pin in pins(lock).items()]
    assert len(set(everything)) == len(dict(everything))
