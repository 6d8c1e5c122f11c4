"""The card of a source: what is known of it, what is inferred, what it is about."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefing.model.words import Day, Id, Language, Line, Model, Time, Words

SHA256_PATTERN = r"^[0-9a-f]{64}$"
URL_PATTERN = r"^https?://[^\s]+$"
Sha256 = Annotated[str, StringConstraints(pattern=SHA256_PATTERN)]


class Inference(Model):
    """Something that a card concludes, with its ground."""

    value: Line = Field(examples=["2023-01"])
    or_later: Literal["true"] | None = Field(
        default=None, description="of `issued`: the value is the earliest that it can be"
    )
    because: Words


class Anchored(Model):
    """A place that a source is about, with the words that say so."""

    value: Line = Field(description="a place id", examples=["datong"])
    quote: Line = Field(description="verbatim words of the source that say so")


class AnchoredTime(Anchored):
    """A period that a source is about, with the words that say so."""

    value: Time = Field(examples=["2025-08"])


class About(Model):
    """What a whole source is about; its facts inherit it."""

    place: Anchored | None = None
    period: AnchoredTime | None = None


class Original(Model):
    """收到的文件 / The file that an article was taken from, kept beside it as received."""

    file: Literal["original.html", "original.pdf", "original.docx", "original.txt"]
    sha256: Sha256 = Field(description="of that file, checked at every build")
    encoding: Line | None = Field(
        default=None, description="of a page or a text, as it was read", examples=["GB18030"]
    )


CardField = Literal["title", "authors", "publisher", "issued", "accessed", "url"]
CARD_FIELDS: tuple[CardField, ...] = (
    "title",
    "authors",
    "publisher",
    "issued",
    "accessed",
    "url",
)


class Source(Model):
    """来源 / A source: the card of an article that is kept as received beside it."""

    type: Literal["article-newspaper", "webpage", "press-release", "report"] = Field(
        description="CSL item type"
    )
    language: Language = Field(description="语言 / the language of the file")
    title: Line | None = Field(default=None, description="as printed")
    title_translated: Words | None = Field(default=None, description="ours, for the reader")
    label: Words = Field(
        description="short name for notes", examples=[{"zh": "中国日报网", "en": "CD"}]
    )
    authors: tuple[Line, ...] = ()
    publisher: Line | None = None
    issued: Time | None = Field(default=None, examples=["2021-03-12"])
    accessed: Day | None = None
    url: Annotated[str, StringConstraints(pattern=URL_PATTERN, max_length=2000)] | None = None
    unknown: tuple[CardField, ...] = Field(
        default=(), description="fields of the card that nobody could fill; said on the page"
    )
    inferred: dict[CardField, Inference] = Field(default_factory=dict)
    quality: Literal["original", "translation", "machine-translation", "summary", "unknown"]
    quality_note: Words | None = None
    voice: Literal["news", "press-release", "summary", "report"]
    rights: Literal["excerpt", "full"]
    sha256: Sha256 = Field(description="of article.txt, checked at every build")
    original: Original | None = Field(
        default=None,
        description="收到的文件，文章取自其中；由 briefing new source 写"
        " / the file that the article was taken from; `briefing new source` writes it",
    )
    supersedes: Id | None = Field(
        default=None,
        description="取代的来源 / the source that this one takes the place of",
        examples=["zhangbei-2024"],
    )
    about: About = About()
    note: Words | None = None
