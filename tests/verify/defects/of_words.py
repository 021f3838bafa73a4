"""Defects of the words for pictures and links, and of their languages."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.verify.planting import Defect, annotation, chart, elements, kids, link


def no_alt(pdf: Pdf) -> None:
    del chart(pdf).Alt


def formula_without_alt(pdf: Pdf) -> None:
    figure = chart(pdf)
    figure.S = Name.Formula
    del figure.Alt


def alt_is_a_word(pdf: Pdf) -> None:
    chart(pdf).Alt = String("Afbeelding 3")


def alt_is_a_file(pdf: Pdf) -> None:
    chart(pdf).Alt = String("grafiek-bezoekers.png")


def alt_is_short(pdf: Pdf) -> None:
    chart(pdf).Alt = String("De oogst")


def alt_is_the_caption(pdf: Pdf) -> None:
    chart(pdf).Alt = String("Figuur 1: Honing per kast")


def bare_address(pdf: Pdf) -> None:
    link(pdf).ActualText = String("https://bijen.example.org/nl/gids")


def click_here(pdf: Pdf) -> None:
    link(pdf).ActualText = String("klik hier")


def link_without_words(pdf: Pdf) -> None:
    link(pdf).ActualText = String(" ")


def link_without_description(pdf: Pdf) -> None:
    del annotation(link(pdf)).Contents


def link_without_element(pdf: Pdf) -> None:
    node = link(pdf)
    node.K = Array([kid for kid in kids(node) if not isinstance(kid, Dictionary)])


def link_without_way_back(pdf: Pdf) -> None:
    del annotation(link(pdf)).StructParent


def link_to_nowhere(pdf: Pdf) -> None:
    target = annotation(link(pdf))
    for key in ("/A", "/Dest"):
        if key in target:
            del target[key]
    target.Dest = String("nowhere")


def no_such_language_of_part(pdf: Pdf) -> None:
    next(node for node in elements(pdf, "Span") if "/Lang" in node).Lang = String("Engels!")


def wrong_language(pdf: Pdf) -> None:
    pdf.Root.Lang = String("fr-BE")
    for node in elements(pdf, "Document"):
        node.Lang = String("fr-BE")


DEFECTS = (
    Defect(no_alt, "alt-missing"),
    Defect(formula_without_alt, "alt-missing"),
    Defect(alt_is_a_word, "alt-placeholder"),
    Defect(alt_is_a_file, "alt-placeholder"),
    Defect(alt_is_short, "alt-placeholder"),
    Defect(alt_is_the_caption, "alt-caption"),
    Defect(bare_address, "link-text"),
    Defect(click_here, "link-text"),
    Defect(link_without_words, "link-text"),
    Defect(link_without_description, "link-contents"),
    Defect(link_without_element, "link-tag"),
    Defect(link_without_way_back, "link-tag"),
    Defect(link_to_nowhere, "link-target"),
    Defect(no_such_language_of_part, "language-of-part"),
    Defect(wrong_language, "language-of-part"),
)
