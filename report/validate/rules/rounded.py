"""Rules about round numbers: one that a language has no noun for is not followed by what only a noun can have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from report.diagnostics.errors import Diagnostic, warning
from report.languages import language_of
from report.locales import locale_of
from report.markup.tree import Slot
from report.messages import say
from report.slots.answers import answer
from report.slots.found import ValueAnswer
from report.validate.content import Content
from report.validate.scopes import of_each_text
from report.values.kind import ValueProblem

NOUN = "noun"  # the filter that asks for one


@of_each_text
def numbers_have_their_noun(content: Content) -> Iterator[Diagnostic]:
    """No "quelque 35 d’acheteurs": `de` stands behind "une trentaine", and there is no such noun for 35."""
    for text, language, slot in content.pieces(Slot):
        known = language_of(language)
        if known is None or not known.grammar.noun_links or NOUN not in dict(slot.filters):
            continue
        behind = text.source[language][slot.end : slot.end + 60]
        link = re.match(rf"\s+(?P<link>{known.grammar.noun_links})\s*\w+", behind)
        printed = _without_a_noun(slot, language, content) if link else ""
        if link and printed:
            message = say("no noun for this number: readers would see '{words}'", words=printed + link[0])
            hint = say("take '|noun' away, and the '{word}' behind it", word=link["link"].strip())
            yield warning(content.at(text, language, slot.start), message, hint, "slot")


def _without_a_noun(slot: Slot, language: str, content: Content) -> str:
    """What is printed of a number that its language has no noun for; "" of another one."""
    with suppress(ValueProblem):  # told by the rule about slots
        found = answer(slot, content.data, content.front.year if content.front else 0)
        if isinstance(found, ValueAnswer):
            locale, others = locale_of(language), dict(found.formatting.filters)
            others.pop(NOUN)
            plainly = found._replace(formatting=replace(found.formatting, filters=others)).in_text(locale)
            return plainly if plainly == found.in_text(locale) else ""
    return ""
