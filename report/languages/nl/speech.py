"""Dutch: its words for seasons, towns, languages and denials."""

from __future__ import annotations

from report.languages.language import Speech, words
from report.languages.nl.numbers import number_hints, numbers

_NAMES = {
    "Brussels": "Brussel", "Antwerp": "Antwerpen", "Ghent": "Gent", "Liège": "Luik", "Bruges": "Brugge",
    "Leuven": "Leuven", "Mechelen": "Mechelen", "Kortrijk": "Kortrijk", "Tournai": "Doornik", "Arlon": "Aarlen",
    "Flanders": "Vlaanderen", "Wallonia": "Wallonië", "Paris": "Parijs", "London": "Londen", "Vienna": "Wenen",
    "The Hague": "Den haag", "Copenhagen": "Kopenhagen", "Lisbon": "Lissabon", "Warsaw": "Warschau", "Prague": "Praag",
    "Budapest": "Boedapest", "Athens": "Athene", "Geneva": "Genève", "Lille": "Rijsel",
    "BE": "Belgisch|Belgische|Belg|Belgen", "EU": "Europa|Europees|Europese|Europeaan|Europeanen",
    "Dutch": "Nederlands|Nederlandse|Nederlandstalig|Nederlandstalige|Nederlandstaligen",
    "French": "Frans|Franse|Franstalig|Franstalige|Franstaligen",
    "German": "Duits|Duitse|Duitstalig|Duitstalige|Duitstaligen", "English": "Engels|Engelse|Engelstalig|Engelstalige",
}  # fmt: skip
_BODIES = {
    "value added tax": "btw", "Belgian gazette": "Belgisch staatsblad|Staatsblad", "Official Journal": "Publicatieblad",
    "Council of State": "Raad van state", "Court of Audit": "Rekenhof", "Council of Ministers": "Ministerraad",
    "European Parliament": "Europees parlement", "Constitutional Court": "Grondwettelijk hof",
}  # fmt: skip
# "Namen" and "Bergen" are names and mountains, too.
_NAME_HINTS = {
    "Namur": "namen|naamse", "Mons": "bergen", "Ath": "aat", "Brussels": "brusselse|brussels",
    "Flanders": "vlaams|vlaamse", "Wallonia": "waals|waalse", "Ghent": "gents|gentse", "Antwerp": "antwerps|antwerpse",
    "Liège": "luiks|luikse",
}  # fmt: skip
_DEMONYMS = {
    "CH": "zwitser", "DK": "deen|dene", "ES": "spaan", "FI": "fin", "GB": "brit|engel", "GR": "griek", "IE": "ier",
    "NO": "noor", "PL": "pool|pole", "SE": "zweed|zwede", "US": "amerik",
}  # fmt: skip
_NO_NEGATIONS = (
    "niet alleen", "al dan niet", "niet enkel", "zo niet", "in het niet", "zonder twijfel", "zonder meer",
    "als geen ander",
)  # fmt: skip

SPEECH = Speech(
    numbers=numbers,
    number_hints=number_hints,
    scales={"duizend": 1000, "miljoen": 10**6, "miljoenen": 10**6, "mln": 10**6, "miljard": 10**9, "miljarden": 10**9},
    ordinal="ste|de|e",
    percent="procent",
    currencies={"EUR": r"euro(?:'s)?|€|eur", "USD": r"dollars?|\$|usd"},
    hours="uur|uren|u",
    hour="[uh]",
    ranges="(?:en|tot|of|à)(?: de)?",
    seasons={
        "spring": "lente|voorjaar",
        "summer": "zomer|zomers",
        "autumn": "herfst|najaar",
        "winter": "winter|winters",
    },
    # The first half of a word: "zomervakantie".
    season_pattern=r"\b(?:(?P<spring>lente|voorjaars)|(?P<summer>zomer)|(?P<autumn>herfst|najaars)|(?P<winter>winter))"
    r"(?=[^\W\d_]{4})",
    names=_NAMES,
    bodies=_BODIES,
    name_hints=_NAME_HINTS,
    demonyms=_DEMONYMS,
    short_names={"EU": "EU", "VN": "UN", "VS": "US", "VK": "GB"},
    unions={"EG": "EC", "EU": "EU", "EEG": "EEC", "EGKS": "ECSC", "Euratom": "Euratom"},
    abbreviations=words(
        "art blz bv bijv ca cf d.w.z dr drs e.a e.d enz etc excl fig i.v.m incl ing inz ir jl m.a.w m.b.t max min mevr"
        " mr n.a.v nl nr nrs o.a o.m o.b.v p pag prof resp st t.a.v t.e.m t.o.v tel vgl z.o zgn"
    ),
    ones=words("een één"),
    idioms=("in de eerste plaats", "op de eerste plaats", "ten eerste", "ten tweede", "ten derde", "dubbele punt"),
    negations=words("niet geen nooit niets niemand nergens zonder noch evenmin nee"),
    negation_hints=words(
        r"ontbre\w+ ontbrak\w* mist missen afwezig\w* leeg lege amper nauwelijks zelden behalve uitgezonderd"
        r" buiten uitgesloten minder weinig non geweigerd weigert weigeren vermijd\w* mislukt\w* onmogelijk\w*"
        r" onbekend\w* onvol\w+ onbeschikbaar onzeker\w* ongewijzigd\w* onvoldoende onleesbaar \w+loos \w+loze"
    ),
    no_negations=_NO_NEGATIONS,
)
