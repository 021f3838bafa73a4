"""Dutch: its words for facts - numbers, seasons, towns, languages, denials -, and what tells its texts."""

from __future__ import annotations

from functools import cache

from report.languages.facts import Counts, Speech, centuries, compounds
from report.languages.language import Identification, words

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
_DOUBTFUL = ("een", "één", "acht")


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


#: What is told by its place in an order: "op twee na hoogste" is the third.
_SUPERLATIVES = (
    "hoogste laagste grootste kleinste beste slechtste langste kortste oudste jongste nieuwste duurste "
    "goedkoopste sterkste zwakste snelste traagste zwaarste lichtste drukste belangrijkste voornaamste meeste minste"
)


@cache
def numbers() -> Counts:
    """Cardinals up to 9999 in round hundreds or thousands and what is below a hundred, ordinals, collectives."""
    below = {word: number for number in range(100) for word in spelled(number)}
    found = compounds(below | {"één": 1}, "honderd", "duizend")
    for word, number in below.items():
        if number >= 2:
            found |= {f"{word}maal": number, f"{word}tal": number, f"{word}tallen": number}
            found[f"{word}honderdtal"] = 100 * number
            found[f"{word}de" if 13 <= number <= 19 else f"{word}ste"] = number
    found |= {
        "honderden": 100,
        "honderdtal": 100,
        "duizenden": 1000,
        "tienduizenden": 10**4,
        "tientallen duizenden": 10**4,
        "honderden duizenden": 10**5,
        "tientallen miljoenen": 10**7,
        "honderden miljoenen": 10**8,
        "honderdduizenden": 10**5,
    }
    for number in range(1, 13):
        for word in (*spelled(number), *(("één",) if number == 1 else ()), str(number)):
            found |= {f"op {word} na {most}": number + 1 for most in _SUPERLATIVES.split()}
    found |= centuries("e|de|ste", "eeuw eeuwen eeuws eeuwse")
    found |= {"duizendtal": 1000, "dozijn": 12, "honderdste": 100, "duizendste": 1000, "miljoenste": 10**6, **_ORDINALS}
    return {word: number for word, number in found.items() if word not in _DOUBTFUL}


@cache
def number_hints() -> Counts:
    """Words that may count: "beide", "driejarig"."""
    found = {
        "acht": 8,
        "één": 1,
        "eerst": 1,
        "eenmaal": 1,
        "eenmalig": 1,
        "eenmalige": 1,
        "dubbel": 2,
        "dubbele": 2,
        "half": 2,
        "helft": 2,
    }
    found |= {
        "herhaling": 2,
        "recidive": 2,
        "beide": 2,
        "beiden": 2,
        "allebei": 2,
        "paar": 2,
        "duo": 2,
        "trio": 3,
        "derden": 3,
        "laatste kwartaal": 4,
        "laatste trimester": 4,
        "twee aan twee": 2,
        "twee per twee": 2,
        "drie aan drie": 3,
    }
    endings = (
        "jarig jarige jaarlijks jaarlijkse daags daagse delig delige talig talige voudig voudige voud ledig ledige"
    )
    for number in range(2, 13):
        found |= {f"{_UNITS[number]}{ending}": number for ending in endings.split()}
    return found


_NAMES = {
    "Brussels": "Brussel", "Antwerp": "Antwerpen", "Ghent": "Gent", "Liège": "Luik", "Bruges": "Brugge",
    "Leuven": "Leuven", "Mechelen": "Mechelen", "Kortrijk": "Kortrijk", "Tournai": "Doornik", "Arlon": "Aarlen",
    "Flanders": "Vlaanderen", "Wallonia": "Wallonië", "Paris": "Parijs", "London": "Londen", "Vienna": "Wenen",
    "The Hague": "Den haag|s-Gravenhage", "Den Bosch": "Den bosch|s-Hertogenbosch",
    "Braine-le-Comte": "s-Gravenbrakel", "Fouron-le-Comte": "s-Gravenvoeren",
    "Copenhagen": "Kopenhagen", "Lisbon": "Lissabon", "Warsaw": "Warschau", "Prague": "Praag",
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
    "Liège": "luiks|luikse", "BE": "ons land|dit land|ons grondgebied",
}  # fmt: skip
_DEMONYMS = {
    "CH": "zwitser", "DK": "deen|dene", "ES": "spaan", "FI": "fin", "GB": "brit|engel", "GR": "griek", "IE": "ier",
    "NO": "noor", "PL": "pool|pole", "SE": "zweed|zwede", "US": "amerik",
}  # fmt: skip
_LEVELS = {
    "town": "stad|steden|gemeente*|stedelijk*",
    "province": "provincie*|provincia*",
    "region": "gewest*|regio|regio's|regiona*",
    "community": "gemeenschap|gemeenschappen",
    "federal": "federaal|federale",
}

SPEECH = Speech(
    numbers=numbers,
    number_hints=number_hints,
    scales={"duizend": 1000, "miljoen": 10**6, "miljoenen": 10**6, "mln": 10**6, "miljard": 10**9, "miljarden": 10**9},
    ordinal="ste|de|e",
    percent="procent",
    currencies={
        "EUR": r"euro(?:'s)?|€|eur",
        "USD": r"(?:amerikaanse )?dollars?|\$|usd",
        "GBP": "(?:britse )?pond(?:en)?(?: sterling)?|£|gbp",
        "CHF": "zwitserse frank(?:en)?|chf",
        "BEF": "(?:belgische )?frank(?:en)?|bef",
    },
    ranges="(?:en|tot|of|à|naar|in plaats van)(?: de| van)?",
    contrasts="in plaats van|tegen|tegenover|naar|tot|vergeleken met|in vergelijking met",
    names=_NAMES,
    bodies=_BODIES,
    name_hints=_NAME_HINTS,
    levels=_LEVELS,
    demonyms=_DEMONYMS,
    short_names={"EU": "EU", "VN": "UN", "VS": "US", "VK": "GB"},
    titles=words("mevrouw mevrouwen meneer heer heren dame juffrouw"),
    unions={"EG": "EC", "EU": "EU", "EEG": "EEC", "EGKS": "ECSC", "Euratom": "Euratom"},
    abbreviations=words(
        "art blz bv bijv ca cf d.w.z dr drs e.a e.d enz etc excl fig i.v.m incl ing inz ir jl m.a.w m.b.t max min mevr"
        " mr n.a.v nl nr nrs o.a o.m o.b.v p pag prof resp st t.a.v t.e.m t.o.v tel vgl z.o zgn"
    ),
    steps="tot|naar|à",
    shares="van de|op de|op",
    agents="door",
    joining=r" (?:en|of|noch|alsook|alsmede|evenals|en/of)",
    expansion=106,
    ones=words("een één"),
    idioms=("in de eerste plaats", "op de eerste plaats", "ten eerste", "ten tweede", "ten derde", "dubbele punt"),
)

IDENTIFICATION = Identification(
    frequent=(
        "aan aandacht aandeel aankoop aankopen aankoper aankopers aantal al alle alleen als alsook altijd ander andere "
        "bedraagt behalve beide beleid ben bent besluit bij bijna bijvoorbeeld binnen blijft boven bovendien buiten "
        "centrale circulair circulaire daar daarbij daardoor daarna daarnaast daarom daartoe dag dan dat de der deze "
        "dezelfde die dienst diensten dit doet door dus duurzaam duurzame echter een eens eerste eigen elk elke en "
        "enkele er ertoe eveneens federale gaan gaat geen gehele gemiddeld geweest gewesten geworden had hadden hare "
        "heb hebben heeft heel hem hen het hier hij hoe hoewel hoofdstuk hun ieder iedere iets in industrie "
        "internationale inzake is ja jaar jaarverslag jaren je jullie kan kon konden krijgt kunnen kwam kwamen laatste "
        "maar maken me meer meest meeste men met mij mijn milieu minder moest moet moeten mogelijk mogen na naar naast "
        "nationale niet niets nieuw nieuwe niveau nog nooit nu of om onder onderzocht ons onze ook op opdracht "
        "opdrachten opleiding over overheden overheid overheidsopdrachten per reeds rond samen samenwerking sedert "
        "sinds sociale sommige steeds te tegen tegenover ten ter terug terwijl tijdens toch toe toen tot tussen twee "
        "uit uitvoering uw vaak van vanaf vanuit veel verder verschillende verslag via volgende volgens voor vooral "
        "voorts waar waarbij waarin waarom waarvan wanneer want waren was wat we weer weinig welke werd werden "
        "werkgroep wie wij wil willen worden wordt zal ze zeer zelf zelfs zich zie zij zijn zo zoals zodat zonder zou "
        "zouden zowel zullen"
    ),
    letters={
        3: (
            "^aa ^af ^on ^ov ^ui aa aak aal aam aan aar aat akk bes bru cht daa ebr ee eel eer ege eid ek eke eks eld "
            "eli erd erk fou gd geb geg gel gev hte ie$ ief ij ijd ijk ijz itv jd jk jk$ jz jzi kel ken kk kke ko kop "
            "kt$ laa lee lij maa naa oe oeg oek oep oer oo oor oud raa rij roe rui taa tee tek tij toe tv tvo uik uit "
            "uw voe voo waa wac wij"
        ),
        2: (
            "^be ^ge ^ko ^op ^to ^ve ^vo af ak akt am$ ard be de$ dig ds ebe eg eis ele en$ ere erw erz ev eve gen gin "
            "ht ige ik ing ke kom ld lei nds ngs ond ov ove rd rd$ rde ree rsc rw rz sch sie sl tan tel tie ui ven vo "
            "wa zi zo"
        ),
        1: (
            "^b ^ei ^g ^h ^k ^o ^v ^w ^z ^ze abe and ben br ci cti d$ de den der eb eh ei eit el en ene ens enz erh "
            "eri ers eru est eu eur ez fic g$ ge ges gs gt gt$ hr ie isc k$ ka kt len n$ nd nd$ nde nen ng ng$ nge op "
            "rb rei ren rh rk ro ru sc st sta ste ta tei ten tig ve ver we wi ze"
        ),
    },
    letters_tell=True,
)
