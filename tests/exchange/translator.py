"""A translator: opens a file as tools do, writes a translation, marks it, and saves the file."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from babel.messages.pofile import escape
from lxml import etree

#: An element of lxml, which comes without types.
Element = Any
_TAG = re.compile(r"\{(\d+)\}")


def unit_of(root: Element, name: str) -> Element:
    """A text in a file of either version of XLIFF, by its id."""
    return next(one for one in root.iter("{*}unit", "{*}trans-unit") if name in (one.get("name"), one.get("id")))


def edited(data: bytes, name: str, edit: Callable[[Element], None]) -> bytes:
    """An XLIFF file in which a text was edited."""
    root = etree.fromstring(data)
    edit(unit_of(root, name))
    saved: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return saved


def target_of(unit: Element) -> Element:
    """The target of a text, made where there is none, and marked as done."""
    source = unit.find(".//{*}source")
    target = unit.find(".//{*}target")
    if target is None:
        target = etree.Element(source.tag.replace("source", "target"))
        source.addnext(target)
    if unit.tag.endswith("}unit"):
        target.getparent().set("state", "translated")
        target.getparent().attrib.pop("subState", None)
    else:
        target.set("state", "translated")
    for child in target:
        target.remove(child)
    target.text = None
    return target


def translated(data: bytes, name: str, words: str) -> bytes:
    """The file with other words for a text; {1} stands for its first tag around nothing, in PO it is as typed."""
    if not data.startswith(b"<?xml"):
        return _translated_po(data, name, words)

    def write(unit: Element) -> None:
        tags = {one.get("id"): one for one in unit.find(".//{*}source").iter("{*}ph", "{*}x")}
        target = target_of(unit)
        parts = _TAG.split(words)
        target.text = parts[0]
        for number, tail in zip(parts[1::2], parts[2::2], strict=True):
            tag = deepcopy(tags[number])
            tag.tail = tail
            target.append(tag)

    return edited(data, name, write)


def _translated_po(data: bytes, name: str, words: str) -> bytes:
    """The same for PO, message by message; a fuzzy one is marked as done."""
    messages = data.decode().split("\n\n")
    for number, message in enumerate(messages):
        if f'\nmsgctxt "{name}"\n' in message:
            slots = _slots(message)
            parts = _TAG.split(words)
            parts[1::2] = [slots[int(one) - 1] for one in parts[1::2]]
            before = message.partition("\nmsgstr ")[0].replace("\n#, fuzzy", "")
            messages[number] = f"{before}\nmsgstr {escape(''.join(parts))}"
            return ("\n\n".join(messages).rstrip("\n") + "\n").encode()
    raise AssertionError(f"no message {name}")


def _slots(message: str) -> list[str]:
    source = message.partition("\nmsgid ")[2].partition("\nmsgstr ")[0]
    lines = "".join(line.strip('"') for line in source.split("\n"))
    return re.findall(r"\{[^{}]*\}|\[[\^@][^]]*\]", lines)


def lines_around(text: bytes, words: str) -> list[int]:
    """The numbers of the lines that have some words."""
    return [number for number, line in enumerate(text.decode().split("\n"), 1) if words in line]


def changed_lines(before: bytes, after: bytes) -> list[tuple[str, str]]:
    """The lines of a file that differ from those before, side by side; both files have as many lines."""
    return [
        (one, other)
        for one, other in zip(before.decode().split("\n"), after.decode().split("\n"), strict=True)
        if one != other
    ]
