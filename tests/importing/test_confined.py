"""The process that reads a file from unknown hands can do nothing but read it."""

import json
import signal
import subprocess
import sys
from io import BytesIO

import made
import pytest
from demofolder import PROJECT
from pypdf import PdfWriter

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
        "os.open('made', os.O_CREAT)",
        "os.open('pyproject.toml', os.O_RDWR)",
        "os.mkdir('made')",
        "os.symlink('pyproject.toml', 'made')",
        "os.rename('nothing', 'made')",
        "os.remove('nothing')",
        "os.truncate('nothing', 0)",
    ],
)
def test_it_cannot_reach_out(act: str) -> None:
    run = [sys.executable, "-c", HOOKED + act]
    done = subprocess.run(run, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert "PermissionError" in done.stderr and done.returncode == 1
    assert not (PROJECT / "made").exists()


def test_it_can_read() -> None:
    act = "open('pyproject.toml').read(); open('Makefile', 'rb'); os.listdir(); os.scandir()"
    run = [sys.executable, "-c", HOOKED + act]
    subprocess.run(run, cwd=PROJECT, check=True)


def confined(before: str, raw: bytes) -> subprocess.CompletedProcess[bytes]:
    """Take the text of a PDF, after something has been changed in the process."""
    call = f"import sys; from briefing.importing import confined; {before}; confined.main('briefing.importing.pdfs')"
    run = [sys.executable, "-c", call]
    return subprocess.run(run, cwd=PROJECT, input=raw, capture_output=True, check=False)


def test_a_library_that_is_tricked_cannot_reach_out() -> None:
    tricked = "import socket; from briefing.importing import pdfs; pdfs.take = lambda raw: socket.socket()"
    code, why, _ = json.loads(confined(tricked, b"").stdout)["untakable"]
    assert code == "import-broken" and "PermissionError" in why


def test_a_text_that_swells_finds_no_memory() -> None:
    """Each part of the file is small; only the text that they make together is not."""
    raw = made.swelling_pdf(1_000_000)
    done = confined("confined.MEMORY = 200_000_000", raw)
    assert len(raw) < 10_000
    assert json.loads(done.stdout) == {"untakable": ["import-heavy", "MemoryError", ""]}


def test_an_answer_that_nobody_could_hold_is_not_given() -> None:
    done = confined("confined.MOST_TOLD = 1_000_000", made.swelling_pdf(10_000))
    assert json.loads(done.stdout) == {"untakable": ["import-heavy", "7 MB", ""]}


def test_what_keeps_the_processor_busy_is_stopped_even_if_nobody_waits() -> None:
    done = confined("confined.SECONDS = 1", made.swelling_pdf(20_000))
    assert done.returncode in (-signal.SIGKILL, -signal.SIGXCPU) and not done.stdout


def test_a_process_that_was_killed_is_told_as_a_file_that_asks_for_too_much() -> None:
    """Whoever imports may have a limit of time too: the other process keeps the tighter one."""
    call = (
        "import resource, sys; from briefing.importing.extraction import extract;"
        "spent = 2 + int(resource.getrusage(resource.RUSAGE_SELF).ru_utime);"
        "resource.setrlimit(resource.RLIMIT_CPU, (spent, spent));"
        "found = extract('pdf', sys.stdin.buffer.read(), 'slow.pdf'); print(found.code, found.what.en)"
    )
    run = [sys.executable, "-c", call]
    raw = made.swelling_pdf(300_000)
    done = subprocess.run(run, cwd=PROJECT, input=raw, capture_output=True, check=True)
    assert done.stdout.startswith(b"import-heavy") and b"signal" in done.stdout


def test_the_same_file_is_read_where_it_is_short() -> None:
    told = json.loads(confined("pass", made.swelling_pdf(2)).stdout)
    assert told["taken"]["paragraphs"] == ["架" * 500]


def test_what_a_library_prints_is_no_answer() -> None:
    chatty = "from briefing.importing import pdfs; take = pdfs.take; pdfs.take = lambda raw: print('mended') or take(raw)"
    done = confined(chatty, made.swelling_pdf(2))
    assert json.loads(done.stdout)["taken"] and b"mended" in done.stderr


def test_a_pdf_whose_cipher_is_not_here_is_locked() -> None:
    """What undoes AES comes with the tests; the program itself does without."""
    writer, stream = PdfWriter(BytesIO(made.pdf("<p>words</p>"))), BytesIO()
    writer.encrypt("", "owner", algorithm="AES-256")
    writer.write(stream)
    assert json.loads(confined("pass", stream.getvalue()).stdout)["taken"]
    without = "sys.modules.update({'cryptography': None, 'Crypto': None})"
    done = confined(without, stream.getvalue())
    assert json.loads(done.stdout)["untakable"][0] == "import-encrypted"
