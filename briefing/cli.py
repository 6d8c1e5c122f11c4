"""The verbs of the command line; the only module that prints. Everything else is imported late.

Exit codes: 0 fine, 1 problems found, 2 the command was not understood or the machine
could not carry it out, 3 our own bug.
"""

import argparse
import io
import os
import sys
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing import __version__

if TYPE_CHECKING:
    from briefing.library import Library
    from briefing.problems import Messages, Problem

FINE, FINDINGS, USAGE, BUG = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit code."""
    _make_ready_to_speak()
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # The reader has gone (`| head`); nothing is wrong.
        _drop_what_cannot_be_written()
        return FINE
    except _Misunderstood as misunderstood:
        _say(str(misunderstood))
        return USAGE
    except OSError as failure:
        _drop_what_cannot_be_written()
        _say(f"电脑上做不到 / the machine could not do it: {failure}")
        return USAGE
    except KeyboardInterrupt:
        _say("已中断 / interrupted")
        return FINDINGS
    except Exception:
        import traceback

        traceback.print_exc()
        _say(
            "这是程序自身的错误，请连同以上内容报告维护者 / this is our own bug: please report the lines above"
        )
        return BUG


def _make_ready_to_speak() -> None:
    """Let output that is closed go nowhere, and what a terminal cannot show come as codes."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _drop_what_cannot_be_written() -> None:
    """Forget what standard output still holds, or Python would complain at exit."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="briefing",
        description="政策简报：每个数字都有出处 / policy briefings whose every figure has its evidence",
    )
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    verbs = parser.add_subparsers(metavar="VERB", required=True)
    build = _verb(verbs, "build", _build, "排出简报的 HTML 与 PDF / make the pages and PDFs")
    build.add_argument("ids", nargs="*", metavar="ID", help="只做这些简报 / only these briefings")
    build.add_argument(
        "--edition",
        action="append",
        choices=["zh", "en", "bilingual"],
        help="只排这一版的 PDF，可重复；网页总是全部更新 / only the PDF of this edition; may be repeated",
    )
    check = _verb(
        verbs, "check", _check, "检查全部内容，不写文件 / check everything, write nothing"
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
        verbs,
        "coverage",
        _coverage,
        "来源的每一句：收录、豁免还是背景 / what became of each sentence of the sources",
    )
    coverage.add_argument("ids", nargs="*", metavar="ID", help="只看这些来源 / only these sources")
    coverage.add_argument("--format", choices=["text", "markdown"], default="text")
    explain = verbs.add_parser(
        "explain", help="说明一个提示代码 / the manual page of the code of a message"
    )
    which = explain.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "code", nargs="?", metavar="CODE", help="如 value-differs / as value-differs"
    )
    which.add_argument(
        "--all", action="store_true", help="全部，Markdown / all of them, as Markdown"
    )
    explain.set_defaults(run=_explain)
    prove = _verb(
        verbs,
        "prove",
        _prove,
        "改坏内容的副本，看检查能否发现 / corrupt a copy of the content and see what the checks miss",
    )
    prove.add_argument("--format", choices=["text", "json"], default="text")
    prove.add_argument(
        "--most", type=int, metavar="N", help="每类至多几处 / so many of each kind (default: 150)"
    )
    prove.add_argument(
        "--kind", action="append", help="只试这一类，可重复 / only this kind; may be repeated"
    )
    prove.add_argument("--jobs", type=int, metavar="N", help="并行数 / how many at a time")
    new = _verb(
        verbs, "new", _new, "建一个来源或简报的空文件 / start the files of a source or a briefing"
    )
    new.add_argument("kind", choices=["source", "briefing"])
    new.add_argument("id", metavar="ID", help="标识，如 zhangbei-2024 / id, as zhangbei-2024")
    new.add_argument(
        "article", nargs="?", type=Path, metavar="ARTICLE",
        help="来源：收到的文章，UTF-8 文本 / of a source: the article as received, UTF-8 text",
    )  # fmt: skip
    export = _verb(verbs, "export", _export, "导出事实 / export the facts")
    export.add_argument("--format", choices=["json", "csv", "xlsx"], default="json")
    export.add_argument("--output", type=Path, help="写入文件 / write to a file (xlsx: needed)")
    review = _verb(verbs, "review", _review, "记下一次复核 / note that a person reviewed a fact")
    review.add_argument("id", metavar="ID", help="事实的标识 / id of the fact")
    review.add_argument("--by", required=True, metavar="NAME", help="复核人 / who reviewed it")
    review.add_argument("--on", metavar="DATE", help="日期，默认今天 / the day (default: today)")
    _verb(
        verbs,
        "translated",
        _translated,
        "记下两种文字现在说的一样 / note that both languages now say the same",
    )
    schema = _verb(verbs, "schema", _schema, "重写 docs/schema/ / write the JSON Schemas anew")
    schema.add_argument("folder", nargs="?", type=Path, default=Path("docs/schema"))
    quantities = verbs.add_parser(
        "quantities", help="逐行找出数量 / find the quantities of each line of standard input"
    )
    quantities.add_argument("--lang", choices=["zh", "en"], required=True)
    quantities.set_defaults(run=_quantities)
    return parser


def _verb(verbs: Any, name: str, run: Any, summary: str) -> argparse.ArgumentParser:
    verb: argparse.ArgumentParser = verbs.add_parser(name, help=summary, description=summary)
    verb.set_defaults(run=run)
    verb.add_argument("--content", type=Path, help="内容文件夹 / folder of the content")
    verb.add_argument("--templates", type=Path, help="模板文件夹 / folder of the templates")
    verb.add_argument("--out", type=Path, help="输出文件夹 / folder of the output")
    verb.add_argument(
        "--messages",
        choices=["zh", "en", "both"],
        help="提示用的语言 / language of the messages (default: that of the locale)",
    )
    return verb


class _Misunderstood(Exception):
    """The command or its configuration asks for what is not there."""


def _templates(options: argparse.Namespace) -> Path:
    from briefing.wording import read_wording

    templates = _folder(options, "templates")
    if not (templates / "wording.yaml").is_file():
        raise _Misunderstood(
            f"没有模板文件夹 {templates}，用 --templates 指出 / "
            f"no templates folder {templates}: name it with --templates"
        )
    try:
        read_wording(templates)
    except ValueError as error:
        raise _Misunderstood(f"模板的用语读不出来 / the wording cannot be read: {error}") from error
    return templates


def _folder(options: argparse.Namespace, name: str) -> Path:
    """Return a folder: from the option, from [tool.briefing] of pyproject.toml, or its name."""
    given: Path | None = getattr(options, name)
    if given is not None:
        return given
    configured: str = _configuration().get(name, _DEFAULTS[name])
    return Path(configured)


_DEFAULTS = {"content": "content", "templates": "templates", "out": "build"}


def _configuration() -> dict[str, str]:
    try:
        document = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    except OSError:
        return {}
    except ValueError as error:
        raise _Misunderstood(
            f"pyproject.toml 读不出来 / pyproject.toml cannot be read: {error}"
        ) from error
    table = document.get("tool", {}).get("briefing", {})
    return {key: value for key, value in table.items() if isinstance(value, str)}


def _messages(options: argparse.Namespace) -> "Messages":
    chosen: Messages | None = options.messages
    if chosen:
        return chosen
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG", "")
    if locale.startswith("zh"):
        return "zh"
    return "en" if locale.startswith("en") else "both"


def _build(options: argparse.Namespace) -> int:
    from briefing.build import Folders, build
    from briefing.model import EDITIONS
    from briefing.reader import briefing_ids

    folders = Folders(_folder(options, "content"), _templates(options), _folder(options, "out"))
    editions = [edition for edition in EDITIONS if edition in (options.edition or EDITIONS)]
    known = briefing_ids(folders.content)
    if unknown := set(options.ids) - known:
        _say(f"没有这些简报 / no such briefing: {', '.join(sorted(unknown))}")
        return USAGE
    from briefing.progress import progress

    with progress(len(options.ids or known) * len(editions)) as told:
        outcome = build(folders, only=options.ids, editions=editions, progress=told)
    code = _report(outcome.problems, options)
    for name in outcome.built:
        print(f"已完成 / built: {folders.out / name}")
    for name in outcome.blocked:
        print(f"未更新，保留上一版 / not built, the last version stays: {folders.out / name}")
    return code


def _check(options: argparse.Namespace) -> int:
    from briefing import counts
    from briefing.build import examine
    from briefing.problems import as_github, as_json, errors, notice

    library, problems = examine(_folder(options, "content"), _templates(options))
    found = counts.counts(library)
    skipped = counts.skipped(found)
    if options.file is not None:
        # What another file keeps from being checked is told by the check of the whole.
        problems, skipped = _of_file(options.file, problems, library), []
    if options.format == "json":
        print(as_json(problems, counts.as_record(found)))
    elif options.format == "github":
        told = [as_github(problems)] if problems else []
        print("\n".join([*told, notice(counts.as_text(found, "en"))]))
    else:
        _report(problems, options)
        if skipped:
            _say(counts.skipped_text(skipped, _messages(options)))
        print(counts.as_text(found, _messages(options)))
    return FINDINGS if errors(problems) or skipped else FINE


def _coverage(options: argparse.Namespace) -> int:
    from briefing import accounts
    from briefing.build import examine

    library, problems = examine(_folder(options, "content"), _templates(options))
    if unknown := set(options.ids) - set(library.sources):
        raise _Misunderstood(_no_such("来源", "source", min(unknown), library.sources))
    code = _report(problems, options)
    found = [
        accounts.account(source, library)
        for source in library.sources.values()
        if source.id in (options.ids or library.sources)
    ]
    if options.format == "markdown":
        print(accounts.as_markdown(found))
    else:
        print(accounts.as_text(found, _messages(options)))
    return code


def _of_file(file: Path, problems: "list[Problem]", library: "Library") -> "list[Problem]":
    from briefing.scope import concerning, content_path

    path = content_path(file, library)
    if path is None:
        raise _Misunderstood(
            f"{file} 不是 {library.root} 中的内容文件 / {file} is no file of the content {library.root}"
        )
    return concerning(path, problems, library)


def _prove(options: argparse.Namespace) -> int:
    from briefing.progress import counted
    from briefing.prove import KINDS, MOST, prove
    from briefing.prove.report import as_json, as_text

    content, only = _folder(options, "content"), frozenset(options.kind or ())
    if not content.is_dir():
        raise _Misunderstood(f"没有内容文件夹 / no such folder: {content}")
    if unknown := only - {kind.name for kind in KINDS}:
        known = ", ".join(kind.name for kind in KINDS)
        raise _Misunderstood(
            f"没有这一类 / no such kind: {', '.join(sorted(unknown))}\n可用 / there are: {known}"
        )
    shown = prove(
        content,
        only=only,
        most=max(1, options.most or MOST),
        jobs=max(1, options.jobs or os.cpu_count() or 1),
        steps=counted,
    )
    print(as_json(shown) if options.format == "json" else as_text(shown))
    return FINE if shown.holds else FINDINGS


def _report(problems: "Sequence[Problem]", options: argparse.Namespace) -> int:
    from briefing.problems import as_text, errors

    if problems:
        _say(as_text(problems, _messages(options)))
    found = len(errors(problems))
    if problems:
        warnings = len(problems) - found
        _say(f"{found} 个错误，{warnings} 个警告 / {found} errors, {warnings} warnings")
    return FINDINGS if found else FINE


def _export(options: argparse.Namespace) -> int:
    from briefing.build import examine, exports

    library, problems = examine(_folder(options, "content"), _templates(options))
    code = _report(problems, options)
    content = exports(library)[f"facts.{options.format}"]
    if options.output is not None:
        from briefing.artifacts import write

        write(options.output, content)
    elif options.format == "xlsx" and sys.stdout.isatty():
        _say("xlsx 请用 --output 写入文件 / use --output FILE for xlsx")
        return USAGE
    else:
        sys.stdout.buffer.write(content)
    return code


def _explain(options: argparse.Namespace) -> int:
    from briefing import manual

    if options.all:
        print(manual.as_markdown())
        return FINE
    found = manual.explain(options.code)
    if not found:
        raise _Misunderstood(_no_such("代码", "code", options.code, manual.codes()))
    print("\n\n".join(map(manual.as_text, found)))
    return FINE


def _review(options: argparse.Namespace) -> int:
    from datetime import date

    from briefing.artifacts import write
    from briefing.build import examine
    from briefing.model import Review
    from briefing.review import entry, stamp, with_review
    from briefing.scope import hindrances

    library, problems = examine(_folder(options, "content"), _templates(options))
    if options.id not in library.fact_paths:
        raise _Misunderstood(_no_such("事实", "fact", options.id, library.fact_paths))
    if hindering := hindrances(options.id, problems, library):
        _report(hindering, options)
        _say(f"有错误的事实不能复核 / a fact with errors cannot be reviewed: {options.id}")
        return FINDINGS
    seen = {"by": options.by.strip(), "on": options.on or date.today().isoformat()}
    try:
        review = Review(**seen, stamp=stamp(options.id, library))
    except ValueError as error:
        raise _Misunderstood(
            "--by 是一个姓名，--on 是一天，如 2026-11-21 / --by is a name, --on a day, as 2026-11-21"
        ) from error
    if any(earlier.by == review.by for earlier in library.facts[options.id].reviewed):
        _say(f"{review.by} 已复核过 / {review.by} has reviewed it already: {options.id}")
        return FINDINGS
    path = Path(library.fact_paths[options.id])
    text = with_review(path.read_bytes().decode(), options.id, review)
    if text is None:
        _say(f"请手工写入 / write it by hand: {path}: {options.id}: reviewed: [{entry(review)}]")
        return FINDINGS
    write(path, text.encode())
    print(f"已记下 / noted: {path}: {options.id}: {entry(review)}")
    return FINE


def _new(options: argparse.Namespace) -> int:
    from datetime import date

    from briefing import skeletons
    from briefing.artifacts import write
    from briefing.model import is_id

    if not is_id(options.id):
        raise _Misunderstood(
            f"标识只用小写字母、数字和单个连字符，至多64个字符 / an id is lower-case letters, digits "
            f"and single hyphens, at most 64 characters: {options.id}"
        )
    folder = _folder(options, "content") / f"{options.kind}s" / options.id
    if folder.exists():
        raise _Misunderstood(f"已经有了 / is there already: {folder}")
    if (options.article is not None) != (options.kind == "source"):
        raise _Misunderstood(
            "用法 / usage: briefing new source ID ARTICLE | briefing new briefing ID"
        )
    try:
        files = (
            skeletons.source(options.article.read_bytes())
            if options.article
            else skeletons.briefing(date.today().isoformat())
        )
    except UnicodeDecodeError:
        raise _Misunderstood(
            f"不是UTF-8文本，请用编辑器另存为UTF-8 / no UTF-8 text, save it as UTF-8: {options.article}"
        ) from None
    for name, text in files.items():
        write(folder / name, text)
        print(f"已建 / made: {folder / name}")
    return FINE


def _translated(options: argparse.Namespace) -> int:
    from briefing import translations
    from briefing.artifacts import write
    from briefing.build import examine
    from briefing.problems import errors

    library, problems = examine(_folder(options, "content"), _templates(options))
    if found := errors(problems):
        _report(found, options)
        _say("先改正错误 / mend the errors first")
        return FINDINGS
    path = Path(library.root) / translations.NAME
    write(path, translations.confirmed(library).encode())
    print(f"已记下 / noted: {path}: {sum(1 for _ in translations.twins(library))}")
    return FINE


def _no_such(zh: str, en: str, name: str, known: "Iterable[str]") -> str:
    from difflib import get_close_matches

    near = next(iter(get_close_matches(name, list(known), 1)), "")
    hint_zh, hint_en = (f"，最接近的是 {near}", f" (the nearest is {near})") if near else ("", "")
    return f"没有{zh} {name}{hint_zh} / no such {en}: {name}{hint_en}"


def _schema(options: argparse.Namespace) -> int:
    from briefing.artifacts import write
    from briefing.schemas import schemas

    for name, content in schemas().items():
        write(options.folder / name, content)
    return FINE


def _quantities(options: argparse.Namespace) -> int:
    import json

    from briefing.quantities import found_json

    for line in sys.stdin:
        found = found_json(line.rstrip("\n"), options.lang)
        print(json.dumps(found, ensure_ascii=False))
    return FINE


def _say(text: str) -> None:
    print(text, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
