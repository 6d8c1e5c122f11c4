"""What a view is asked, what it has at hand, and what it answers: no word of HTTP libraries."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from briefing.building.build import Folders
from briefing.composing.view import LANG_TAG
from briefing.composing.wording import Wording, read_wording
from briefing.model import Language
from briefing.preview.workshop import Now, Workshop
from briefing.rendering.render import Renderer


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that was let in: what stands in its path, its query, and what is to be written."""

    language: Language = "zh"
    """Of the interface: `?lang=`."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The parts of the path that stand in braces in `VIEWS`."""
    query: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[str, Any] = field(default_factory=dict)
    """The JSON object that was sent to be written."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back."""

    content: str | bytes
    media_type: str = "text/html"
    status: int = 200


View = Callable[[Asked, "Desk"], Answer]


@dataclass(frozen=True, slots=True)
class Desk:
    """What every view has at hand."""

    workshop: Workshop
    token: str
    """Of this run; only our own pages know it, and what writes must bring it."""

    @property
    def now(self) -> Now:
        """Return what is known at this moment: take it once, and all you say of it agrees."""
        return self.workshop.now

    @property
    def folders(self) -> Folders:
        """Return where content, templates and output are."""
        return self.workshop.folders

    def page(self, template: str, asked: Asked, /, *, status: int = 200, **names: Any) -> Answer:
        """Answer with `templates/preview/TEMPLATE.html.j2`.

        Besides `names` the template has `say(key, …)`, the words of `templates/preview/wording.yaml` in
        the language asked for; `language`, `lang_tag`, `token`, and `now`.
        """
        renderer = _renderer(self.folders.templates)
        text = renderer.desk(
            template,
            say=partial(_say, renderer.wording, asked.language),
            language=asked.language,
            lang_tag=LANG_TAG,
            token=self.token,
            now=self.now,
            **names,
        )
        return Answer(text, status=status)

    def missing(self, asked: Asked) -> Answer:
        """Answer that there is no such page."""
        return self.page("missing", asked, status=404)


def _renderer(templates: Path) -> Renderer:
    words = templates / "preview" / "wording.yaml"
    return _renderer_as_of(templates, words.stat().st_mtime_ns)


@lru_cache(maxsize=2)
def _renderer_as_of(templates: Path, _: int) -> Renderer:
    return Renderer(templates, read_wording(templates / "preview"))


def told(value: Mapping[str, Any], status: int = 200) -> Answer:
    """Answer a script with JSON."""
    return Answer(json.dumps(value, ensure_ascii=False), "application/json", status)


def _say(wording: Wording, language: Language, key: str, *values: object) -> str:
    return wording(key, language, *values)
