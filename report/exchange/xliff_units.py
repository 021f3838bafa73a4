"""Reads the texts of an XLIFF file, which the two versions of it write each in its own way."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark
from report.exchange import xliff, xliff1
from report.exchange.machines import machine_in_unit1, machine_in_unit2
from report.exchange.parcel import SENT_NOTES, Meanings, Reply, ReturnedText, TagMeanings
from report.exchange.xmlfile import Element, first_child, local_name
from report.markup.codes import typed_words
from report.messages import Message, say

_UNFINISHED = ("new", "needs-")  # states of version 1 that begin so; the others are "final", "signed-off", "translated"
#: What tools say in states of their own of words that somebody has still to look at.
_DOUBTFUL = re.compile(r"fuzzy|review(?!ed)|draft|reject|unconfirmed|needs|not[-_ ]?(?:ready|approved)", re.IGNORECASE)
_PAIRS = ("pc", "g")
_TAGS = (*_PAIRS, "ph", "sc", "ec", "x", "bpt", "ept", "it")
_NOTHING = ("sm", "em")  # where a comment of a tool begins and ends
_ONLY_SENT = say("use the tags of the source text, and no others")


class _Part(NamedTuple):
    """A source and its target, which need not be there for what lies between segments; the `place` of the target."""

    source: Element
    target: Element | None
    place: int = 1
    must: bool = True


class UnitReader(ABC):
    """Reads one text of a file."""

    name = ""

    def __init__(self, element: Element, file: str, meanings: Meanings) -> None:
        self.element = element
        self.file = file
        self.meant = meanings.get(self.id())
        self.faults: list[Diagnostic] = []
        self.sent: dict[str, tuple[str, str]] = {}  # what is typed for each tag of the source, by its id
        self.came: dict[str, tuple[str, str]] = {}  # the same for the target, as far as its tags tell themselves
        self.is_stripped = False
        self.remarks: list[str] = []

    @abstractmethod
    def id(self) -> str:
        """The id of the text."""

    @abstractmethod
    def was(self) -> str | None:
        """The fingerprint of the translation that was sent, if the file tells."""

    @abstractmethod
    def parts(self) -> list[_Part]:
        """The sources and targets, in the order of the sources."""

    @abstractmethod
    def is_unfinished(self) -> bool:
        """Whether the translator has marked it as not done."""

    @abstractmethod
    def state(self) -> str:
        """What the tool calls the translation."""

    @abstractmethod
    def machine(self) -> str:
        """The machine that wrote the translation, if nobody has reviewed it."""

    @abstractmethod
    def typed(self, tag: Element) -> tuple[str | None, str | None]:
        """What is typed for a tag, at its start and at its end; None when the tag does not tell."""

    def reply(self) -> Reply:
        parts = [part for part in self.parts() if part.source is not None]
        source = _joined([self.wording(part.source, learn=True) for part in parts])
        in_order = sorted(parts, key=lambda part: part.place)
        found = [part.target for part in in_order if part.target is not None]
        place = found[0] if found else self.element
        if found and any(part.must and part.target is None for part in parts):
            self.fault(place, say("only a part of the text is translated"), say("translate every segment of it"))
        target = _joined([self.wording(one) for one in found])
        self.tell_exchanged(place)
        return Reply(
            self.id(),
            source,
            target,
            self.was(),
            self.is_unfinished(),
            self.mark(place),
            tuple(self.faults),
            tuple(dict.fromkeys(note for one in (*self.notes(), *self.remarks) if (note := " ".join(one.split())))),
            self.is_stripped and self.meant is None,
            self.is_stripped and self.meant is not None,
            self.state(),
            self.machine(),
        )

    @abstractmethod
    def notes(self) -> list[str]:
        """The notes on the text that were not sent with it."""

    def tell_exchanged(self, place: Element) -> None:
        """Two tags of the translation that have each other's values: a tool shows the one, and the other is read."""
        for one, typed in self.came.items():
            for other in self.came:
                crossed = self.sent.get(other) == typed != self.sent.get(one) == self.came[other]
                if crossed and one < other:
                    message = say("the tags {first} and {second} have each other's values", first=one, second=other)
                    self.fault(place, message, say("put the tags of the source text in again"))

    def mark(self, element: Element) -> Mark:
        return Mark(self.file, element.sourceline or 1)

    def fault(self, element: Element, message: Message, hint: Message) -> None:
        self.faults.append(Diagnostic(self.mark(element), message, hint))

    def wording(self, element: Element, learn: bool = False) -> ReturnedText:
        """The text of a source, a target, or a tag around words."""
        parts = [_words(element.text)]
        for tag in element:
            parts += [self.tag(tag, learn), _words(tag.tail)]
        return _joined(parts)

    def tag(self, tag: Element, learn: bool) -> ReturnedText:
        name = local_name(tag)
        if name == "mrk":
            self.remarks.append(
                tag.get("comment", "") or (tag.get("value", "") if tag.get("type") == "comment" else "")
            )
            return self.wording(tag, learn)
        if name in _NOTHING:
            return ReturnedText("", "")
        if name not in _TAGS:
            self.fault(tag, say("a tag <{tag}> that was not sent", tag=name), _ONLY_SENT)
            return ReturnedText("", "")
        start, end = self.ends(tag, learn)
        if name not in _PAIRS:
            return ReturnedText(start, "")
        inner = self.wording(tag, learn)
        return ReturnedText(_around(inner.typed, start, end), inner.plain)

    def ends(self, tag: Element, learn: bool) -> tuple[str, str]:
        """What is typed for a tag; when a tool has dropped it, what is typed for the source's tag."""
        number = tag.get("id", "")
        start, end = self.typed(tag)
        if start is not None and end is not None:
            self.came[number] = start, end
        else:
            self.is_stripped = self.is_stripped or learn
            start, end = self.known(learn).get(number, (None, None))
        if self.is_stripped and (learn or self.meant is None):
            return start or "", end or ""
        if start is None or end is None:
            message = say("a tag <{tag} id='{id}'> that the source text does not have", tag=local_name(tag), id=number)
            self.fault(tag, message, _ONLY_SENT)
            return "", ""
        if learn:
            self.sent[number] = start, end
            self.came.clear()
        return start, end

    def known(self, learn: bool) -> Mapping[str, tuple[str, str]]:
        """What is typed for tags of the source or of the target that do not tell."""
        if not self.is_stripped:
            return self.sent
        meant = self.meant or TagMeanings({}, {})
        return meant.source if learn else meant.target


class Unit2Reader(UnitReader):
    """A text in a file of version 2."""

    name = "unit"

    def __init__(self, element: Element, file: str, meanings: Meanings) -> None:
        super().__init__(element, file, meanings)
        original = first_child(element, "originalData")
        data = [] if original is None else list(original)
        self.data: Mapping[str, str] = {one.get("id", ""): "".join(one.itertext()) for one in data}

    def id(self) -> str:
        return str(self.element.get("name") or self.element.get("id", "").replace(":", "/"))

    def was(self) -> str | None:
        value: str | None = self.element.get(f"{{{xliff.OWN}}}was")
        return value

    def parts(self) -> list[_Part]:
        segments = [one for one in self.element if local_name(one) in ("segment", "ignorable")]
        parts = []
        for number, one in enumerate(segments, 1):
            target = first_child(one, "target")
            parts.append(
                _Part(first_child(one, "source"), target, _order(target, number), local_name(one) == "segment")
            )
        return parts

    def is_unfinished(self) -> bool:
        segments = [one for one in self.element if local_name(one) == "segment"]
        return any(one.get("state") == "initial" or _is_doubtful(one.get("subState", "")) for one in segments)

    def state(self) -> str:
        segments = [one for one in self.element if local_name(one) == "segment"]
        said = [one.get(name, "") for one in segments for name in ("state", "subState")]
        return " ".join(dict.fromkeys(word for word in said if word and not word.startswith("spp:")))

    def machine(self) -> str:
        return machine_in_unit2(self.element)

    def notes(self) -> list[str]:
        listed = first_child(self.element, "notes")
        found = [] if listed is None else [one for one in listed if one.get("category") not in SENT_NOTES]
        return ["".join(one.itertext()) for one in found]

    def typed(self, tag: Element) -> tuple[str | None, str | None]:
        if local_name(tag) == "pc":
            return self.data.get(tag.get("dataRefStart", "")), self.data.get(tag.get("dataRefEnd", ""))
        return self.data.get(tag.get("dataRef", "")), ""


class Unit1Reader(UnitReader):
    """A text in a file of version 1.2."""

    name = "trans-unit"

    def id(self) -> str:
        return str(self.element.get("id", ""))

    def was(self) -> str | None:
        value: str | None = self.element.get("extradata")
        return value

    def parts(self) -> list[_Part]:
        target = first_child(self.element, "target")
        return [_Part(first_child(self.element, "source"), target)]

    def state(self) -> str:
        target = first_child(self.element, "target")
        return "" if target is None else str(target.get("state", ""))

    def machine(self) -> str:
        return machine_in_unit1(self.element)

    def is_unfinished(self) -> bool:
        state = self.state()
        return state.startswith(_UNFINISHED) or (state.startswith("x-") and bool(_DOUBTFUL.search(state)))

    def notes(self) -> list[str]:
        found = [one for one in self.element if local_name(one) == "note" and one.get("from") != "sppreport"]
        words = ["".join(one.itertext()) for one in found]
        return [one for one in words if one.partition(": ")[0] not in SENT_NOTES]

    def typed(self, tag: Element) -> tuple[str | None, str | None]:
        if local_name(tag) in ("ph", "bpt", "ept", "it"):
            return "".join(tag.itertext()), ""
        start, gap, end = tag.get("equiv-text", "").partition(xliff1.GAP)
        return (start or None), (end if gap else None if local_name(tag) == "g" else "")


def _is_doubtful(state: str) -> bool:
    """Whether a tool's own state, "poedit:fuzzy", says that words are not ready; ours say where they stood here."""
    return not state.startswith("spp:") and bool(_DOUBTFUL.search(state.partition(":")[2]))


def _words(text: str | None) -> ReturnedText:
    return ReturnedText(typed_words(text or ""), text or "")


def _around(inner: str, start: str, end: str) -> str:
    """Markup around words; stars stand close to the words, so that spaces at the ends go outside."""
    if start not in ("*", "**"):
        return f"{start}{inner}{end}"
    words = inner.strip()
    before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    return f"{before}{start}{words}{end}{after}" if words else inner


def _joined(parts: list[ReturnedText]) -> ReturnedText:
    return ReturnedText("".join(one.typed for one in parts), "".join(one.plain for one in parts))


def _order(target: Element | None, number: int) -> int:
    order = "" if target is None else target.get("order", "")
    return int(order) if order.isdecimal() and len(order) < 9 else number
