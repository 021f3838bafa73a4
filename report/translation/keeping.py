"""Keeping: somebody says that what was carried over from another year is right as it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from report.diagnostics.errors import ContentError, RequestError, listed, nearest
from report.messages import say
from report.pipeline import content_folder, read_content
from report.translation.record_file import RecordFile
from report.validate.content import Content
from report.validate.leftovers import Leftover, carried_items, leftovers


class Kept(NamedTuple):
    """What came of keeping: what was `kept`, and what was `left` because it shows signs and was not named itself.

    `since` is the year that it comes from.
    """

    since: str
    kept: tuple[Leftover, ...]
    left: tuple[Leftover, ...]


def left_over(root: Path, year: int | None, names: Sequence[str] = ()) -> Kept:
    """What was carried over, and nobody has changed or kept, as `left`; with `names`, what they mean.

    Raises RequestError or ContentError.
    """
    content = _content(content_folder(root, year))
    found = leftovers(content)
    meant = _meant(content, names) if names else None
    left = [one for one in found if meant is None or one.item.id in meant]
    return Kept(content.record.carried_from, (), tuple(left))


def keep(
    root: Path,
    year: int | None,
    names: Sequence[str] | None,
    *,
    signs: bool = False,
    allow: Callable[[Kept], object] | None = None,
) -> Kept:
    """Record that what was carried over is right as it stands; without `names`, all of the report.

    What shows signs of another year - a year, a date, a count - is kept where it is named itself, or with `signs`.
    `allow` is called before anything is written, and may raise. Raises RequestError, ContentError or OutputError.
    """
    folder = content_folder(root, year)
    file = RecordFile.read(folder)
    content = _content(folder)
    found = leftovers(content)
    meant = frozenset(one.item.id for one in found) if names is None else _meant(content, names)
    named = {_bare(one) for one in names or ()}
    kept = [one for one in found if one.item.id in meant and (signs or not one.signs or one.item.id in named)]
    done = {one.item.id for one in kept}
    left = [one for one in found if one.item.id in meant - done]
    outcome = Kept(content.record.carried_from, tuple(kept), tuple(left))
    if allow:
        allow(outcome)
    if kept:
        gone = {id(one.entry) for one in kept}
        carried = tuple([one for one in content.record.carried if id(one) not in gone])
        if len(kept) == len(found):  # what is left in the record has changed
            carried = ()
        file.write(content.record._replace(carried=carried))
    return outcome


def _content(folder: Path) -> Content:
    content = read_content(folder)
    if content.record.faults:
        raise ContentError(content.record.faults)
    return content


def _bare(name: str) -> str:
    """The id that a name means, which may be typed as that of a file."""
    return name.removeprefix("sections/").removesuffix(".yaml").rstrip("/")


def _meant(content: Content, names: Iterable[str]) -> frozenset[str]:
    """The ids of the items meant: an item's own, or the beginning of several. Raises RequestError for another name."""
    every = [one.id for one in carried_items(content)]
    found: set[str] = set()
    for name in names:
        bare = _bare(name)
        meant = {one for one in every if one == bare or one.startswith(f"{bare}/")}
        if not meant:
            sets = {"/".join(one.split("/")[:2]) for one in every if one.startswith("data/")}
            wanted = f"data/{bare}"
            near = nearest(wanted, sets) if wanted in sets else nearest(bare, every)
            message = say("nothing is called '{name}'{near}", name=name, near=near)
            sections = dict.fromkeys(one.partition("/")[0] for one in every)
            hint = say(
                "the first part of a name is one of: {sections}; 'sppreport keep --list' shows all",
                sections=listed(sections, 30),
            )
            raise RequestError.of(message, hint)
        found |= meant
    return frozenset(found)
