"""The proof in figures: a table of kinds, and every survivor with its recipe."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.prove.edits import Kind
from briefing.prove.trial import Verdict


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the corruptions of one kind."""

    kind: Kind
    verdicts: tuple[Verdict, ...]

    @property
    def stayed_green(self) -> tuple[Verdict, ...]:
        """Return those at which nothing was said."""
        return tuple(verdict for verdict in self.verdicts if not verdict.caught_by)

    @property
    def wrong(self) -> tuple[Verdict, ...]:
        """Return those that were judged wrongly: survivors, or false alarms and crashes."""
        if self.kind.counted == "kept":
            return tuple(v for v in self.verdicts if v.caught_by or v.crash)
        return self.stayed_green


@dataclass(frozen=True, slots=True)
class Proof:
    """All kinds, in order."""

    tallies: tuple[Tally, ...]

    @property
    def holds(self) -> bool:
        """Tell whether nothing survived and nothing true was refused."""
        return not any(tally.wrong for tally in self.tallies)


def proof(kinds: Sequence[Kind], verdicts: Sequence[Verdict]) -> Proof:
    """Return the verdicts by kind."""
    return Proof(
        tuple(Tally(kind, tuple(v for v in verdicts if v.kind == kind.name)) for kind in kinds)
    )


_HEADS = {
    "meaning": ("改变意思", "change the meaning"),
    "bytes": ("来源的字节，另计", "bytes of a source, counted apart"),
    "kept": ("意思不变，不应报错", "leave the meaning true, must pass"),
}


def as_text(shown: Proof) -> str:
    """Return a table of kinds, then what was judged wrongly, with recipes."""
    lines = []
    for counted, (zh, en) in _HEADS.items():
        tallies = [tally for tally in shown.tallies if tally.kind.counted == counted]
        if not tallies:
            continue
        last = "false alarms" if counted == "kept" else "survivors"
        lines += [f"{zh} / {en}", f"  {'tried':>6} {'caught':>6} {last:>12}"]
        for tally in tallies:
            label = f"{tally.kind.name}  {tally.kind.zh} / {tally.kind.en}"
            lines.append(_row([tally], label))
        lines += [_row(tallies, "合计 / all"), ""]
    for tally in shown.tallies:
        if tally.wrong:
            lines.append(f"{tally.kind.name}: {len(tally.wrong)}")
            lines += [_recipe(verdict) for verdict in tally.wrong]
            lines.append("")
    return "\n".join(lines).rstrip()


def _row(tallies: Sequence[Tally], label: str) -> str:
    tried = sum(len(tally.verdicts) for tally in tallies)
    said = tried - sum(len(tally.stayed_green) for tally in tallies)
    wrong = sum(len(tally.wrong) for tally in tallies)
    return f"  {tried:>6} {said:>6} {wrong:>12}  {label}"


_WIDTH = 90


def _recipe(verdict: Verdict) -> str:
    said = verdict.crash or verdict.caught_by
    changes = "\n    ".join(
        f"{c.path}:{c.line}: {_short(c.old)} -> {_short(c.new)}" for c in verdict.recipe
    )
    return f"    {changes}" + (f" [{said}]" if said else "")


def _short(text: str) -> str:
    text = text.replace("\n", "⏎")
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}…"


def as_json(shown: Proof) -> str:
    """Return the same for a program, with what caught each kind."""
    rows = [
        {
            "kind": tally.kind.name,
            "name": {"zh": tally.kind.zh, "en": tally.kind.en},
            "counted": tally.kind.counted,
            "tried": len(tally.verdicts),
            "caught": len(tally.verdicts) - len(tally.stayed_green),
            "caught_by": _codes(tally.verdicts),
            "wrong": [
                {
                    "recipe": [
                        {"path": c.path, "line": c.line, "old": c.old, "new": c.new}
                        for c in verdict.recipe
                    ],
                    "error": verdict.caught_by,
                    "crash": verdict.crash,
                }
                for verdict in tally.wrong
            ],
        }
        for tally in shown.tallies
    ]
    return json.dumps({"holds": shown.holds, "kinds": rows}, ensure_ascii=False, indent=2)


def _codes(verdicts: Sequence[Verdict]) -> dict[str, int]:
    codes = [verdict.caught_by for verdict in verdicts if verdict.caught_by]
    return {code: codes.count(code) for code in sorted(set(codes))}
