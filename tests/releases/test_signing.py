"""A sealed PDF is signed as docs/signing.md says, and is then told as signed, not as changed."""

import re
import shlex
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID
from demofolder import PROJECT
from project import Project
from pypdf import PdfWriter
from pypdf.annotations import FreeText
from shelf import writable

from briefing.releases.shelf import shelf
from briefing.releases.verifying import holds, verify

PDF = "qingshan/qingshan-zh.pdf"
PASSWORD = "a password of the test"


def certificate(folder: Path) -> None:
    """Make a key and a certificate of an office that there is not."""
    key = generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Office (test)")])
    usage = dict.fromkeys(("digital_signature", "content_commitment"), True) | dict.fromkeys(
        (
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "key_cert_sign",
            "crl_sign",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1))
        .not_valid_after(datetime(2120, 1, 1))
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .sign(key, hashes.SHA256())
    )
    lock = BestAvailableEncryption(PASSWORD.encode())
    sealed = pkcs12.serialize_key_and_certificates(b"office", key, made, None, lock)
    (folder / "office.p12").write_bytes(sealed)
    (folder / "office.pem").write_bytes(made.public_bytes(Encoding.PEM))
    (folder / "password.txt").write_text(PASSWORD)


def commands() -> list[list[str]]:
    """Return the commands of pyHanko that docs/signing.md shows."""
    text = (PROJECT / "docs/signing.md").read_text(encoding="utf-8").replace("\\\n", " ")
    return [shlex.split(line) for line in re.findall(r"^    pyhanko (.*)$", text, re.MULTILINE)]


@pytest.fixture(scope="module")
def signed(drafted: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release whose Chinese PDF is signed by the commands of the documentation."""
    folder = tmp_path_factory.mktemp("signing")
    release = writable(
        Path(shutil.copytree(shelf(drafted.root / "build") / "2026-1", folder / "1"))
    )
    certificate(folder)
    sign, validate = commands()
    shown = next(word for word in sign if word.startswith("build/"))
    own = {shown: str(release / PDF), Path(shown).name: "signed.pdf"}
    for command in (sign, validate):
        words = [own.get(word, word) for word in command]
        told = subprocess.run(
            [sys.executable, "-m", "pyhanko", *words], cwd=folder, capture_output=True, text=True
        )
        assert told.returncode == 0, told.stderr
    assert "The signature is judged VALID." in told.stdout
    shutil.copy(folder / "signed.pdf", release / PDF)
    return release


def test_a_signed_pdf_is_told_as_signed_and_all_else_is_proved(signed: Path) -> None:
    verdict = verify(signed)
    (only,) = verdict.problems
    assert (only.code, only.severity) == ("release-signed", "warning") and holds(verdict)
    assert verdict.counts["pdfs"] == 3
    assert verify(signed / PDF).problems == []


def test_other_changes_are_found_beside_a_signature(signed: Path, tmp_path: Path) -> None:
    release = Path(shutil.copytree(signed, tmp_path / "1"))
    card = release / "cards/sources/yanshi-2025.yaml"
    card.write_text(card.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    codes = [problem.code for problem in verify(release).problems]
    assert sorted(codes) == ["release-changed", "release-signed"]


def test_a_stamp_that_came_with_a_signature_is_a_change(signed: Path, tmp_path: Path) -> None:
    release = Path(shutil.copytree(signed, tmp_path / "1"))
    writer = PdfWriter(release / PDF, incremental=True)
    writer.add_annotation(0, FreeText(text="another figure", rect=(50, 50, 200, 100)))
    writer.write(release / PDF)
    told = {problem.code: problem.what.zh for problem in verify(release).problems}
    assert set(told) == {"release-signed", "release-changed"}
    assert "签名之外还有改动：改动在第 1 页" in told["release-changed"]


def test_a_pdf_that_was_written_anew_is_no_signed_one(signed: Path, tmp_path: Path) -> None:
    release = Path(shutil.copytree(signed, tmp_path / "1"))
    with pikepdf.open(release / PDF, allow_overwriting_input=True) as pdf:
        pdf.save(release / PDF)
    assert "release-changed" in [problem.code for problem in verify(release).problems]
