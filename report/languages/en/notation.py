"""English: how people type values in it."""

from __future__ import annotations

from report.languages.language import Notation, words

NOTATION = Notation(
    about=r"about|approx\.?|some|circa|ca\.?|c\.",
    scales={"mln": 6, "mn": 6, "bn": 9, "bln": 9},
    linking=words("of"),
    nothing=(
        "n/a|na|not applicable|not available|none|nil|unknown|tbd|tba|tbc"
        "|#n/a|#value!|#ref!|#div/0!|#num!|#name?|#null!"
    ),
    seconds={
        86400: words("day days"),
        3600: words("hour hours hr hrs"),
        60: words("minute minutes mins"),
        1: words("second seconds secs"),
    },
    conjunction="and",
    until="to|until|till",
    through="to and including|through",
    inclusive=r"inclusive|included|incl\.?",
    opening="from|between",
    before_day=words("the on of"),
    quarter="quarter",
    articles=words("the"),
    denying=frozenset(),
)
