"""The process that reads a file from unknown hands can do nothing but read it."""

import subprocess
import sys

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
