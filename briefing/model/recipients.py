"""Who is given releases. The list names people or offices, so it is never part of the content."""

from typing import Annotated

from pydantic import Field, StringConstraints

from briefing.model.words import Edition, Id, Language, Line, Model

ADDRESS_PATTERN = r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$"


class Recipient(Model):
    """收件人 / A recipient: the role, the address, and what is sent there."""

    role: Line = Field(description="职务或部门 / role or office", examples=["政策研究室"])
    address: Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN, max_length=254)] = Field(
        description="邮箱地址，只写地址 / the e-mail address alone; ✗ 王芳 <wang@example.org>",
        examples=["policy@example.org"],
    )
    language: Language = Field(
        description="附信的语言：zh 中文 | en 英文 / the language of the cover note",
        examples=["zh"],
    )
    edition: Edition = Field(
        description="所附 PDF 的版本：zh | en | bilingual 对照 / the edition of the PDFs",
        examples=["bilingual"],
    )
    briefings: tuple[Id, ...] = Field(
        default=(),
        description="所附简报；不写则为全部 / which briefings; none means all",
        examples=[["datong-coal-to-compute"]],
    )
