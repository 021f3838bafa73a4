"""Dutch: its words for numbers, seasons, towns, languages and denials."""

from __future__ import annotations

from functools import cache

from report.languages.speech import Speech, Words, words

_UNITS = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8,
    "negende": 9, "tiende": 10, "elfde": 11, "twaalfde": 12,
}  # fmt: skip
#: "acht" also means attention, and "een" is an article.
_DOUBTFUL = ("een", "acht")


def spelled(number: int) -> tuple[str, ...]:
    """The ways to write a number from 0 to 99."""
    if number < len(_UNITS):
        return (_UNITS[number],)
    tens, unit = _TENS[number // 10 - 2], number % 10
    if not unit:
        return (tens,)
    word = _UNITS[unit]
    if unit == 1:
        return (f"eenen{tens}", f"éénen{tens}", f"een en {tens}")
    joined = f"{word}ën{tens}" if word.endswith("e") else f"{word}en{tens}"
    return tuple(dict.fromkeys((joined, f"{word}en{tens}", f"{word} en {tens}")))


@cache
def numbers() -> Words:
    """Cardinals up to 9999 in round hundreds or thousands and what is below a hundred, ordinals, collectives."""
    below = {word: number for number in range(100) for word in spelled(number)}
    found = dict(below)
    for word, number in below.items():
        found[f"honderd{word}"] = 100 + number
        if 2 <= number <= 9:
            found |= {f"{word}honderd{rest}": number * 100 + low for rest, low in below.items() if low}
        if number >= 2:
            found |= {f"{word}honderd": number * 100, f"{word}duizend": number * 1000, f"{word}maal": number}
            found |= {f"{word}tal": number, f"{word}tallen": number}
            found[f"{word}de" if number in (13, 14, 15, 16, 17, 18, 19) else f"{word}ste"] = number
    found |= {"honderd": 100, "honderden": 100, "honderdtal": 100, "duizend": 1000, "duizenden": 1000}
    found |= {"duizendtal": 1000, "dozijn": 12, "honderdste": 100, **_ORDINALS}
    return {word: number for word, number in found.items() if word not in _DOUBTFUL}


@cache
def number_hints() -> Words:
    """Words that may count: "beide", "driejarig"."""
    found = {"acht": 8, "één": 1, "eerst": 1, "dubbel": 2, "dubbele": 2, "half": 2, "helft": 2, "kwart": 4}
    found |= {"beide": 2, "beiden": 2, "allebei": 2, "paar": 2, "duo": 2, "trio": 3, "kwartaal": 3, "derden": 3}
    endings = (
        "jarig jarige jaarlijks jaarlijkse daags daagse delig delige talig talige voudig voudige voud ledig ledige"
    )
    for number in range(2, 13):
        found |= {f"{_UNITS[number]}{ending}": number for ending in words(endings)}
    return found


DUTCH = Speech(
    name="Dutch",
    numbers=numbers,
    number_hints=number_hints,
    scales={"duizend": 1000, "miljoen": 10**6, "miljoenen": 10**6, "mln": 10**6, "miljard": 10**9, "miljarden": 10**9},
    ordinal="ste|de|e",
    percent="procent",
    currencies={"EUR": r"euro(?:'s)?|€|eur", "USD": r"dollars?|\$|usd"},
    hours="uur|uren|u",
    seasons={
        "spring": "lente|voorjaar",
        "summer": "zomer|zomers",
        "autumn": "herfst|najaar",
        "winter": "winter|winters",
    },
    # The first half of a word: "zomervakantie".
    season_pattern=r"\b(?:(?P<spring>lente|voorjaars)|(?P<summer>zomer)|(?P<autumn>herfst|najaars)|(?P<winter>winter))"
    r"(?=[^\W\d_]{4})",
    names={
        "Brussels": "Brussel",
        "Antwerp": "Antwerpen",
        "Ghent": "Gent",
        "Liège": "Luik",
        "Bruges": "Brugge",
        "Leuven": "Leuven",
        "Mechelen": "Mechelen",
        "Kortrijk": "Kortrijk",
        "Tournai": "Doornik",
        "Arlon": "Aarlen",
        "Flanders": "Vlaanderen",
        "Wallonia": "Wallonië",
        "Paris": "Parijs",
        "London": "Londen",
        "Vienna": "Wenen",
        "The Hague": "Den haag",
        "Copenhagen": "Kopenhagen",
        "Lisbon": "Lissabon",
        "Warsaw": "Warschau",
        "Prague": "Praag",
        "Budapest": "Boedapest",
        "Athens": "Athene",
        "Geneva": "Genève",
        "Lille": "Rijsel",
        "BE": "Belgisch|Belgische|Belg|Belgen",
        "EU": "Europa|Europees|Europese|Europeaan|Europeanen",
        "Dutch": "Nederlands|Nederlandse|Nederlandstalig|Nederlandstalige|Nederlandstaligen",
        "French": "Frans|Franse|Franstalig|Franstalige|Franstaligen",
        "German": "Duits|Duitse|Duitstalig|Duitstalige|Duitstaligen",
        "English": "Engels|Engelse|Engelstalig|Engelstalige",
    },
    bodies={
        "value added tax": "btw",
        "Belgian gazette": "Belgisch staatsblad|Staatsblad",
        "Official Journal": "Publicatieblad",
        "Council of State": "Raad van state",
        "Court of Audit": "Rekenhof",
        "Council of Ministers": "Ministerraad",
        "European Parliament": "Europees parlement",
        "Constitutional Court": "Grondwettelijk hof",
    },
    # "Namen" and "Bergen" are names and mountains, too.
    name_hints={
        "Namur": "namen|naamse",
        "Mons": "bergen",
        "Ath": "aat",
        "Brussels": "brusselse|brussels",
        "Flanders": "vlaams|vlaamse",
        "Wallonia": "waals|waalse",
        "Ghent": "gents|gentse",
        "Antwerp": "antwerps|antwerpse",
        "Liège": "luiks|luikse",
    },
    demonyms={
        "CH": "zwitser",
        "DK": "deen|dene",
        "ES": "spaan",
        "FI": "fin",
        "GB": "brit|engel",
        "GR": "griek",
        "IE": "ier",
        "NO": "noor",
        "PL": "pool|pole",
        "SE": "zweed|zwede",
        "US": "amerik",
    },
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
    no_negations=(
        "niet alleen",
        "al dan niet",
        "niet enkel",
        "zo niet",
        "in het niet",
        "zonder twijfel",
        "zonder meer",
        "als geen ander",
    ),
)
