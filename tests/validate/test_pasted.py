"""What pasted text leaves behind is told with its cure, and what only looks like it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from report.diagnostics.errors import Diagnostic
from report.pipeline import check
from tests.invented import copied

LIST = "stands for an item of a list in the middle of a text"
HTML = "is HTML, and would be printed as it stands"
TOLD = {
    "• één • twee": f"'•' {LIST}",
    "▪een ▪twee": f"'▪' {LIST}",
    "‣ één": f"'‣' {LIST}",
    "· één · twee": f"'·' {LIST}",
    "– één – twee": f"'–' {LIST}",
    "- één - twee": f"'-' {LIST}",
    "* één * twee": f"'*' {LIST}",
    "* één": "'*' would be printed as it stands -> write a block '- list:' with an item a line",
    "1) één 2) twee": "a numbered list in one text: '1)'",
    "1. Eén. 2. Twee.": "a numbered list in one text: '1.'",
    "a) één; b) twee": "a numbered list in one text: 'a)'",
    "(i) één (ii) twee": "a numbered list in one text: 'i)'",
    "Kosten&nbsp;en baten": f"'&nbsp;' {HTML} -> write a space",
    "Co&ucirc;ts": f"'&ucirc;' {HTML} -> write 'û'",
    "R&amp;D": f"'&amp;' {HTML} -> write '&'",
    "Kosten &amp;nbsp; baten": f"'&amp;nbsp;' {HTML} -> write a space",
    "caf&#233;": f"'&#233;' {HTML} -> write 'é'",
    "caf&#xe9;": f"'&#xe9;' {HTML} -> write 'é'",
    "caf&eacute": f"'&eacute' {HTML} -> write 'é'",
    "aan&shy;koop": f"'&shy;' {HTML} -> take it away",
    "één<br/>twee": f"'<br/>' {HTML}",
    "een <B>vet</B> woord": f"'<B>' {HTML}",
    '<a href="x">hier</a>': f"'<a href=\"x\">' {HTML}",
    "een <!-- niets --> woord": f"'<!-- niets -->' {HTML}",
    "cafÃ©": "'Ã©' is 'é' in a wrong encoding -> write 'é'",
    "lâ€™école": "'â€™' is '’' in a wrong encoding -> write '’'",
    "lâ€“l": "'â€“' is '–' in a wrong encoding",
    "5 â‚¬": "'â‚¬' is '€' in a wrong encoding",
    "Å“uvre": "'Å“' is 'œ' in a wrong encoding",
    "voilÃ  le": "'Ã' is 'à' in a wrong encoding",
    "Â« oui": "'Â«' is '«' in a wrong encoding",
    "cafÃƒÂ©": "'ÃƒÂ©' is 'é' in a wrong encoding",
    "de overheids- opdrachten": "'overheids- opdrachten': a word that the end of a line has cut in two",
    "in Noord- Brabant": "'Noord- Brabant': a word that the end of a line has cut in two",
    "op https://a.example/b_c, en": "the address 'https://a.example/b_c' is no link",
    "op www.a.example.": "the address 'www.a.example' is no link -> write [www.a.example](https://www.a.example)",
    "aan info@a.example.": "the address 'info@a.example' is no link -> write [info@a.example](mailto:info@a.example)",
    "een w\u043eord": "'\u043e' in 'w\u043eord' is of another alphabet (cyrillic small letter o) -> type 'woord' again",
    "il y \u0430 dix": "'\u0430' in '\u0430' is of another alphabet (cyrillic small letter a) -> type 'a' again",
    "\u039crt": "'\u039c' in '\u039crt' is of another alphabet (greek capital letter mu) -> type 'Mrt' again",
    "\uff21\uff22": "'\uff21\uff22' is made of signs that only look like 'AB' -> type 'AB' again",
    "\U0001d41b\U0001d428": "'\U0001d41b\U0001d428' is made of signs that only look like 'bo' -> type 'bo' again",
}
FINE = [
    "A & B; C", "x < y en y > z", "R&D, AT&T; B&B", "in- en uitvoer", "Noord- en Zuid-Brabant", "zon-, wind- of golf",
    "lees- noch schrijfbaar", "voor- dan wel nadelen",
    "om 1) te sparen en 2) te delen", "1. Inleiding", "– Jan Peeters",
    "Brussel • Gent", "agent·e·s", "10 m², 5 µm, 5 μm, 2 kΩ", "ΔT en λmax", "Москва", "[wоw]{lang=ru}",
    "[hier](https://a.example)", "«LIBERTÉ» en «ÂME»", "10 °C, n° 3, 5 ½", "een - mooie - dag", "PC-144 of 2021-2022",
    "https\\: is een protocol", "50 & meer; minder",
]  # fmt: skip


def told(root: Path, language: str, texts: list[str]) -> list[list[str]]:
    """What is said of each of some texts."""
    other = {"nl": "fr", "fr": "nl"}[language]
    blocks = [{"paragraph": {language: text, other: "x"}} for text in texts]
    section = {"id": "visitors", "title": {"nl": "Bezoekers", "fr": "Visiteurs"}, "blocks": blocks}
    path = root / "content" / "2030" / "sections" / "visitors.yaml"
    path.write_text(yaml.safe_dump(section, allow_unicode=True, width=10**6), "utf-8")
    lines = path.read_text("utf-8").splitlines()
    places = [number for number, line in enumerate(lines, 1) if line.strip().startswith(f"{language}: ")][:-1]
    found: list[Diagnostic] = [one for one in check(root, content=True) if one.code in ("pasted", "characters")]
    return [
        [f"{one.message} -> {one.hint}" for one in found if one.mark.line == line and "visitors" in one.mark.file]
        for line in places
    ]


def test_what_is_left_of_pasted_text_is_told(tmp_path: Path) -> None:
    said = told(copied(tmp_path), "nl", list(TOLD))
    wrong = {
        text: found
        for (text, expected), found in zip(TOLD.items(), said, strict=True)
        if [one[: len(expected)] for one in found] != [expected]
    }
    assert wrong == {}


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_what_only_looks_like_it_is_not(language: str, tmp_path: Path) -> None:
    texts = (
        FINE
        if language == "nl"
        else [one for one in FINE if "- " not in one] + ["sous- et sur-évaluer", "pré- ou post-"]
    )
    assert [text for text, found in zip(texts, told(copied(tmp_path), language, texts), strict=True) if found] == []
