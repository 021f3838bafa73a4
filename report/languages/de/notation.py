"""German: how people type values in it."""

from __future__ import annotations

from report.languages.facts import Notation
from report.languages.language import words

NOTATION = Notation(
    about=r"ca\.?|circa|zirka|etwa|ungefähr|rund",
    scales={"mia": 9, "billion": 12, "billionen": 12},
    linking=words("von"),
    nothing=(
        "entfällt|nicht zutreffend|kein|keine|nichts|null|unbekannt|nicht bekannt|noch nicht bekannt|nicht verfügbar"
        "|nicht gemessen|k.a.|keine angabe"
    ),
    cell_errors=words("#NV #WERT! #BEZUG! #DIV/0! #ZAHL! #NAME? #NULL!"),
    field_error=r"Fehler\s?! (?:Verweis|Textmarke|Hyperlink|Unbekannt|Es |Kein )",
    seconds={
        86400: words("tag tage tagen"),
        3600: words("std stunde stunden"),
        60: words("minute minuten"),
        1: words("sek sekunde sekunden"),
    },
    conjunction="und",
    until="bis|zum",
    through="bis einschließlich",
    inclusive="einschließlich|inklusive|inbegriffen",
    opening="vom|von|zwischen",
    before_day=words("am den der"),
    quarter="quartal",
    articles=words("der die das"),
    pointing=words("diese diesen dieser dieses jene jenen beiden anderen"),
    denying=words("nein falsch aus"),
    identifier=r"nr|num|art|ref|zdu|tel|handy|fax|iban|mwst",
    awaiting=r"(?:noch )?zu (?:schreiben|übersetzen|ergänzen|verfassen)",
    totals="summe|gesamt|gesamtsumme|insgesamt|zwischensumme|endsumme",
    not_given="nicht angegeben",
)
