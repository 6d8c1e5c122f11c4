"""What every file of content is written in: ids, times, texts in both languages."""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from briefing.problems import Location

Language = Literal["zh", "en"]
Edition = Literal["zh", "en", "bilingual"]
LANGUAGES: tuple[Language, Language] = ("zh", "en")
EDITIONS: tuple[Edition, ...] = ("zh", "en", "bilingual")
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=64)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=1000, pattern=r"^[^\n]*$")]
# ASCII digits alone: pydantic's \d would also take those of other scripts.
_MONTH, _DATE = "(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])"
_TIME = f"[0-9]{{4}}(-{_MONTH}(-{_DATE})?)?"
TIME_PATTERN = f"^{_TIME}(/{_TIME})?$"
DAY_PATTERN = f"^[0-9]{{4}}-{_MONTH}-{_DATE}$"


def _on_the_calendar(time: str) -> str:
    days = time.split("/")
    for day in days:
        date.fromisoformat(f"{day}-01-01"[:10] if len(day) == 4 else f"{day}-01"[:10])
    if days[0][: len(days[-1])] > days[-1]:
        raise ValueError("a span ends before it begins")
    return time


Time = Annotated[str, StringConstraints(pattern=TIME_PATTERN), AfterValidator(_on_the_calendar)]
Day = Annotated[str, StringConstraints(pattern=DAY_PATTERN), AfterValidator(_on_the_calendar)]
NUMBER_PATTERN = r"^-?[0-9]+(\.[0-9]+)?$"
YEARS_PATTERN = r"^[0-9]{1,2}(\.[0-9]{1,2})?$"
Number = Annotated[str, StringConstraints(pattern=NUMBER_PATTERN, max_length=40)]
Years = Annotated[str, StringConstraints(pattern=YEARS_PATTERN)]
Measure = Literal["level", "growth", "share", "multiple"]


def _hyphenated(name: str) -> str:
    return name.replace("_", "-")


class Model(BaseModel):
    """A frozen value read from a file, which knows where each of its fields stands."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=_hyphenated, populate_by_name=False
    )
    # Places are no field and no `PrivateAttr`, which pydantic would make anew for every value that it reads:
    # they are put where it keeps those, so that it compares and copies them.

    def locate_by(self, locate: Callable[[tuple[str | int, ...]], Location]) -> None:
        """Learn where the fields stand."""
        object.__setattr__(self, "__pydantic_private__", {"_locate": locate})

    def where(self, *path: str | int) -> Location:
        """Return the place of the field at `path`, or of its nearest parent."""
        locate = (self.__pydantic_private__ or {}).get("_locate")
        return locate(path) if locate else Location("")


class InBoth(Model):
    """What has `zh` and `en`: a text or a name, read by the language."""

    def __getitem__(self, language: Language) -> str:
        """Return what it is in one language."""
        told: str = getattr(self, language)
        return told


class Words(InBoth):
    """One text in both languages."""

    zh: Text = Field(description="中文 / the Chinese text", examples=["大同市"])
    en: Text = Field(description="英文 / the English text", examples=["Datong"])


def is_id(text: str) -> bool:
    """Tell whether a text may be an id: lower case, digits, single hyphens."""
    return len(text) <= 64 and re.fullmatch(ID_PATTERN[1:-1], text) is not None
