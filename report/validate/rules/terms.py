"""Rules about terms.yaml: its languages exist, what it forbids is not right elsewhere, its hyphens keep the words."""

from __future__ import annotations

from collections.abc import Iterator

from report.diagnostics.errors import Diagnostic, error, listed, nearest
from report.languages import language_of
from report.markup.parser import LANGUAGE_TAG
from report.markup.tree import Slot
from report.messages import Message, say
from report.validate.content import Content
from report.validate.terminology.abbreviations import known_abbreviations
from report.validate.terminology.lexicon import official, split


def languages_of_terms_exist(content: Content) -> Iterator[Diagnostic]:
    """`gender`, `also`, `forbidden` and `hyphenate` are keyed by languages of the report."""
    for term in content.terms.values():
        for name in ("gender", "also", "forbidden", "hyphenate"):
            for language in getattr(term, name):
                if language not in (*content.context.languages, *content.context.unlisted):
                    near = nearest(language, content.context.languages)
                    message = say("unknown language '{language}'{near}", language=language, near=near)
                    hint = say("languages of this report: {names}", names=listed(content.context.languages))
                    yield error(term.at(name, language), message, hint)


def terms_have_their_file(content: Content) -> Iterator[Diagnostic]:
    """There is a terms.yaml where texts name terms."""
    if content.source.terms is not None or content.is_faulty("terms"):
        return
    for text, language, slot in content.pieces(Slot):
        if slot.kind == "term":
            message = say("there is no terms.yaml, in which '{name}' would stand", name=slot.argument)
            hint = say("put the file beside report.yaml, with 'terms:' and '- id: {name}' below it", name=slot.argument)
            yield error(content.at(text, language, slot.start), message, hint, "slot")
            return


def genders_are_of_their_language(content: Content) -> Iterator[Diagnostic]:
    """French knows masculine and feminine; "c" (de) and "n" (het) are Dutch."""
    for term in content.terms.values():
        for code, gender in term.gender.items():
            language = language_of(code)
            if language and gender not in language.grammar.genders:
                message = say("'{gender}' is no gender of {language}", gender=gender, language=language.name)
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
                        message = say("'{form}' has no words", form=written)
                        yield error(mark, message, say("write a form of the name, or take it away"))
                    elif written in seen:
                        message = say("'{form}' stands twice under '{field}'", form=written, field=name)
                        yield error(mark, message, say("keep one of the two"))
                    elif written in right:
                        yield error(mark, *_both(written, term.id))
                    seen.add(written)


def _both(written: str, term: str) -> tuple[Message, Message]:
    """That a form is official and forbidden, and what to do about it."""
    message = say("'{form}' is an official form of '{term}' and forbidden", form=written, term=term)
    return message, say("take it away from 'forbidden', or from the right forms of '{term}'", term=term)


def known_abbreviations_are_listed(content: Content) -> Iterator[Diagnostic]:
    """`known` holds the abbreviations that need no explanation, per language."""
    languages = (*content.context.languages, *content.context.unlisted)
    _, faults = known_abbreviations(content.source.terms, languages)
    hint = say("write known: {nl: [EU, btw], fr: [UE, TVA]}")
    yield from (error(mark, message, hint) for mark, message in faults)


def hyphens_keep_the_word(content: Content) -> Iterator[Diagnostic]:
    """`hyphenate` lists single words with a hyphen at each place where they may be broken."""
    for term in content.terms.values():
        for language, words in term.hyphenate.items():
            for index, word in enumerate(words):
                if " " in word or "-" not in word.strip("-") or word != word.strip("-"):
                    message = say("'{word}' does not show where a word is broken", word=word)
                    hint = say("write one word with hyphens: aan-koop-gids")
                    yield error(term.at("hyphenate", language, index), message, hint)


def tags_are_language_tags(content: Content) -> Iterator[Diagnostic]:
    """`lang` is what a screen reader changes its voice by."""
    for term in content.terms.values():
        if term.lang is not None and not LANGUAGE_TAG.fullmatch(term.lang):
            message = say("'{tag}' is not a language tag", tag=term.lang)
            yield error(term.at("lang"), message, say("write the code of a language: en, de, en-GB"))
