"""Rules about terms.yaml: its languages exist, what it forbids is not right elsewhere, its hyphens keep the words."""

from __future__ import annotations

from collections.abc import Iterator

from report.diagnostics.errors import Diagnostic, error, listed, nearest
from report.languages import language_of
from report.markup.parser import LANGUAGE_TAG
from report.validate.content import Content
from report.validate.terminology.abbreviations import known_abbreviations
from report.validate.terminology.lexicon import official, split


def languages_of_terms_exist(content: Content) -> Iterator[Diagnostic]:
    """`gender`, `also`, `forbidden` and `hyphenate` are keyed by languages of the report."""
    for term in content.terms.values():
        for name in ("gender", "also", "forbidden", "hyphenate"):
            for language in getattr(term, name):
                if language not in content.languages:
                    message = f"unknown language '{language}'{nearest(language, content.languages)}"
                    hint = f"languages of this report: {listed(content.languages)}"
                    yield error(term.at(name, language), message, hint)


def genders_are_of_their_language(content: Content) -> Iterator[Diagnostic]:
    """French knows masculine and feminine; "c" (de) and "n" (het) are Dutch."""
    for term in content.terms.values():
        for code, gender in term.gender.items():
            language = language_of(code)
            if language and gender not in language.grammar.genders:
                message = f"'{gender}' is no gender of {language.name}"
                yield error(term.at("gender", code), message, language.grammar.gender_hint)


def forbidden_forms_are_wrong(content: Content) -> Iterator[Diagnostic]:
    """No official form is forbidden, and no form is blank or listed twice."""
    for term in content.terms.values():
        for name in ("also", "forbidden"):
            for language, forms in getattr(term, name).items():
                right = {written for written, _ in official(term, language)} if name == "forbidden" else set()
                seen: set[str] = set()
                for index, written in enumerate(forms):
                    mark = term.at(name, language, index)
                    if not split(written):
                        yield error(mark, f"'{written}' has no words", "write a form of the name, or take it away")
                    elif written in seen:
                        yield error(mark, f"'{written}' stands twice under '{name}'", "keep one of the two")
                    elif written in right:
                        hint = f"take it away from 'forbidden', or from the right forms of '{term.id}'"
                        yield error(mark, f"'{written}' is an official form of '{term.id}' and forbidden", hint)
                    seen.add(written)


def known_abbreviations_are_listed(content: Content) -> Iterator[Diagnostic]:
    """`known` holds the abbreviations that need no explanation, per language."""
    _, faults = known_abbreviations(content.source.terms, content.languages)
    yield from (error(mark, message, "write known: {nl: [EU, btw], fr: [UE, TVA]}") for mark, message in faults)


def hyphens_keep_the_word(content: Content) -> Iterator[Diagnostic]:
    """`hyphenate` lists single words with a hyphen at each place where they may be broken."""
    for term in content.terms.values():
        for language, words in term.hyphenate.items():
            for index, word in enumerate(words):
                if " " in word or "-" not in word.strip("-") or word != word.strip("-"):
                    message = f"'{word}' does not show where a word is broken"
                    hint = "write one word with hyphens: aan-koop-gids"
                    yield error(term.at("hyphenate", language, index), message, hint)


def tags_are_language_tags(content: Content) -> Iterator[Diagnostic]:
    """`lang` is what a screen reader changes its voice by."""
    for term in content.terms.values():
        if term.lang is not None and not LANGUAGE_TAG.fullmatch(term.lang):
            message = f"'{term.lang}' is not a language tag"
            yield error(term.at("lang"), message, "write the code of a language: en, de, en-GB")
