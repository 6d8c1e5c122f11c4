import re
from pathlib import Path
from typing import get_args

import pytest
from demofolder import PROJECT, TEMPLATES

from briefing.composing.citer import caveats
from briefing.composing.standing import STANDINGS
from briefing.composing.wording import Wording, read_wording
from briefing.model import (
    CARD_FIELDS,
    EDITIONS,
    LANGUAGES,
    Column,
    Fact,
    Source,
    Standing,
    Status,
)

WORDING = read_wording(TEMPLATES)
OF_PREVIEW = read_wording(TEMPLATES / "preview")


def written(tmp_path: Path, text: str) -> Path:
    (tmp_path / "wording.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_phrase_takes_its_values(tmp_path: Path) -> None:
    wording = read_wording(
        written(tmp_path, 'at: {zh: "第{}行第{}句", en: "line {}, sentence {}"}')
    )
    assert wording("at", "zh", 5, 2) == "第5行第2句"
    assert wording("at", "en", 5, "{}") == "line 5, sentence {}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a",
        "page: 页",
        "page: {zh: 页}",
        "page: {zh: 页, en: page, fr: page}",
        "page: {zh: [}",
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(ValueError, match=re.escape("wording.yaml")):
        read_wording(written(tmp_path, text))


def test_an_unknown_phrase_is_our_own_mistake() -> None:
    with pytest.raises(KeyError):
        WORDING("no-such-phrase", "zh")


def options(name: str) -> tuple[str, ...]:
    return get_args(Source.model_fields[name].annotation)


@pytest.mark.parametrize(
    "key",
    [
        *(f"status-{status}" for status in get_args(Status)),
        *(f"standing-{standing}" for standing in get_args(Standing)),
        *(f"reading-{standing}" for standing in get_args(Standing)),
        *(f"quality-{quality}" for quality in options("quality")),
        *(f"voice-{voice}" for voice in options("voice")),
        *(f"unknown-{name}" for name in CARD_FIELDS),
        *(f"column-{column}" for column in get_args(Column)),
        *(f"edition-{edition}" for edition in EDITIONS),
        *(f"audit-{standing}" for standing in STANDINGS),
        *(f"audit-mark-{standing}" for standing in STANDINGS),
    ],
)
def test_everything_that_content_can_say_has_words(key: str) -> None:
    for language in LANGUAGES:
        assert WORDING.phrases[key][language]


@pytest.mark.parametrize("wording", [WORDING, OF_PREVIEW], ids=["pages", "preview"])
def test_both_languages_of_a_phrase_take_as_many_values(wording: Wording) -> None:
    for key, pair in wording.phrases.items():
        assert pair["zh"].count("{}") == pair["en"].count("{}"), key


@pytest.mark.parametrize(
    ("folders", "wording"),
    [(("layouts", "partials"), WORDING), (("preview",), OF_PREVIEW)],
    ids=["pages", "preview"],
)
def test_templates_name_only_phrases_that_exist(folders: tuple[str, ...], wording: Wording) -> None:
    named = {
        key
        for folder in folders
        for path in (TEMPLATES / folder).glob("*.j2")
        for key in re.findall(
            r"""\b(?:wording|say)\(["']([a-z-]+)["'][,)]""", path.read_text(encoding="utf-8")
        )
    }
    assert named and not {key for key in named if key not in wording.phrases}


@pytest.mark.parametrize("wording", [WORDING, OF_PREVIEW], ids=["pages", "preview"])
def test_every_phrase_is_used_somewhere(wording: Wording) -> None:
    used = "\n".join(
        path.read_text(encoding="utf-8")
        for folder, kind in ((TEMPLATES, "*.j2"), (PROJECT / "briefing", "*.py"))
        for path in folder.rglob(kind)
    )
    families = "status standing reading quality voice unknown column audit edition chart stage severity kind"
    alone = [key for key in wording.phrases if key.partition("-")[0] not in families.split()]
    assert [key for key in alone if f'"{key}"' not in used and f"'{key}'" not in used] == []


def test_a_plain_fact_needs_no_words_beside_it() -> None:
    words = {"zh": "大同", "en": "Datong"}
    fact = Fact.model_validate({"place": "datong", "status": "achieved", "claim": words})
    assert caveats(fact) == []
