"""Selection: whom an edition is for, of which sections it is made, and in what its readers get it."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias, get_args

#: Readers of a web site; those of pages, on paper or as a PDF; the organisation itself.
Target: TypeAlias = Literal["web", "print", "internal"]
TARGETS: Final[tuple[Target, ...]] = get_args(Target)
#: In what readers get an edition: in files, whose links they click; in such as print the addresses too; or on paper.
Medium: TypeAlias = Literal["screen", "addresses", "press"]


class Selection(NamedTuple):
    """What of a report an edition has: what is for its target, and of that the sections with these ids, or all."""

    target: Target = "print"
    sections: tuple[str, ...] = ()


WHOLE: Final = Selection()
