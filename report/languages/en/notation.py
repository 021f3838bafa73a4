"""English: how people type values in it."""

from __future__ import annotations

from report.languages.facts import Notation
from report.languages.language import words

NOTATION = Notation(
    about=r"about|approx\.?|some|circa|ca\.?|c\.",
    scales={"mln": 6, "mn": 6, "bn": 9, "bln": 9},
    linking=words("of"),
    nothing=("n/a|na|not applicable|not available|none|nil|unknown|tbd|tba|tbc"),
    cell_errors=words("#N/A #VALUE! #REF! #DIV/0! #NUM! #NAME? #NULL! #SPILL!"),
    field_error=r"Error\s?! (?:Reference|Bookmark|Hyperlink|Unknown|No |Not a|Main|Switch|Style)",
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
    pointing=words("these those this that both other"),
    denying=frozenset(),
    identifier=r"no|num|art|ref|tel|fax|iban|vat",
    awaiting=r"to be (?:written|translated|completed|filled in)",
    totals="total|totals|grand total|subtotal|sub-total|sum",
    not_given="not given",
)
