"""The verbs by which facts are made, found and taken back; returns the exit code."""

import argparse
from dataclasses import replace
from pathlib import Path

from briefing.cli.asking import FINDINGS, FINE, Misunderstood, folder, no_such, report, say, there

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from briefing.editing.curating import Draft


def new_fact(options: argparse.Namespace) -> int:
    """Draft the facts of a passage; print them, or add them to a file of facts."""
    from briefing.editing import curating, history
    from briefing.model import is_id
    from briefing.reading.reader import read

    content = folder(options, "content")
    library, _ = read(content)
    if options.source not in library.sources:
        raise Misunderstood(no_such("来源", "source", options.source, library.sources))
    made, problems = curating.drafts(
        options.quote,
        library.sources[options.source],
        library,
        figure=options.figure or "",
        kind=options.kind or "",
    )
    if problems or not made:
        report(problems, options)
        say("没有写 / nothing was written" if options.file else "没有草稿 / no draft")
        return FINDINGS
    if options.id:
        if len(made) > 1:
            figures = " | ".join(str(draft.fields["figure"]) for draft in made)
            raise Misunderstood(
                f"引文里有几个数字，用 --figure 指出一个 / several figures, choose one: {figures}"
            )
        if not is_id(options.id) or options.id in library.fact_paths:
            raise Misunderstood(f"标识不合要求或已有 / no id, or taken: {options.id}")
        made = (replace(made[0], id=options.id),)
    if options.file is None:
        print("\n".join(draft.text for draft in made), end="")
        return FINE
    path = _facts_file(options.file, content)
    before = path.read_bytes().decode() if path.exists() else None
    after = curating.added(before, (draft.text for draft in made))
    if after is None:
        say(f"这个文件加不了，请手工粘贴 / cannot be added there, paste it by hand: {path}")
        print("\n".join(draft.text for draft in made), end="")
        return FINDINGS
    history.record(content, {path: after.encode()}, curating.deed(draft.id for draft in made))
    for draft in made:
        print(f"已写入 / written: {path}: {draft.id}{_left(draft)}")
    return FINE


def _left(draft: "Draft") -> str:
    """Return what of a draft is left to a person."""
    left = ", ".join(draft.asked)
    return f"（待填 / to be filled: {left}）"


def _facts_file(given: Path, content: Path) -> Path:
    """Return a file of facts, named from here or from the content: `facts/energy.yaml`."""
    path = content / given if not given.is_absolute() and given.parts[:1] == ("facts",) else given
    if path.suffix != ".yaml" or path.parent.absolute() != (content / "facts").absolute():
        raise Misunderstood(
            f"事实写在 {content / 'facts'} 里的 .yaml 文件，如 --file facts/{given.stem}.yaml / "
            f"facts are written to a .yaml file of {content / 'facts'}, as --file facts/{given.stem}.yaml: {given}"
        )
    return path


def undo(options: argparse.Namespace) -> int:
    """Take back the last write into the content, or do it again."""
    from briefing.editing import history

    content = there(folder(options, "content"))
    if options.list:
        for done in history.steps(content).done:
            paths = ", ".join(change.path for change in done.changes)
            print(f"{done.at}  {done.deed.told('both')}: {paths}")
        return FINE
    step = history.redo(content) if options.redo else history.undo(content)
    if step is None:
        say(
            "没有可以重做的 / nothing to do again"
            if options.redo
            else "没有可以撤销的 / nothing to undo"
        )
        return FINDINGS
    if isinstance(step, history.Changed):
        say(
            f"没有动：之后又改过，请用编辑器改回，或用 git restore / left alone, mend it in the editor or git "
            f"restore it, changed since: {', '.join(step.paths)} ({step.step.deed.told('both')})"
        )
        return FINDINGS
    told = "已重做 / done again" if options.redo else "已撤销 / undone"
    print(f"{told}: {step.deed.told('both')}")
    for change in step.changes:
        print(f"  {content / change.path}")
    return FINE
