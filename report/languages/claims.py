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
    def joins(self) -> bool:
        """Whether its poles join what stands beside them."""
        return self.poles == ("and", "or")

    @property
    def ordered(self) -> bool:
        """Whether its poles say the same of two things that change places."""
        return self.poles == ("before", "after")

    @property
    def spans(self) -> bool:
        """Whether its poles go together: "from 8 to 12"."""
        return self.poles == ("until", "from")

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
    **_oppositions("must/may+must_not/need_not+may/must_not+must/need_not", 3, 8),
    **_oppositions("before/after", 5, 1),
    **_oppositions("if/unless", 8, 8),
    **_oppositions("planned/done+ongoing/done+planned/ongoing certain/possible", 3, 3),
    **_oppositions(
        """
        all/some+all/most+all/few+most/few+many/few until/from including/excluding public/private
        favourable/unfavourable open/closed
        beginning/middle+middle/ending+beginning/ending mandatory/optional free/paid buy/sell hire/dismiss win/lose
        accept/reject permit/forbid start/end above/below
        always/sometimes+often/rarely+always/rarely+always/never earliest/latest past/future yes/no for/against
        better/worse good/bad high/low lengthen/shorten strong/weak strengthen/weaken fast/slow early/late
        easy/difficult expensive/cheap rich/poor hot/cold wet/dry supply/demand arrive/depart add/remove
        build/demolish agree/disagree satisfied/dissatisfied advantage/disadvantage cause/consequence
        question/answer active/inactive safe/dangerous ill/healthy sufficient/insufficient complete/incomplete
        clear/unclear equal/unequal lawful/unlawful valid/invalid
        """
    ),
    # What a denial says of them is said of what they go with: "geen nieuwe dossiers".
    **_oppositions(
        """
        and/or internal/external new/old direct/indirect temporary/permanent profit/loss income/expense
        assets/liabilities gross/net fixed/variable left/right
        north/south+east/west+north/east+north/west+south/east+south/west male/female young/old
        approximate/exact first/last previous/next
        federal/regional+federal/local+federal/provincial+regional/local+regional/provincial
        region/community+region/province+region/municipality+province/municipality+community/municipality
        national/international domestic/foreign full_time/part_time
        yearly/monthly+yearly/weekly+monthly/weekly+monthly/daily+weekly/daily+yearly/quarterly+monthly/quarterly
        majority/minority large/small long/short import/export credit/debit employer/employee landlord/tenant
        creditor/debtor urban/rural individual/collective written/oral digital/paper day/night morning/evening
        renewable/fossil both/either inside/outside living/dead adult/minor civil/criminal central/local
        primary/secondary domestic_use/commercial
        """,
        0,
        0,
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """The words of a language for the poles of each opposition, in their order, with // between them.

    Phrases of small letters stand between |, without apostrophes and hyphens: "jusqu au". In them "*" is any letters at
    the end or the start of a word ("stijg*", "*stijging"), "~" a few words, "#" at either end a figure or a date beside
    them, "^" at the start that they open a sentence; one with "?" at its end may be meant otherwise: it answers the
    other language, and asks for nothing. Of those that begin with the same word the longest counts.

    `denials` deny a clause; `companions` deny nothing more beside another denial: "ne … pas". Those that are
    `subjects` deny all of a part of a sentence that they open: "geen bepaling kan"; none reaches beyond the words that
    open `clauses`: "mag vermoeden dat u niet". What is `idle` claims nothing, and
    `denied` is what a pole becomes in a denial.
    """

    oppositions: Mapping[str, str]
    denials: str
    companions: str
    idle: str
    subjects: str
    clauses: str
    denied: Mapping[str, str]

    def poles(self, opposition: str) -> tuple[str, ...]:
        """The phrases at each pole of an opposition."""
        return tuple(self.oppositions[opposition].split("//"))
