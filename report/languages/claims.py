"""Claims: the opposite things that texts in every language may say, and how a language gives its words for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple


class Opposition(NamedTuple):
    """Poles of which one is said where the other is not: `opposites` are pairs of them.

    A denial turns the words that stand at most so many words `behind` it, or so many `ahead` of it: "niet meer",
    "stijgt niet".
    """

    opposites: tuple[tuple[str, str], ...]
    behind: int = 3
    ahead: int = 1

    @property
    def bounds(self) -> bool:
        """Whether its poles are bounds, so that one without a denial says what the other does with one."""
        return self.poles == ("more", "less")

    @property
    def ordered(self) -> bool:
        """Whether its poles say the same of two things that change places."""
        return self.poles == ("before", "after")

    @property
    def poles(self) -> tuple[str, ...]:
        """Its poles, in the order in which languages give their words."""
        return tuple(dict.fromkeys(pole for pair in self.opposites for pole in pair))


def _oppositions(listed: str, *turned: int) -> dict[str, Opposition]:
    """Oppositions by name: "more/less" is the pair "more" and "less", "all/some+all/most" has two pairs."""
    found = {}
    for name in listed.split():
        pairs = tuple((first, second) for first, _, second in (pair.partition("/") for pair in name.split("+")))
        found[name] = Opposition(pairs, *turned)
    return found


OPPOSITIONS: Final[Mapping[str, Opposition]] = {
    **_oppositions("more/less", 3, 2),
    **_oppositions("must/may+must_not/need_not+may/must_not", 10, 8),
    **_oppositions("all/some+all/most+all/few until/from including/excluding"),
    **_oppositions("before/after", 3, 1),
    **_oppositions("public/private favourable/unfavourable"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """The words of a language for the poles of each opposition, in their order, with // between them.

    Phrases of small letters stand between |, without apostrophes and hyphens: "jusqu au". In them "*" is any letters at
    the end or the start of a word ("stijg*", "*stijging"), "~" a few words, "#" at either end a figure or a date beside
    them; one with "?" at its end may be meant otherwise: it answers the other language, and asks for nothing. Of those
    that begin with the same word the longest counts.

    `denials` deny a clause. What is `idle` claims nothing, and `denied` is what a pole becomes in a denial.
    """

    oppositions: Mapping[str, str]
    denials: str
    idle: str
    denied: Mapping[str, str]

    def poles(self, opposition: str) -> tuple[str, ...]:
        """The phrases at each pole of an opposition."""
        return tuple(self.oppositions[opposition].split("//"))
