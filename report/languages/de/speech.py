"""German: its words for seasons, towns, languages and denials."""

from __future__ import annotations

from report.languages.de.numbers import number_hints, numbers
from report.languages.language import Speech, words

_SCALES = {
    "tausend": 1000, "million": 10**6, "millionen": 10**6, "mio": 10**6, "milliarde": 10**9, "milliarden": 10**9,
    "mrd": 10**9,
}  # fmt: skip
_TOWNS = {
    "Brussels": "Brüssel", "Antwerp": "Antwerpen", "Ghent": "Gent", "Liège": "Lüttich", "Bruges": "Brügge",
    "Leuven": "Löwen", "Mechelen": "Mecheln", "Kortrijk": "Kortrijk", "Tournai": "Tournai", "Arlon": "Arlon",
    "Namur": "Namur", "Mons": "Mons", "Ath": "Ath", "Flanders": "Flandern", "Wallonia": "Wallonien|Wallonie",
    "Paris": "Paris", "London": "London", "Vienna": "Wien", "The Hague": "Den haag", "Copenhagen": "Kopenhagen",
    "Lisbon": "Lissabon", "Warsaw": "Warschau", "Prague": "Prag", "Budapest": "Budapest", "Athens": "Athen",
    "Geneva": "Genf", "Lille": "Lille",
}  # fmt: skip
_PEOPLES = {
    "BE": "belgisch|belgische|belgischen|belgischer|belgisches|belgischem|Belgier|Belgiern",
    "EU": "Europa|europäisch|europäische|europäischen|europäischer|europäisches|europäischem",
    "Dutch": "niederländisch|Niederländisch|niederländische|niederländischen|niederländischsprachig",
    "French": "französisch|Französisch|französische|französischen|französischsprachig",
    "German": "deutsch|Deutsch|deutsche|deutschen|deutschsprachig",
    "English": "englisch|Englisch|englische|englischen|englischsprachig",
    "GB": "Vereinigten Königreich|Vereinigten Königreichs", "US": "Vereinigten Staaten", "NL": "Niederlanden",
}  # fmt: skip
_BODIES = {
    "value added tax": "MwSt|Mehrwertsteuer", "Belgian gazette": "Staatsblatt|Staatsblatts|Staatsblattes",
    "Official Journal": "Amtsblatt|Amtsblatts|Amtsblattes", "Council of State": "Staatsrat|Staatsrats|Staatsrates",
    "Court of Audit": "Rechnungshof|Rechnungshofs|Rechnungshofes",
    "Council of Ministers": "Ministerrat|Ministerrats|Ministerrates",
    "European Parliament": "Europäische parlament|Europäisches parlament|Europäischen parlaments",
    "Constitutional Court": "Verfassungsgerichtshof|Verfassungsgerichtshofs|Verfassungsgerichtshofes",
}  # fmt: skip
# Names of towns in the genitive, and who or what is of a town: "Brüssels", "Brüsseler".
_NAME_HINTS = {name: f"{word.lower()}s|{word.lower()}er|{word.lower()}ern" for name, word in _TOWNS.items()} | {
    "Flanders": "flanderns|flämisch|flämische|flämischen",
    "Wallonia": "walloniens|wallonisch|wallonische|wallonischen",
}
_DEMONYMS = {
    "CH": "schweizer", "CZ": "tschech", "DE": "deutsch", "DK": "dän", "ES": "spani", "FR": "franz",
    "GB": "brit|engl|vereinigt", "GR": "griech", "NL": "niederl|holl", "SK": "slowak", "US": "amerik|vereinigt",
}  # fmt: skip

SPEECH = Speech(
    numbers=numbers,
    number_hints=number_hints,
    scales=_SCALES,
    ordinal=r"\.",
    percent="prozent",
    currencies={"EUR": "euro|€|eur", "USD": r"dollar|\$|usd"},
    hours="uhr|h",
    hour="h",
    ranges="(?:und|bis|oder)(?: zu)?",
    seasons={
        "spring": "frühling|frühlings|frühjahr|frühjahrs",
        "summer": "sommer|sommers",
        "autumn": "herbst|herbstes|herbsts",
        "winter": "winter|winters",
    },
    # The first half of a word: "Sommerferien".
    season_pattern=r"\b(?:(?P<spring>frühlings|frühjahrs)|(?P<summer>sommer)|(?P<autumn>herbst)|(?P<winter>winter))"
    r"(?=[^\W\d_]{4})",
    names=_TOWNS | _PEOPLES,
    bodies=_BODIES,
    name_hints=_NAME_HINTS,
    demonyms=_DEMONYMS,
    short_names={"EU": "EU", "UN": "UN", "UNO": "UN", "USA": "US"},
    unions={"EG": "EC", "EU": "EU", "EWG": "EEC", "EGKS": "ECSC", "Euratom": "Euratom"},
    abbreviations=words("abs art bzw ca d.h dr evtl ggf inkl nr o.ä s st u.a usw vgl z.b zzgl"),
    ones=words("ein eine einen einem einer eines eins"),
    idioms=("an erster stelle", "in erster linie", "zum ersten", "zum zweiten", "zum dritten"),
    negations=words("nicht kein keine keinen keinem keiner keines nie niemals nichts niemand nirgends ohne weder"),
    negation_hints=words(
        r"fehl\w+ vermiss\w+ abwesen\w* leer\w* kaum selten außer ausgenommen ausgeschlossen\w* weniger wenig nein"
        r" verweiger\w+ vermeid\w+ vermied\w* unmöglich\w* unbekannt\w* unvoll\w+ unsicher\w* unverändert\w*"
        r" unzureichend\w* unlesbar\w* mangel\w* \w+los \w+lose\w?"
    ),
    no_negations=("nicht nur", "ohne zweifel", "ohne weiteres"),
)
