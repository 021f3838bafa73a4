"""Differences of contacts: addresses and telephone numbers that one reading lacks, or has otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from report.diagnostics.errors import Severity
from report.messages import Message, say
from report.validate.parity.contacts import Contact, ContactKind
from report.validate.parity.sides import Difference, Side, lacks, paired, quoted, replaced, unless_meant
from report.validate.spelling import distance

_SLIP = 2  # letters that are a slip of the pen
_MOST = 50  # contacts of one reading that are compared with those of the other


def contacts_differ(first: Side, second: Side) -> Iterator[Difference]:
    """What one reading types out to write to, to look at or to ring up, and the other does not, or otherwise."""
    if not (first.contacts or second.contacts):
        return
    ones, others = _alone(first.contacts, second.contacts), _alone(second.contacts, first.contacts)
    for one, other in paired(ones, others, (lambda contact: contact.kind,)):
        if one and other:
            if not _are_of_their_languages(one.value, other.value, first, second):
                yield _replaced(one, other, first, second)
        elif left := one or other:
            here, there = (first, second) if one else (second, first)
            if not any(contact.kind is left.kind for contact in there.contacts) and there.pieces:
                continue  # it may stand behind a link
            places = {here.language: here.at(left.start), there.language: here.alongside(left.start, there)}
            yield Difference(places, lacks(quoted(_said(left, here)), here, there), _cure(), "parity-ref")


def _alone(mine: Sequence[Contact], theirs: Sequence[Contact]) -> list[Contact]:
    """The contacts that the other reading has not, each once."""
    there = Counter(contact.value for contact in theirs)
    found = {contact.value: contact for contact in mine if contact.value not in there}
    return list(found.values())[:_MOST]


def _replaced(one: Contact, other: Contact, first: Side, second: Side) -> Difference:
    # Another address may be that of the other language's readers; a number or a letter more is a slip.
    slip = one.kind is ContactKind.PHONE or distance(one.value, other.value) <= _SLIP
    severity = Severity.ERROR if slip else Severity.WARNING
    words = (_said(one, first), one.start), (_said(other, second), other.start)
    return replaced(*words, first, second, _cure(), "parity-ref", severity)


def _cure() -> Message:
    return unless_meant(say("give the same address or number in both"))


def _said(contact: Contact, side: Side) -> str:
    return side.content.shown(contact.start, contact.end).strip()


def _are_of_their_languages(one: str, other: str, first: Side, second: Side) -> bool:
    """Whether two addresses are those of one page or box for the readers of each language.

    They differ in nothing but the codes of their languages, "/nl/" and "/fr/", "nl@" and "fr@"; or what follows these
    is called by other words: "dienst.example/nl/vragen#2", "dienst.example/fr/questions#2".
    """
    mine, theirs = _around_language(one, first.language), _around_language(other, second.language)
    if mine == theirs:
        return True
    if len(mine) < 2 or len(theirs) < 2 or "/" not in mine[0] or mine[0] != theirs[0]:
        return False
    ends = "".join(mine[1:]), "".join(theirs[1:])
    numbers = [re.findall(r"\d+", end) for end in ends]
    return distance(*ends) > _SLIP and numbers[0] == numbers[1]


def _around_language(address: str, language: str) -> list[str]:
    """The parts of an address around the code of its language, wherever that is a part of it."""
    code = re.compile(rf"(?<![^\W_]){re.escape(language)}(?:[-_](?:be|{language}))?(?![^\W_])", re.IGNORECASE)
    return code.split(address)
