"""What can be asked on the command line."""

import argparse
from collections.abc import Callable
from pathlib import Path

from briefing import __version__
from briefing.cli import desk, looking, making, releasing, starting, verbs
from briefing.cli.understanding import Parser

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from typing import TypeAlias

    _Verbs: TypeAlias = "argparse._SubParsersAction[Parser]"


def parser() -> argparse.ArgumentParser:
    """Return the parser of all that can be asked, in the order in which the help lists it."""
    command = Parser(
        prog="briefing",
        description="政策简报：每个数字都有出处 / policy briefings whose every figure has its evidence",
    )
    command.add_argument("--version", action="version", version=f"briefing {__version__}")
    # With `prog` given, argparse need not lay out a usage line at each start.
    asked = command.add_subparsers(metavar="VERB", required=True, prog="briefing")
    _add_pages(asked)
    _add_checks(asked)
    _add_new(asked)
    _add_facts(asked)
    _add_releases(asked)
    _add_desk(asked)
    _add_tools(asked)
    return command


def _add_pages(asked: "_Verbs") -> None:
    build = _verb(asked, "build", making.build, "排出简报的 HTML 与 PDF / make the pages and PDFs")
    build.add_argument(
        "ids",
        nargs="*",
        metavar="BRIEFING",
        help="只做这些简报，不更新数据文件 / only these briefings, and not the data files",
    )
    build.add_argument(
        "--edition",
        action="append",
        choices=["zh", "en", "bilingual"],
        help="只排这一版的 PDF，可重复；网页总是全部更新 / only the PDF of this edition; may be repeated",
    )
    build.add_argument(
        "--audit",
        action="store_true",
        help="另排审读本：各数字按性质着色，注明事实标识，不得外传"
        " / also make audit copies: figures coloured by standing, with the ids of facts",
    )
    build.add_argument(
        "--keep-print-html",
        action="store_true",
        help="在 PDF 旁留下交给排版程序的 HTML，供其他程序排版对照"
        " / leave beside each PDF the HTML it was set from, for other engines",
    )
    build.add_argument(
        "--jobs",
        type=int,
        metavar="N",
        help="同时排版的进程数，默认为处理器核数 / how many documents to set at once; default: the cores",
    )
    build.add_argument(
        "--cluster",
        metavar="ADDRESS",
        help="在 Dask 集群上排版，如 tcp://10.0.0.5:8786；local 为本机试用"
        " / set the documents on a Dask cluster; `local` tries one here",
    )
    preview = _verb(
        asked,
        "preview",
        making.preview,
        "边改边看：在浏览器中显示，保存即更新 / see the site in the browser while you edit it",
    )
    preview.add_argument(
        "--port", type=int, metavar="N", help="端口，默认 8020 / port (default: 8020)"
    )
    preview.add_argument("--open", action="store_true", help="打开浏览器 / open it in the browser")


def _add_checks(asked: "_Verbs") -> None:
    check = _verb(
        asked, "check", verbs.check, "检查全部内容，不写文件 / check everything, write nothing"
    )
    check.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="只说与这个文件有关的 / only what concerns this file",
    )
    check.add_argument("--format", choices=["text", "json", "github"], default="text")
    coverage = _verb(
        asked,
        "coverage",
        verbs.coverage,
        "来源的每一句：收录、豁免还是背景 / what became of each sentence of the sources",
    )
    coverage.add_argument(
        "ids", nargs="*", metavar="SOURCE", help="只看这些来源 / only these sources"
    )
    coverage.add_argument("--format", choices=["text", "markdown"], default="text")
    explain = asked.add_parser(
        "explain", help="说明一个提示代码 / the manual page of the code of a message"
    )
    which = explain.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "code", nargs="?", metavar="CODE", help="如 value-differs / as value-differs"
    )
    which.add_argument(
        "--all",
        action="store_true",
        help="全部，Markdown，两种文字 / all of them, as Markdown in both languages",
    )
    _add_messages(explain, "说明用的语言 / language of the page")
    explain.set_defaults(run=verbs.explain)
    prove = _verb(
        asked,
        "prove",
        verbs.prove,
        "改坏内容的副本，看检查能否发现 / corrupt a copy of the content and see what the checks miss",
    )
    prove.add_argument("--format", choices=["text", "json"], default="text")
    prove.add_argument(
        "--most", type=int, metavar="N", help="每类至多几处 / so many of each kind (default: 150)"
    )
    prove.add_argument(
        "--kind",
        action="append",
        metavar="KIND",
        help="只试这一类，可重复 / only this kind; may be repeated",
    )
    prove.add_argument("--jobs", type=int, metavar="N", help="并行数 / how many at a time")


def _add_new(asked: "_Verbs") -> None:
    new = asked.add_parser(
        "new", help="建一个来源、简报或事实 / start a source, a briefing or a fact"
    )
    kinds = new.add_subparsers(metavar="KIND", required=True, prog="briefing new")
    _add_source(kinds)
    _add_briefing(kinds)
    _add_fact(kinds)


def _add_source(kinds: "_Verbs") -> None:
    source = _verb(
        kinds,
        "source",
        starting.new_source,
        "收入一篇文章：文本、HTML、PDF、DOCX或网址 / import an article: text, HTML, PDF, DOCX or a URL",
    )
    source.add_argument(
        "received", metavar="FILE|URL", help="收到的文件或网址 / the file, or a URL"
    )
    source.add_argument(
        "--id",
        metavar="ID",
        help="标识，不写则由网站、地区和年份拟定 / its id (default: from site, place and year)",
    )


def _add_briefing(kinds: "_Verbs") -> None:
    briefing = _verb(
        kinds,
        "briefing",
        starting.new_briefing,
        "建一份简报的空文件 / start the files of a briefing",
    )
    briefing.add_argument("id", metavar="ID", help="标识，如 zhangbei-2024 / id, as zhangbei-2024")


def _add_fact(kinds: "_Verbs") -> None:
    fact = _verb(
        kinds,
        "fact",
        desk.new_fact,
        "由来源的一段话起草事实 / draft the facts of a passage of a source",
    )
    fact.add_argument("--source", required=True, metavar="ID", help="来源的标识 / id of the source")
    fact.add_argument(
        "--quote", required=True, metavar="TEXT", help="照抄原文的一段 / words copied from it"
    )
    fact.add_argument(
        "--figure",
        metavar="TEXT",
        help="引文里有几个数字时，只要这一个 / only this one of several figures",
    )
    fact.add_argument(
        "--kind",
        choices=["statement", "event"],
        help="起草说法或事件，不是数字 / draft a statement or an event instead of figures",
    )
    fact.add_argument(
        "--file",
        type=Path,
        metavar="FILE",
        help="写入这个文件，如 facts/energy.yaml / write to this file",
    )
    fact.add_argument("--id", metavar="ID", help="标识，不写则拟定 / its id (default: proposed)")


def _add_facts(asked: "_Verbs") -> None:
    export = _verb(asked, "export", verbs.export, "导出事实 / export the facts")
    export.add_argument("--format", choices=["json", "csv", "xlsx"], default="json")
    export.add_argument("--output", type=Path, help="写入文件 / write to a file (xlsx: needed)")
    review = _verb(
        asked, "review", verbs.review, "记下一次复核 / note that a person reviewed a fact"
    )
    review.add_argument("id", metavar="FACT", help="事实的标识 / id of the fact")
    review.add_argument("--by", required=True, metavar="NAME", help="复核人 / who reviewed it")
    review.add_argument("--on", metavar="DATE", help="日期，默认今天 / the day (default: today)")


def _add_desk(asked: "_Verbs") -> None:
    _verb(
        asked,
        "translated",
        verbs.translated,
        "记下两种文字现在说的一样 / note that both languages now say the same",
    )
    _verb(
        asked,
        "doctor",
        verbs.doctor,
        "看电脑上缺什么、怎么补 / what is missing on this machine, and how to get it",
    )
    where = _verb(
        asked, "where", looking.where, "一条事实用在哪里 / where a fact is used: lines and pages"
    )
    where.add_argument("id", metavar="FACT", help="事实的标识 / id of the fact")
    find = _verb(
        asked,
        "find",
        looking.find,
        "查找事实和原文 / find facts and words of the sources; a figure finds its value",
    )
    find.add_argument("text", nargs="+", metavar="TEXT", help="如 机架、racks、73.6万台")
    undo = _verb(
        asked,
        "undo",
        desk.undo,
        "撤销本程序对内容的上一次写入 / take back the last write of this program into the content",
    )
    which = undo.add_mutually_exclusive_group()
    which.add_argument(
        "--redo", action="store_true", help="重做撤销了的 / do again what was undone last"
    )
    which.add_argument(
        "--list",
        action="store_true",
        help="列出可撤销的 / list what can be undone, the last one last",
    )


def _add_tools(asked: "_Verbs") -> None:
    schema = _verb(asked, "schema", verbs.schema, "重写 docs/schema/ / write the JSON Schemas anew")
    schema.add_argument("folder", nargs="?", type=Path, default=Path("docs/schema"))
    completion = asked.add_parser(
        "completion", help="让终端能按 Tab 补全 / let a shell complete with Tab"
    )
    completion.add_argument("shell", choices=["bash", "zsh", "fish"])
    completion.set_defaults(run=_completion)
    quantities = asked.add_parser(
        "quantities", help="逐行找出数量 / find the quantities of each line of standard input"
    )
    quantities.add_argument("--lang", choices=["zh", "en"], required=True)
    quantities.set_defaults(run=verbs.quantities)


def _add_releases(asked: "_Verbs") -> None:
    release = _verb(asked, "release", releasing.release, "封存一期 / seal the content as a release")
    release.add_argument("number", metavar="NUMBER", help="期号，如 2026-07 / as 2026-07")
    release.add_argument(
        "--draft",
        action="store_true",
        help="草案：事实未经两人复核也可，每页注明 / a draft: unreviewed facts may stand, each page says so",
    )
    release.add_argument("--jobs", type=int, metavar="N", help="并行数 / how many at a time")
    release.set_defaults(cluster=None)
    verify = _verb(
        asked, "verify", releasing.verify, "核验一期或一份 PDF / prove a release or a PDF of one"
    )
    verify.add_argument(
        "path", type=Path, metavar="PATH", help="文件夹、zip 或 PDF / a folder, a zip or a PDF"
    )
    verify.add_argument(
        "--sources", type=Path, metavar="FOLDER", help="来源文件夹 / the folder of the sources"
    )
    verify.add_argument("--format", choices=["text", "json"], default="text")
    diff = _verb(
        asked, "diff", releasing.diff, "两期之间的变动 / what changed between two releases"
    )
    for name in ("before", "after"):
        diff.add_argument(
            name,
            metavar=name.upper(),
            help="期号、文件夹或 content / a number, a folder, or content",
        )
    diff.add_argument("--format", choices=["text", "json"], default="text")
    impact = _verb(
        asked,
        "impact",
        releasing.impact,
        "一条事实印在了哪里，并起草更正 / where a fact was carried; drafts the correction",
    )
    impact.add_argument("id", metavar="FACT", help="事实的标识 / id of the fact")
    impact.add_argument("--format", choices=["text", "json"], default="text")
    letters = _verb(
        asked,
        "letters",
        releasing.letters,
        "起草分发邮件，不寄出 / draft a letter to each recipient; nothing is sent",
    )
    letters.add_argument("release", metavar="RELEASE", help="期号 / number of the release")
    letters.add_argument(
        "--to", type=Path, required=True, metavar="FILE", help="收件人名单 / list of recipients"
    )


def _verb(
    asked: "_Verbs",
    name: str,
    run: Callable[[argparse.Namespace], int],
    summary: str,
) -> argparse.ArgumentParser:
    verb = asked.add_parser(name, help=summary, description=summary)
    verb.set_defaults(run=run)
    verb.add_argument("--content", type=Path, help="内容文件夹 / folder of the content")
    verb.add_argument("--templates", type=Path, help="模板文件夹 / folder of the templates")
    verb.add_argument("--out", type=Path, help="输出文件夹 / folder of the output")
    _add_messages(verb, "提示用的语言 / language of the messages")
    return verb


def _add_messages(verb: argparse.ArgumentParser, of_what: str) -> None:
    verb.add_argument(
        "--messages",
        choices=["zh", "en", "both"],
        help=f"{of_what} (default: that of the locale)",
    )


def _completion(options: argparse.Namespace) -> int:
    from briefing.cli.completion import print_script

    return print_script(options)
