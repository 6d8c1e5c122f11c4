"""The card of a source: what is known of it, what is inferred, what it is about."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from briefing.model.words import Day, Id, Language, Line, Model, Time, Words

SHA256_PATTERN = r"^[0-9a-f]{64}$"
URL_PATTERN = r"^https?://[^\s/?#@\"<>\\]+([/?#][^\s\"<>\\]*)?$"
"""No name of a user, which could pass for the host; nothing that could end an attribute."""
Sha256 = Annotated[str, StringConstraints(pattern=SHA256_PATTERN)]


def _inferred(what: str, example: str) -> Any:
    because = {"zh": "文中提到该月的会议", "en": "The text speaks of a meeting of that month"}
    return Field(default=None, description=what, examples=[{"value": example, "because": because}])


class Inference(Model):
    """Something that a card concludes, with its ground."""

    value: Line = Field(description="推断的内容 / what is inferred", examples=["2023-01"])
    or_later: Literal["true"] | None = Field(
        default=None,
        description="用于 issued：最早是那时 / of `issued`: the value is the earliest that it can be",
        examples=["true"],
    )
    because: Words = Field(
        description="凭什么这样推断 / the ground; ✗ 应该是 (没有依据 / none)",
        examples=[{"zh": "文中提到该月的会议", "en": "The text speaks of a meeting of that month"}],
    )


class InferredTime(Inference):
    """A date that a card concludes, with its ground."""

    value: Time = Field(
        description="推断的时间 / the date that is inferred; ✗ 2023年初", examples=["2023-01"]
    )


class Inferred(Model):
    """推断的几项 / What a card concludes of fields that the file does not print."""

    title: Inference | None = _inferred("标题 / the title", "大同建成十个产业集群")
    authors: Inference | None = _inferred("作者 / the authors", "Ding Li")
    publisher: Inference | None = _inferred("发布者 / the publisher", "21世纪经济报道")
    issued: InferredTime | None = _inferred("发布的日期 / when it was published", "2023-01")
    accessed: InferredTime | None = _inferred(
        "哪天从网上取的 / the day it was fetched", "2023-01-20"
    )
    url: Inference | None = _inferred("网址 / where it was found", "https://www.example.com/a.html")


class Anchored(Model):
    """A place that a source is about, with the words that say so."""

    value: Line = Field(description="地区的标识 / a place id; ✗ 大同市", examples=["datong"])
    quote: Line = Field(
        description="原文中写明这一点的几个词，一字不差 / words of the source that say so, to the letter",
        examples=["The city of Datong is undergoing a transformation"],
    )


class AnchoredTime(Anchored):
    """A period that a source is about, with the words that say so."""

    value: Time = Field(description="时间 / the period; ✗ 2025年8月", examples=["2025-08"])


class About(Model):
    """What a whole source is about; its facts inherit it."""

    place: Anchored | None = Field(
        default=None,
        description="全文说的地区 / the place that all of it is about",
        examples=[{"value": "datong", "quote": "The city of Datong"}],
    )
    period: AnchoredTime | None = Field(
        default=None,
        description="全文说的时间；没有就不写 / the period that all of it is about, if any",
        examples=[{"value": "2025-08", "quote": "2025-08-24"}],
    )


class Original(Model):
    """收到的文件 / The file that an article was taken from, kept beside it as received."""

    file: Literal["original.html", "original.pdf", "original.docx", "original.txt"] = Field(
        description="文件名 / name of the file", examples=["original.html"]
    )
    sha256: Sha256 = Field(
        description="那个文件的指纹，每次核对 / of that file, checked at every build",
        examples=["5d41402abc4b2a76b9719d911017c592ae1f3c2b5d6e7f8091a2b3c4d5e6f708"],
    )
    encoding: Line | None = Field(
        default=None,
        description="网页或文本的编码 / how the bytes of a page or a text were read",
        examples=["GB18030"],
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
        description="article-newspaper 报道 | webpage 网页 | press-release 新闻稿 | report 报告 / CSL item type",
        examples=["webpage"],
    )
    language: Language = Field(
        description="文章的文字：zh 中文 | en 英文 / the language of the file", examples=["zh"]
    )
    title: Line | None = Field(
        default=None,
        description="标题，照原样 / the title as printed",
        examples=["Datong city to establish raft of industry clusters in 2021"],
    )
    title_translated: Words | None = Field(
        default=None,
        description="编者译的标题，给读者看 / the title in both languages, ours",
        examples=[
            {
                "zh": "大同市2021年将建立一批产业集群",
                "en": "Datong city to establish raft of industry clusters in 2021",
            }
        ],
    )
    label: Words = Field(
        description="简称，印在注释里；须写出发布者 / short name for notes; it names the publisher",
        examples=[{"zh": "中国日报网，2021-03-12", "en": "China Daily website, 12 March 2021"}],
    )
    authors: tuple[Line, ...] = Field(
        default=(), description="作者，照署名 / authors as signed; ✗ 记者", examples=[["Ding Li"]]
    )
    publisher: Line | None = Field(
        default=None,
        description="发布者，照所印 / publisher as printed",
        examples=["chinadaily.com.cn"],
    )
    issued: Time | None = Field(
        default=None,
        description="发布的日期，须印在文件里；推断的写进 inferred / when it was published, as the file prints it; ✗ 2021年3月12日",
        examples=["2021-03-12"],
    )
    accessed: Day | None = Field(
        default=None, description="哪天从网上取的 / the day it was fetched", examples=["2026-11-22"]
    )
    url: Annotated[str, StringConstraints(pattern=URL_PATTERN, max_length=2000)] | None = Field(
        default=None,
        description="网址 / where it was found; ✗ www.chinadaily.com.cn (缺 https:// / no https://)",
        examples=["https://www.chinadaily.com.cn/a/202103/12/a.html"],
    )
    unknown: tuple[CardField, ...] = Field(
        default=(),
        description="没人知道的几项，页面上会写明；查到就填上，从这里删去"
        " / fields that nobody could fill, said on the page; strike out what you fill in",
        examples=[["authors", "url"]],
    )
    inferences: Inferred = Field(
        default=Inferred(),
        alias="inferred",
        description="文件没印、但能推断的几项，附理由 / what can be inferred of fields that the file does not print",
        examples=[
            {
                "issued": {
                    "value": "2023-01",
                    "because": {"zh": "文中提到该月", "en": "The text speaks of that month"},
                }
            }
        ],
    )
    quality: Literal["original", "translation", "machine-translation", "summary", "unknown"] = (
        Field(
            description="original 原文 | translation 译文 | machine-translation 机器译文 | summary 摘要 | unknown 不明"
            " / how near it is to the original; ✗ original (发布者未知 / where the publisher is unknown)",
            examples=["original"],
        )
    )
    quality_note: Words | None = Field(
        default=None,
        description="凭什么这样说 / on what that rests",
        examples=[{"zh": "由译文痕迹推断", "en": "Judged by its wording"}],
    )
    voice: Literal["news", "press-release", "summary", "report"] = Field(
        description="news 新闻 | press-release 新闻稿 | summary 摘要 | report 报告 / in whose voice it speaks",
        examples=["news"],
    )
    rights: Literal["excerpt", "full"] = Field(
        description="excerpt 只引短句 | full 可刊全文 / short quotations only, or the whole text",
        examples=["excerpt"],
    )
    sha256: Sha256 = Field(
        description="article.txt 的指纹，每次核对；由 briefing new source 写 / of article.txt, checked at every build",
        examples=["5d41402abc4b2a76b9719d911017c592ae1f3c2b5d6e7f8091a2b3c4d5e6f708"],
    )
    original: Original | None = Field(
        default=None,
        description="收到的文件，文章取自其中；由 briefing new source 写"
        " / the file that the article was taken from; `briefing new source` writes it",
        examples=[
            {
                "file": "original.pdf",
                "sha256": "5d41402abc4b2a76b9719d911017c592ae1f3c2b5d6e7f8091a2b3c4d5e6f708",
            }
        ],
    )
    supersedes: Id | None = Field(
        default=None,
        description="取代的来源 / the source that this one takes the place of",
        examples=["zhangbei-2024"],
    )
    about: About = Field(
        default=About(),
        description="全文说的地区和时间，各附原话；事实可以沿用 / place and period of all of it, each with its words; facts inherit them",
        examples=[{"place": {"value": "datong", "quote": "The city of Datong"}}],
    )
    note: Words | None = Field(
        default=None,
        description="读者须知道的 / what a reader must know of it",
        examples=[
            {"zh": "结束标记之后不属于本文", "en": "What follows the end mark is no part of it"}
        ],
    )

    @property
    def inferred(self) -> dict[CardField, Inference]:
        """Return what is inferred, field by field."""
        found = ((field, getattr(self.inferences, field)) for field in CARD_FIELDS)
        return {field: inference for field, inference in found if inference}

    @property
    def published(self) -> str:
        """Return when it was published, as printed or else as inferred; empty where nobody knows."""
        inferred = self.inferences.issued
        return self.issued or (inferred.value if inferred else "")
