"""Rules about what stands in some editions `only`: nothing is left empty, nothing refers to what its readers lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, error
from report.markup.tree import Link, NoteMark, Reference, nodes
from report.messages import Message, say
from report.model.block import Block
from report.model.front import Entry
from report.model.names import Id
from report.model.schema import Model
from report.model.selectable import Selectable
from report.model.text import RunningText, Text
from report.model.walk import field_values, walk
from report.selection import TARGETS, Target
from report.validate.content import Content

ALL: frozenset[Target] = frozenset(TARGETS)


class _Reach(NamedTuple):
    """Which editions the texts and the places of a report stand in, and what is wrong with that already.

    Texts that are `shared` stand where others point at them: notes, and what data sets say.
    """

    texts: dict[Mark, tuple[Text, frozenset[Target]]]
    shared: set[Mark]
    places: dict[str, frozenset[Target]]
    problems: list[Diagnostic]
    content: Content

    def section(self, entry: Entry, around: frozenset[Target]) -> frozenset[Target]:
        """Read a section and those under it; returns the editions in which it stands."""
        section = self.content.sections.get(entry.id)
        if section is None:
            return around  # its own problem is told
        targets = self._own(section, around)
        below = [self.section(one, targets) for one in entry.entries]
        blocks = [self.model(block, targets) for block in section.blocks]
        self._filled(section, targets, [*blocks, *below])
        for name in type(section).model_fields:
            value = section.__dict__[name]
            self._text(value, targets)
            if isinstance(value, Id):
                self.places[value] = targets
        marked = [(text, there) for text, there in self.texts.values() if text.mark.file == section.mark.file]
        for name, note in section.notes.items():
            self.shared.add(note.mark)
            self._text(note, frozenset().union(*[there for text, there in marked if name in _notes_in(text)]))
        return targets

    def model(self, model: Model, around: frozenset[Target]) -> frozenset[Target]:
        """Read a model and what is in it; returns the editions in which it stands."""
        targets = self._own(model, around)
        for name in type(model).model_fields:
            value = model.__dict__.get(name)
            self._text(value, targets)
            if isinstance(value, Id):
                self.places[value] = targets
            items = value if isinstance(value, tuple) else (value,)
            inner = [self.model(one, targets) for one in items if isinstance(one, Model)]
            for one in items if isinstance(value, tuple) else ():
                self._text(one, targets)
            if isinstance(value, tuple) and inner and _is_needed(model, name):
                self._filled(model, targets, inner)
        view = model.data_shown() if isinstance(model, Block) else None
        for text in walk(self.content.data[view.data]) if view and view.data in self.content.data else ():
            self.shared.add(text.mark)
            self._text(text, targets)
        return targets

    def _own(self, model: Model, around: frozenset[Target]) -> frozenset[Target]:
        """The editions in which a model stands that stands in another one."""
        own = around & frozenset(model.only) if isinstance(model, Selectable) and model.only else around
        if around and not own:
            message = say("this stands in no edition: what is around it is for {targets} only", targets=_listed(around))
            hint = say("write 'only: [{targets}]' here, or take one of the two away", targets=_listed(around))
            self.problems.append(error(model.at("only"), message, hint, "parts"))
        return own

    def _text(self, value: object, targets: frozenset[Target]) -> None:
        if isinstance(value, Text):
            _, known = self.texts.get(value.mark, (value, frozenset()))
            self.texts[value.mark] = value, known | targets

    def _filled(self, model: Model, targets: frozenset[Target], inner: Iterable[frozenset[Target]]) -> None:
        """Note that nothing is left of a model in some editions in which it stands."""
        left: frozenset[Target] = frozenset().union(*inner)
        if left and (missing := targets - left):
            message = say(
                "nothing is left of '{kind}' in the editions for {targets}",
                kind=model.kind_name(),
                targets=_listed(missing),
            )
            hint = say("write 'only: [{targets}]' beside its fields as well", targets=_listed(targets & left))
            self.problems.append(error(model.mark, message, hint, "parts"))


def parts_are_whole(content: Content) -> Iterator[Diagnostic]:
    """In each edition that has a section, block or list, something of it is left; each part is in some edition."""
    if _some_only(content):
        yield from _reach(content).problems


def references_are_in_the_same_editions(content: Content) -> Iterator[Diagnostic]:
    """A text refers to nothing that an edition leaves out in which it stands itself."""
    if not _some_only(content):
        return
    reach = _reach(content)
    told: set[tuple[Mark, str]] = set()
    for text, targets in reach.texts.values():
        for language, inlines in text.inline.items():
            for piece in nodes(inlines):
                name = _place_in(piece)
                missing = targets - reach.places.get(name, ALL)
                both = targets - missing if text.mark not in reach.shared else frozenset()
                if missing and (text.mark, name) not in told:
                    told.add((text.mark, name))
                    yield error(content.at(text, language, piece.start), *_refers(name, missing, both), "parts")


def _some_only(content: Content) -> bool:
    return any(content.each(_some_only_here))


def _some_only_here(content: Content) -> bool:
    return any(isinstance(model, Selectable) and model.only for model in content.models)


def _place_in(piece: object) -> str:
    """The id of the place in the report that a piece of markup leads to; "" where it leads to none."""
    if isinstance(piece, Reference):
        return piece.id
    return piece.target[1:] if isinstance(piece, Link) and piece.target.startswith("#") else ""


def _refers(name: str, missing: frozenset[Target], both: frozenset[Target]) -> tuple[Message, Message]:
    """What is said of a text that refers to a place that some of its editions lack, and the cure.

    `both` are the editions in which both stand, if the text may be kept to these.
    """
    message = say(
        "'{name}' is left out where this text stands: in the editions for {targets}",
        name=name,
        targets=_listed(missing),
    )
    if both:
        hint = say(
            "take the reference away, or write 'only: [{targets}]' in the block or the item of this text",
            targets=_listed(both),
        )
    else:
        hint = say("take the reference away, or let both stand in the same editions")
    return message, hint


def _listed(targets: Iterable[Target]) -> str:
    return ", ".join([one for one in TARGETS if one in targets])


def _reach(content: Content) -> _Reach:
    """All texts and places of the sections, with the editions in which they stand."""
    reach = _Reach({}, set(), {}, [], content)
    for entry in content.entries:
        reach.section(entry, ALL)
    front = content.front
    for model in (*front.colophon, *([front.erratum] if front.erratum else [])) if front else ():
        reach.model(model, ALL)
    return reach


def _notes_in(text: Text) -> set[str]:
    """The names of the notes that a text has marks of."""
    return {piece.id for inlines in text.inline.values() for piece in nodes(inlines) if isinstance(piece, NoteMark)}


def _is_needed(model: Model, name: str) -> bool:
    """Whether nothing is left of a model when all is left out that a field of it holds."""
    if type(model).model_fields[name].is_required() or name == "rows":
        return True
    return not any(isinstance(value, RunningText) for value in field_values(model))
