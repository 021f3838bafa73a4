"""Dutch: how people type values in it."""

from __future__ import annotations

from report.languages.facts import Notation
from report.languages.language import words

NOTATION = Notation(
    about=r"ca\.?|circa|c\.|ongeveer|omstreeks|rond(?: de)?",
    scales={"mio": 6, "milj": 6, "mn": 6, "mld": 9, "mrd": 9, "biljoen": 12, "biljoenen": 12},
    linking=words("van"),
    nothing=(
        "nvt|niet van toepassing|na|nb|n/b|nihil|geen|nul|niets|onbekend|nog niet|nog niet bekend|niet bekend"
        "|nog niet gekend|niet vermeld|niet beschikbaar|niet gemeten|nog in te vullen|pm|#nb"
    ),
    cell_errors=words("#N/B #WAARDE! #VERW! #DEEL/0! #GETAL! #NAAM? #LEEG!"),
    field_error=r"Fout\s?! (?:Verwijzing|Bladwijzer|De |Geen |Onbekend|Ongeldig)",
    seconds={
        86400: words("dag dagen"),
        3600: words("u uur uren"),
        60: words("minuut minuten"),
        1: words("seconde seconden"),
    },
    conjunction="en",
    until="tot|à",
    through=r"t\.?/?e?\.?m\.?|tot en met|tot & met",
    inclusive="inclusief|inbegrepen",
    opening="van|vanaf|tussen|periode|periode van|periode:",
    before_day=words("op de den"),
    quarter="kwartaal",
    articles=words("het de"),
    pointing=words("die deze dat beide andere"),
    denying=words("nee neen geen vals uit"),
    identifier=r"n[or]|num|art|ref|kbo|tel|gsm|fax|iban|btw",
    awaiting=r"(?:nog )?(?:te|aan te) (?:schrijven|vertalen|vullen)",
    totals="totaal|totalen|eindtotaal|subtotaal|som|gezamenlijk",
    not_given="niet vermeld",
)
