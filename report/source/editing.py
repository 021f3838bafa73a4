"""Edits words in a YAML file in place: its comments, order and style stay, and every byte around the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from report.characters import CONTROL, impossible
from report.diagnostics.errors import ContentError, Mark
from report.messages import say
from report.source.members import Layout, Member
from report.source.node import KeyPath, Map, NodeValue, Seq, place
from report.source.scalars import ScalarPlace, holds_lines, model, written
from report.source.typed import EditError, Splice, TypedFile


def replaced(file_text: str, changes: Mapping[KeyPath, str], name: str = "", languages: Sequence[str] = ()) -> str:
    """The text of a YAML file with other words at some paths, such as ("title", "fr"); all else stays as it was.

    `file_text` is the file as it is on the disk, with its line ends and its byte order mark; `name` is how messages
    call it. Words keep the style of those that stood there, as far as it can hold them. A key that is missing, a
    language or a `query`, is added beside the others of its map: languages in the order given, other keys behind them.
    Final line breaks of words do not count: they belong to the style. Raises ContentError when the file is faulty, a
    path leads nowhere, or words cannot be written; the result was read again and holds exactly the changes.
    """
    file = TypedFile.read(file_text, name)
    editor = _Editor(file, tuple(languages))
    for path in sorted(changes, key=editor.rank):
        editor.change(path, changes[path].rstrip("\n"))
    if not editor.edits:
        return file_text
    try:
        result = file.edited(editor.edits)
    except ContentError:
        result = None
    if result is None or result.top != editor.expected:
        paths = ", ".join("/".join(map(str, path)) for path in changes)
        raise EditError.of(
            say("the words cannot be put in place ({paths})", paths=paths), say("edit the file by hand"), Mark(name)
        )
    return result.typed


class _Editor:
    """Collects the edits of one file, and what shall be read from it afterwards."""

    def __init__(self, file: TypedFile, languages: tuple[str, ...]) -> None:
        self.text = file.text
        self.top = file.top
        self.name = file.name
        self.languages = languages
        self.layout = Layout.of(file.text)
        self.width = self.layout.width
        self.expected = deepcopy(file.top)
        self.edits: list[Splice] = []

    def rank(self, path: KeyPath) -> int:
        """Languages in their order, other keys after them."""
        return self.languages.index(str(path[-1])) if path and path[-1] in self.languages else len(self.languages)

    def change(self, path: KeyPath, words: str) -> None:
        """Put words at a path. Raises ContentError."""
        around = self.map_at(path)
        mark = place(self.top, path, Mark(self.name))
        odd = impossible(words)
        if odd or "\t" in words:
            message = odd.message if odd else CONTROL.message("U+0009", "")
            raise EditError.of(message, say("take it out of the new words"), mark)
        member = self.layout.scalar(path)
        if member is None and path[-1] in around:
            raise EditError.of(say("no words stand here, but fields or a list"), say("edit the file by hand"), mark)
        raw = self.layout.raw(member) if member else ""
        if "\n" in words and not holds_lines(raw):
            near = words.partition("\n")[0][-40:]
            message = say("a line break in the words for '{field}': '{words}'", field=str(path[-1]), words=near)
            raise EditError.of(message, say("a text is one paragraph: put a space in its place"), mark)
        if member is None:
            self.insert(path, words, around)
        elif words != (around[str(path[-1])] or "").rstrip("\n"):  # type: ignore[union-attr]
            self.replace(path, words, member, around)

    def map_at(self, path: KeyPath) -> Map:
        """The map that holds the last key of a path."""
        value: NodeValue = self.top
        for step in path[:-1]:
            if isinstance(value, Map) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, Seq) and isinstance(step, int) and 0 <= step < len(value):
                value = value[step]
            else:
                value = None
        if not isinstance(value, Map) or not path or not isinstance(path[-1], str):
            shown = "/".join(map(str, path))
            mark = place(self.top, path, Mark(self.name))
            raise EditError.of(
                say("there is no text at {path}", path=shown), say("was the file changed meanwhile?"), mark
            )
        return value

    def replace(self, path: KeyPath, words: str, member: Member, around: Map) -> None:
        raw = self.layout.raw(member)
        old = str(around[str(path[-1])] or "")
        result = written(words, raw, old, self.place(member, self.layout.column(member.start)))
        gap = " " if not raw and self.text[member.start - 1] == ":" else ""
        self.edits.append(Splice(member.start, 0, member.end, gap + result.raw))
        self.expect(path, result.value)

    def insert(self, path: KeyPath, words: str, around: Map) -> None:
        """Add a key behind the one that it follows, or before the first one."""
        *above, key = path
        beside = [(self.rank((one,)), member) for one in around if (member := self.layout.scalar((*above, one)))]
        if len(beside) < len(around):
            mark = place(self.top, path, Mark(self.name))
            raise EditError.of(
                say("'{key}' cannot be added to what is no text", key=key), say("edit the file by hand"), mark
            )
        rank = self.rank(path)
        earlier = [member for other, member in beside if other <= rank]
        sibling = earlier[-1] if earlier else beside[0][1]
        there = self.place(sibling, self.layout.column(sibling.key) + len(f"{key}: "))._replace(alone=True)
        result = written(words, model(self.layout.raw(sibling), there), "", there)
        field = f"{key}: {result.raw}"
        between = ", " if sibling.flow else "\n" + " " * there.indent
        if not earlier:
            at, field = sibling.key, field + between
        else:
            end = sibling.end if sibling.flow else self.text.find("\n", sibling.end)
            at, field = end if end >= 0 else len(self.text), between + field
        self.edits.append(Splice(at, len(self.edits) + 1, at, field))
        self.expect(path, result.value)

    def place(self, member: Member, start: int) -> ScalarPlace:
        """Where a scalar is written that is a member, or stands beside it; its first character is in column `start`."""
        rest = self.text[member.end :].partition("\n")[0]
        return ScalarPlace(self.layout.column(member.key), start, self.width, member.flow, not rest.strip())

    def expect(self, path: KeyPath, value: str) -> None:
        around: Any = self.expected
        for step in path[:-1]:
            around = around[step]
        around[path[-1]] = value
