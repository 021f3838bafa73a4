"""What is missing once and named in many places is told once, with the other places beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from report.diagnostics.errors import Diagnostic, Related, Severity
from report.messages import say, say_number

_SHOWN = 5  # other places
_MANY = 10  # findings in the same words, from which one stands for all


def told_once(found: Iterable[Diagnostic], *, draft: bool = False) -> list[Diagnostic]:
    """Diagnostics, those folded that name the same unknown thing: a data set whose file is gone.

    Where a name is near, it is this place that has a slip in it, and each is told. So are cells without a value that
    slots lead to. A `draft` is made to see every gap.
    """
    kept: list[Diagnostic] = []
    missing: dict[str, list[Diagnostic]] = defaultdict(list)
    for one in found:
        is_missing = one.severity is Severity.ERROR and not one.related and _is_gone(one, draft)
        (missing[str(one.message)] if is_missing else kept).append(one)
    return [*_many_folded(kept, draft), *(_folded(sorted(set(same))) for same in missing.values())]


def _is_gone(one: Diagnostic, draft: bool) -> bool:
    """Whether an error is about what is nowhere at all: no name is near, or a cell has no value."""
    return one.message.values.get("near") == "" or (one.code == "slot-missing" and not draft)


def _many_folded(found: Iterable[Diagnostic], draft: bool) -> Iterator[Diagnostic]:
    """What one file has again and again, in the same words, is told once: a difference of languages, or a gap.

    Gaps are counted in the whole report, since a language that joins it lacks in every file, in small ones as well.
    """
    alike: dict[tuple[str, ...], list[Diagnostic]] = defaultdict(list)
    gaps: Counter[str] = Counter()
    for one in found:
        alike[one.severity, one.code, str(one.message), str(one.hint), one.mark.file].append(one)
        is_gap = one.code == "translation-missing" and one.message.values.keys() == {"language"}
        gaps[str(one.message)] += is_gap and not draft
    for same in alike.values():
        if gaps[str(same[0].message)] > _MANY:
            hint = say("write it beside the other languages; until then: sppreport build --draft")
            yield _folded(sorted(set(same)))._replace(hint=hint)
            continue
        if len(same) > _MANY and same[0].severity is Severity.ERROR and same[0].code.startswith("parity"):
            first = min(same)
            yield first._replace(related=(*first.related, *_folded(sorted(set(same))).related))
        else:
            yield from same


def _folded(same: list[Diagnostic]) -> Diagnostic:
    """The first, with the places of the others."""
    first, *others = same
    related = [Related(one.mark, say("here as well")) for one in others[:_SHOWN]]
    more = len(others) - _SHOWN
    if more > 0:
        here = say_number("here as well, and in {number} more place", "here as well, and in {number} more places", more)
        related[-1] = related[-1]._replace(text=here)
    return first._replace(related=tuple(related))
