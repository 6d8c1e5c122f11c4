"""The process that reads a file from unknown hands can do nothing but read it."""

import json
import signal
import subprocess
import sys

import made
import pytest
from demofolder import PROJECT

HOOKED = "import sys, socket, subprocess, os; from briefing.importing.confined import _refuse; sys.addaudithook(_refuse); "


@pytest.mark.parametrize(
    "act",
    [
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "subprocess.run(['true'])",
        "os.system('true')",
        "os.fork()",
        "open('made', 'w')",
        "open('made', 'ab')",
        "open('made', 'r+')",
    ],
)
def test_it_cannot_reach_out(act: str) -> None:
    run = [sys.executable, "-c", HOOKED + act]
    done = subprocess.run(run, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert "PermissionError" in done.stderr and done.returncode == 1
    assert not (PROJECT / "made").exists()


def test_it_can_read() -> None:
    run = [sys.executable, "-c", HOOKED + "open('pyproject.toml').read(); open('Makefile', 'rb')"]
    subprocess.run(run, cwd=PROJECT, check=True)


def limited(limit: str, raw: bytes) -> subprocess.CompletedProcess[bytes]:
    """Take the text of a PDF within a limit that a test can wait for."""
    call = f"from briefing.importing import confined; confined.{limit}; confined.main('pdf')"
    run = [sys.executable, "-c", call]
    return subprocess.run(run, cwd=PROJECT, input=raw, capture_output=True, check=False)


def test_a_text_that_swells_finds_no_memory() -> None:
    """Each part of the file is small; only the text that they make together is not."""
    raw = made.swelling_pdf(1_000_000)
    done = limited("MEMORY = 200_000_000", raw)
    assert len(raw) < 10_000
    assert json.loads(done.stdout) == {"untakable": ["import-heavy", "MemoryError", ""]}


def test_what_keeps_the_processor_busy_is_stopped_even_if_nobody_waits() -> None:
    done = limited("SECONDS = 1", made.swelling_pdf(20_000))
    assert done.returncode in (-signal.SIGKILL, -signal.SIGXCPU) and not done.stdout


def test_the_same_file_is_read_where_it_is_short() -> None:
    told = json.loads(limited("SECONDS = 60", made.swelling_pdf(2)).stdout)
    assert told["taken"]["paragraphs"] == ["架" * 500]
