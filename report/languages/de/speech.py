"""German: its words for facts - numbers, seasons, towns, languages, denials -, and what tells its texts."""

from __future__ import annotations

from functools import cache

from report.languages.facts import Counts, Speech, centuries, compounds
from report.languages.language import Identification, words

_UNITS = (
    "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
)  # fmt: skip
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_ORDINALS = {"erst": 1, "zweit": 2, "dritt": 3, "siebt": 7, "acht": 8}
_ENDINGS = ("e", "en", "er", "es", "em")
#: Articles, and what "achte" and "Acht" also mean.
_DOUBTFUL = ("ein", "acht", "achte", "achten", "achter")

#: What is told by its place in an order; "fünftletzte" counts from the end, and is none.
_SUPERLATIVES = (
    "höchst niedrigst tiefst größt kleinst best schlechtest längst kürzest ältest jüngst neuest teuerst billigst "
    "günstigst stärkst schwächst schnellst langsamst schwerst leichtest wichtigst meist häufigst"
)


@cache
def numbers() -> Counts:
    """Cardinals up to 9999 in round hundreds or thousands and what is below a hundred, ordinals, collectives."""
    below = {word: number for number, word in enumerate(_UNITS)}
    below |= {ten: number for number, ten in zip(range(20, 100, 10), _TENS, strict=True)}
    below |= {f"{_UNITS[unit]}und{ten}": below[ten] + unit for ten in _TENS for unit in range(1, 10)}
    below |= {word.replace("ß", "ss"): number for word, number in below.items()}
    found = compounds(below | {"eins": 1}, "hundert", "tausend")
    found |= {f"ein{word}": number for word, number in found.items() if word.startswith(("hundert", "tausend"))}
    ordinals = {word + ("t" if number < 20 else "st"): number for word, number in below.items() if number > 3}
    for word, number in (ordinals | _ORDINALS | {"hundertst": 100, "tausendst": 1000, "millionst": 10**6}).items():
        found |= {word + ending: number for ending in _ENDINGS}
    placed = {word: number for word, number in (ordinals | _ORDINALS | {"acht": 8}).items() if 2 <= number <= 12}
    for word, number in placed.items():  # "dritthöchste"
        found |= {f"{word}{most}{ending}": number for most in _SUPERLATIVES.split() for ending in _ENDINGS}
    found |= {f"{word}mal": number for word, number in below.items() if number}
    found |= centuries(".|", "jahrhundert jahrhunderts jahrhunderte jahrhunderten")
    found |= {
        "zehntausende": 10**4,
        "zehntausenden": 10**4,
        "hunderttausende": 10**5,
        "hunderttausenden": 10**5,
        "hunderte millionen": 10**8,
    }
    found |= {"hunderte": 100, "hunderten": 100, "tausende": 1000, "tausenden": 1000, "dutzend": 12, "zwo": 2}
    return {word: number for word, number in found.items() if word not in _DOUBTFUL}


@cache
def number_hints() -> Counts:
    """Words that may count: "beide", "dreijährig"."""
    found = {"acht": 8, "achte": 8, "achten": 8, "achter": 8, "zuerst": 1, "erstmals": 1, "doppelt": 2, "doppelte": 2}
    found |= {"beide": 2, "beiden": 2, "beider": 2, "beides": 2, "paar": 2, "duo": 2, "trio": 3, "hälfte": 2}
    found |= {"wiederholungsfall": 2, "halb": 2, "halbe": 2, "halben": 2, "drittel": 3, "jahrzehnt": 10}
    found |= {"zu zweit": 2, "paarweise": 2, "zu dritt": 3, "zwei zu zwei": 2, "zunächst": 1, "als erstes": 1}
    found |= {f"{last} {part}": 4 for last in ("letzte", "letzten", "letztes") for part in _QUARTERS}
    for number in range(2, 13):
        for stem in ("jährig", "jährlich", "tägig", "stündig", "teilig", "sprachig", "fach"):
            found |= {f"{_UNITS[number]}{stem}{ending}": number for ending in ("", *_ENDINGS)}
    return found


_QUARTERS = ("quartal", "quartals", "vierteljahr", "vierteljahrs", "vierteljahres")
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
    "BE": "unser land|unserem land|unserem lande|unseres landes|unser staatsgebiet|unserem staatsgebiet",
}
_DEMONYMS = {
    "CH": "schweizer", "CZ": "tschech", "DE": "deutsch", "DK": "dän", "ES": "spani", "FR": "franz",
    "GB": "brit|engl|vereinigt", "GR": "griech", "NL": "niederl|holl", "SK": "slowak", "US": "amerik|vereinigt",
}  # fmt: skip
_LEVELS = {
    "town": "stadt|städte*|städtisch*|gemeinde|gemeinden",
    "province": "provinz*",
    "region": "region*",
    "community": "gemeinschaft|gemeinschaften",
    "federal": "föderal*",
}

SPEECH = Speech(
    numbers=numbers,
    number_hints=number_hints,
    scales=_SCALES,
    ordinal=r"\.",
    percent="prozent",
    currencies={
        "EUR": "euro|€|eur",
        "USD": r"(?:us-)?dollar|\$|usd",
        "GBP": "pfund(?: sterling)?|£|gbp",
        "CHF": "schweizer franken|chf",
        "BEF": "(?:belgische )?franken|bef",
    },
    ranges="(?:und|bis|oder|auf|statt)(?: zu| um| von)?",
    contrasts="statt|anstatt|anstelle von|gegenüber|gegen|auf|bis|im Vergleich zu|verglichen mit",
    names=_TOWNS | _PEOPLES,
    bodies=_BODIES,
    name_hints=_NAME_HINTS,
    levels=_LEVELS,
    demonyms=_DEMONYMS,
    short_names={"EU": "EU", "UN": "UN", "UNO": "UN", "USA": "US"},
    titles=words("frau herr herrn herren fräulein"),
    unions={"EG": "EC", "EU": "EU", "EWG": "EEC", "EGKS": "ECSC", "Euratom": "Euratom"},
    abbreviations=words("abs art bzw ca d.h dr evtl exkl ggf inkl mio mrd nr o.ä s st tsd u.a usw vgl z.b zzgl"),
    steps="bis|auf|nach",
    shares="von den|der|von",
    agents="von|vom|durch",
    joining=r" (?:und|oder|noch|sowie|beziehungsweise|bzw\.|und/oder)",
    expansion=115,
    ones=words("ein eine einen einem einer eines eins"),
    idioms=("an erster stelle", "in erster linie", "zum ersten", "zum zweiten", "zum dritten"),
)

IDENTIFICATION = Identification(
    frequent=(
        "aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis bisher da "
        "dabei dadurch daher damit danach dann das dass dazu dem den denn der deren des dessen deutlich die dies diese "
        "diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines einige er erste ersten es etwa "
        "etwas für ganz gegen gibt gilt habe haben hat hatte hatten hier ich ihm ihn ihr ihre ihrem ihren ihrer im "
        "immer in indem insbesondere insgesamt ist jahr jahre jahren je jede jeder jedoch jetzt kann kein keine keinen "
        "konnte können mehr mehrere mit muss müssen nach nachdem nicht nichts noch nun nur ob oder ohne schon sehr "
        "sein seine seiner seit sich sie sind so sollen sollte sondern sowie statt um und uns unser unter viele vom "
        "von vor war waren was weil weitere welche wenn werden wie wieder wir wird wo wurde wurden während zu zum zur "
        "zwar zwei zwischen über"
    ),
    letters={
        3: (
            "^ak ^ei ^ko ^um ^ze ^zu ^ü ^üb ah akt auf aus bei ben chl chn cht ebe eh ehl ei ei$ eic eil ein eis eit "
            "ekt en$ enn enz erh eru erz etz feh fen fü füh gab geb gt$ hen hl hle hlü hn hni hre hte hä ich ier ige "
            "ika kat ko kom kon kti lun lü lüs nnt nz nze pf rh rsc run rz rze rä rü rüc sch tei tet tig tun tz tze "
            "tzt ung usg utz vor wei ze zei zie zt zu zug ße än änd äng ät üb übe üc ück üh ühr üs üss"
        ),
        2: (
            "^ab ^an ^au ^be ^er ^fe ^k ^un ^vo ^z abe alt au be ber bes che dat ene ere erk ert erw fe geg gel gen gt "
            "hr ht isc ka kop kt kt$ lei lte nen nge ngs rb rei rte rw sg sie tel uf un we z$ zi"
        ),
        1: (
            "^b ^e ^g ^ge ^sc ^v ^ve ^w ab ak ate ch ch$ ck da den der dig eb eer eg ege eid ek eld ell en end ens er "
            "ern ers ez g$ ga ge ges gs he her ic ie ief ig ik ken ld lee len lis ll lt n$ nde ne ng ng$ nn ren rk rs "
            "rt rt$ ru sc sse ste te te$ ten tie us uw ver wa wac wi"
        ),
    },
    letters_tell=True,
)
