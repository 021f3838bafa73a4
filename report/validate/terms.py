"""Rules about terms: their languages exist, and a hyphenated word is still a word."""

from __future__ import annotations

from collections.abc import Iterator

from report.errors import Diagnostic
from report.markup import LANGUAGE_TAG
from report.reading import listed, nearest
from report.validate.content import Content
from report.validate.findings import error


def languages_of_terms_exist(content: Content) -> Iterator[Diagnostic]:
    """`gender`, `forbidden` and `hyphenate` are keyed by languages of the report."""
    for term in content.terms.values():
        for name in ("gender", "forbidden", "hyphenate"):
            for language in getattr(term, name):
                if language not in content.languages:
                    message = f"unknown language '{language}'{nearest(language, content.languages)}"
                    yield error(
                        term.at(name, language), message, f"languages of this report: {listed(content.languages)}"
                    )


def hyphens_keep_the_word(content: Content) -> Iterator[Diagnostic]:
    """`hyphenate` lists single words with a hyphen at each place where they may be broken."""
    for term in content.terms.values():
        for language, words in term.hyphenate.items():
            for index, word in enumerate(words):
                if " " in word or "-" not in word.strip("-") or word != word.strip("-"):
                    mark = term.at("hyphenate", language, index)
                    yield error(
                        mark,
                        f"'{word}' does not show where a word is broken",
                        "write one word with hyphens: aan-koop-gids",
                    )


def tags_are_language_tags(content: Content) -> Iterator[Diagnostic]:
    """`lang` is what a screen reader changes its voice by."""
    for term in content.terms.values():
        if term.lang is not None and not LANGUAGE_TAG.fullmatch(term.lang):
            message = f"'{term.lang}' is not a language tag"
            yield error(term.at("lang"), message, "write the code of a language: en, de, en-GB")
