"""Letters that hand a release out: one draft for each recipient, the same bytes for the same release.

Nothing is sent. A draft is an .eml file, which mail programs open as a letter to be sent (RFC 5322, `X-Unsent`).
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

from briefing.artifacts import sha256
from briefing.model import Language, Recipient
from briefing.releases.reading import Last, NoRelease
from briefing.releases.register import Given
from briefing.releases.screened import texts
from briefing.releases.shelf import MANIFEST


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft, and its entry in the register."""

    given: Given
    content: bytes


_WORDS: dict[str, dict[Language, str]] = {
    "subject": {"zh": "政策简报第 {} 期", "en": "Policy briefing, issue {}"},
    "draft": {"zh": "（草案）", "en": " (draft)"},
    "dear": {"zh": "{}：", "en": "To: {}"},
    "open": {
        "zh": "随信送上政策简报第 {} 期{}。",
        "en": "Please find attached issue {} of our policy briefings{}.",
    },
    "judgements": {"zh": "核心研判：", "en": "Key judgements:"},
    "file": {"zh": "附件：{}", "en": "Attached: {}"},
    "seal": {
        "zh": "全期清单（manifest.json）的 sha256：\n{}\n可用 briefing verify 核验本期和附件。",
        "en": "sha256 of the manifest of the whole issue (manifest.json):\n{}\n"
        "Issue and attachments can be checked with briefing verify.",
    },
    "unreviewed": {
        "zh": "本期为草案，未经两人复核，请勿引用。",
        "en": "This is a draft whose facts two people have not reviewed: please do not quote it.",
    },
}


def letters(release: Last, recipients: Mapping[str, Recipient]) -> list[Letter]:
    """Return a draft for each recipient; raises `NoRelease` where a PDF is not there as it was sealed."""
    try:
        manifest = json.loads(release.files[MANIFEST])
        return [
            _letter(release, manifest, name, recipient)
            for name, recipient in sorted(recipients.items())
        ]
    except NoRelease:
        raise
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        # Its manifest may have come from anywhere: a title of two lines would be a header more.
        raise NoRelease(f"{release.number}: {type(error).__name__}: {error}") from error


def _letter(release: Last, manifest: Mapping[str, Any], name: str, recipient: Recipient) -> Letter:
    ids = recipient.briefings or tuple(manifest["briefings"])
    pdfs = [(briefing, *_pdf(release, manifest, briefing, recipient)) for briefing in ids]
    message = EmailMessage(policy=SMTP)
    subject = _WORDS["subject"][recipient.language].format(release.number)
    titles = [manifest["briefings"][briefing]["title"][recipient.language] for briefing in ids]
    draft = _WORDS["draft"][recipient.language] if release.is_draft else ""
    colon, semicolon = ("：", "；") if recipient.language == "zh" else (": ", "; ")
    message["Subject"] = f"{subject}{draft}{colon}{semicolon.join(titles)}"
    message["To"] = recipient.address
    message["X-Unsent"] = "1"
    message.set_content(
        "\n".join(_note(release, manifest, recipient, pdfs)), charset="utf-8", cte="base64"
    )
    for _, path, content in pdfs:
        filename = f"{release.number}-{path.rpartition('/')[2]}"
        message.add_attachment(content, maintype="application", subtype="pdf", filename=filename)
    # The library would draw it by lot.
    message.set_boundary(f"=_{sha256(repr([name, release.seal]).encode())[:40]}")
    sums = tuple((path, sha256(content)) for _, path, content in pdfs)
    given = Given(
        release.number,
        name,
        recipient.role,
        recipient.address,
        recipient.language,
        recipient.edition,
        sums,
    )
    return Letter(given, message.as_bytes())


def _pdf(
    release: Last, manifest: Mapping[str, Any], briefing: str, recipient: Recipient
) -> tuple[str, bytes]:
    path = f"{briefing}/{briefing}-{recipient.edition}.pdf"
    content, entry = release.files.get(path), manifest["files"].get(path)
    if content is None or entry is None:
        raise NoRelease(f"第 {release.number} 期没有 {path} / issue {release.number} has no {path}")
    if sha256(content) != entry["sha256"]:
        raise NoRelease(f"{path} 封存后被改动 / was changed since it was sealed")
    return path, content


def _note(
    release: Last,
    manifest: Mapping[str, Any],
    recipient: Recipient,
    pdfs: Sequence[tuple[str, str, bytes]],
) -> Iterator[str]:
    """Yield the lines of the cover note: what it is, what it says, and the sums."""
    language = recipient.language

    def say(key: str, *values: object) -> str:
        return _WORDS[key][language].format(*values)

    draft = _WORDS["draft"][language] if release.is_draft else ""
    yield from (say("dear", recipient.role), "", say("open", release.number, draft))
    yield from [say("unreviewed")] * release.is_draft
    for briefing, path, content in pdfs:
        yield from ("", manifest["briefings"][briefing]["title"][language], say("judgements"))
        yield from (f"- {text}" for text in _judgements(release, briefing, language))
        yield from (say("file", path.rpartition("/")[2]), f"sha256 {sha256(content)}")
    yield from ("", say("seal", release.seal))


_MARK = re.compile(r"\u2060?\[\d+\]")


def _judgements(release: Last, briefing: str, language: Language) -> list[str]:
    """Return the key judgements of a briefing, without marks, from its page in the language of the note."""
    html = release.files[f"{briefing}/{briefing}-{language}.html"].decode()
    lead = [text for text in texts(html) if {"lead", "judgement"} <= text.within]
    return [
        _MARK.sub("", " ".join(text.words.split())) for text in lead if "label" not in text.within
    ]
