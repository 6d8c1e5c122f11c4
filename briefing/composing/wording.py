"""The words that pages print around facts: `templates/wording.yaml`, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.model import LANGUAGES, Language
from briefing.reading.yamlsource import Mapping as YamlMapping
from briefing.reading.yamlsource import load


@dataclass(frozen=True, slots=True)
class Wording:
    """Phrases by key and language; an unknown key is our own bug and raises KeyError."""

    phrases: Mapping[str, Mapping[str, str]]

    def __call__(self, key: str, language: Language, *values: object) -> str:
        """Return a phrase with the values put in for its `{}`."""
        return self.phrases[key][language].format(*values)


def read_wording(templates: Path) -> Wording:
    """Return the wording of a templates folder; raises ValueError if the file is broken."""
    path = templates / "wording.yaml"
    node, problems = load(path.read_text(encoding="utf-8"), str(path))
    if problems or not isinstance(node, YamlMapping):
        raise ValueError(f"{path}: {problems[0].what.en if problems else 'empty'}")
    phrases: dict[str, Mapping[str, str]] = {}
    for key, pair in node.items():
        if not isinstance(pair, YamlMapping) or set(pair) != {*LANGUAGES}:
            raise ValueError(f"{path}: {key} needs zh and en")
        phrases[key] = {language: str(text) for language, text in pair.items()}
    return Wording(phrases)
