"""A report of one text in two languages and a few terms, and what the rules about names say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import indent

import pytest

from report.diagnostics.errors import Diagnostic
from report.source.load import load
from report.validate.content import Content
from report.validate.reading import read_content
from report.validate.rules import terminology, terms, texts

RULES = (
    terms.languages_of_terms_exist,
    terms.genders_are_of_their_language,
    terms.forbidden_forms_are_wrong,
    terms.known_abbreviations_are_listed,
    terminology.names_are_official,
    terminology.foreign_names_are_marked,
    terminology.articles_fit,
    terminology.abbreviations_are_explained,
    texts.texts_have_not_changed_places,
    texts.texts_are_of_their_language,
)

TERMS = """\
known: {nl: [EU, btw], fr: [UE, TVA]}
terms:
  - id: bees
    kind: organisation
    name:
      nl: Federaal Instituut voor Wilde Bijen
      fr: Institut fédéral pour les Abeilles sauvages
    short: {nl: FIWB, fr: IFAS}
    gender: {nl: n, fr: m}
    forbidden:
      nl: [Bijeninstituut, Federaal Instituut voor wilde bijen]
      fr: [Institut des abeilles]
  - id: honey
    kind: organisation
    name:
      nl: Federale Overheidsdienst Honing en Was
      fr: Service public fédéral Miel et Cire
    short: {nl: FOD BIJ, fr: SPF BIJ}
    gender: {nl: c, fr: m}
    also:
      nl: [FOD Honing en Was]
      fr: [SPF Miel et Cire]
    forbidden:
      nl: [FOD Honing & Was, FOD Imkerij]
      fr: [SPF Miel et Soutien, SPF Apiculture]
  - id: board
    kind: organisation
    name: {nl: Commissie voor de Bijenkast, fr: Commission de la ruche}
    short: {nl: CBK, fr: CRU}
    gender: {nl: c, fr: f}
  - id: wallonia
    kind: organisation
    name: {nl: Waalse Imkersdienst, fr: Service apicole de Wallonie}
    gender: {nl: c, fr: m}
  - id: flanders
    kind: organisation
    name: Imkers Vlaanderen
    lang: nl
    forbidden:
      fr: [Apiculteurs de Flandre]
  - id: hive-watch
    kind: organisation
    name: Electronics Hive Watch
    lang: en
    gloss: {nl: toezicht op kasten, fr: surveillance des ruches}
    forbidden:
      nl: [Electronic Bee Watch]
      fr: [Electronic Bee Watch]
  - id: group
    kind: organisation
    name: {nl: werkgroep “Open kasten”, fr: groupe de travail « Ruches ouvertes »}
    gender: {nl: c, fr: m}
    forbidden:
      nl: [FIWB werkgroep]
  - id: hive-programme
    kind: programme
    name: Low Hive Emission Programme
    short: LHEP
    lang: en
    gender: {nl: n, fr: m}
  - id: guide
    kind: system
    name: {nl: Gids voor Open Kasten, fr: Guide des ruches ouvertes}
    gender: {nl: c, fr: m}
    forbidden:
      nl: [Gids voor open kasten]
      fr: [Guide des Ruches ouvertes]
  - id: notice
    kind: system
    name: e-Honing
    forbidden:
      nl: [e-honing]
      fr: [e-honing, e-miel]
  - id: lot
    kind: reference
    name: BIJ_PC-12
    forbidden:
      nl: [BIJ-PC-12, BIJ PC-12]
      fr: [BIJ-PC-12, BIJ PC-12]
  - id: ngo
    name: {nl: niet-gouvernementele organisatie, fr: organisation non gouvernementale}
    short: {nl: ngo, fr: ONG}
    gender: {nl: c, fr: f}
    forbidden:
      nl: [NGO]
  - id: ict
    name: {nl: informatie- en communicatietechnologie, fr: technologies de l’information et de la communication}
    short: {nl: ICT, fr: TIC}
    gender: {nl: c, fr: fp}
  - id: frame
    name: {nl: kastenraam, fr: cadre de ruche}
    gender: {nl: n, fr: m}
    forbidden:
      nl: [raamlat]
      fr: [contre-cadre, châssis de l’abeille]
  - id: networks
    name: {nl: lerende bijen, fr: abeilles apprenantes}
    gender: {nl: p, fr: fp}
"""

SECTION = """\
id: hives
title: {nl: Over de bijen, fr: À propos des abeilles}
blocks:
  - paragraph:
      nl: >-
NL
      fr: >-
FR
"""

FRONT = """\
year: 2030
languages: [nl, fr]
published: 2031-02-03
title: {nl: Het jaar van de bijen, fr: L’année des abeilles}
subtitle: {nl: Verslag van het jaar, fr: Rapport de l’année}
organisation: {nl: Imkers van het land, fr: Les apiculteurs du pays}
subject: {nl: Wat de bijen deden, fr: Ce que les abeilles ont fait}
sections: [hives]
"""

NL = "De bijen vlogen in het voorjaar naar de bloemen."
FR = "Les abeilles ont volé vers les fleurs au printemps."

Rule = Callable[[Content], Iterator[Diagnostic]]
Reader = Callable[..., Content]
Told = Callable[..., list[Diagnostic]]


@pytest.fixture
def content_of(tmp_path: Path) -> Reader:
    """A function that reads a report with these two readings of its only paragraph; `more` are further blocks."""

    def read(nl: str = NL, fr: str = FR, terms: str = TERMS, more: str = "", front: str = FRONT) -> Content:
        folder = tmp_path / "content" / "2030"
        (folder / "sections").mkdir(parents=True, exist_ok=True)
        (folder / "report.yaml").write_text(front, "utf-8")
        (folder / "terms.yaml").write_text(terms, "utf-8")
        section = SECTION.replace("NL", indent(nl, " " * 8)).replace("FR", indent(fr, " " * 8))
        (folder / "sections" / "hives.yaml").write_text(section + more, "utf-8")
        content = read_content(load(folder))
        assert content.context.diagnostics == []
        return content

    return read


@pytest.fixture
def told(content_of: Reader) -> Told:
    """A function that returns what RULES, or the rules given, say of such a report."""

    def say(*rules: Rule, **named: str) -> list[Diagnostic]:
        content = content_of(**named)
        return sorted(one for rule in rules or RULES for one in rule(content))

    return say


def brief(found: list[Diagnostic]) -> list[tuple[str, str]]:
    """Code and message of each."""
    return [(one.code, one.message) for one in found]
