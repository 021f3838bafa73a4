"""Selection: whom an edition is for, and of which sections it is made."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias, get_args

#: Readers of a web site; those of pages, on paper or as a PDF; the organisation itself.
Target: TypeAlias = Literal["web", "print", "internal"]
TARGETS: Final[tuple[Target, ...]] = get_args(Target)


class Selection(NamedTuple):
    """What of a report an edition has: what is for its target, and of that the sections with these ids, or all."""

    target: Target = "print"
    sections: tuple[str, ...] = ()


WHOLE: Final = Selection()
