"""Makes a report of many times its length: its sections and data sets repeated, every repeat unlike the others.

A repeat has its own ids and data sets, its number in every title and caption, a mark before every paragraph and item,
the sentences of its paragraphs in another order and other digits in its data: nothing can be laid out once for all.
"""

from __future__ import annotations

import copy
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml

#: Blocks that list what the whole edition holds: they are not repeated.
ONCE = {"abbreviations", "colophon"}

_SENTENCE_END = re.compile(r"(?<=[.])\s+(?=[^\W\d_a-zà-ÿ])")
_BRACKETS = re.compile(r"[\[\](){}]")


def lengthen(root: Path, year: int, times: int, target: Path) -> None:
    """Write to `target` a content root with the report of `year` in `root`, `times` times as long."""
    source = root / "content" / str(year)
    folder = target / "content" / str(year)
    for name in ("sections", "data"):
        (folder / name).mkdir(parents=True)
    shutil.copytree(root / "assets", target / "assets")
    for pictures in source.glob("images"):
        shutil.copytree(pictures, folder / "images")
    (folder / "terms.yaml").write_bytes((source / "terms.yaml").read_bytes())

    sections = {path.stem: _read(path) for path in sorted((source / "sections").glob("*.yaml"))}
    datasets = {path.stem: _read(path) for path in sorted((source / "data").glob("*.yaml"))}
    fixed = {name for name, section in sections.items() if _blocks(section) & ONCE}
    for number in range(times):
        repeat = Repeat(number, frozenset(sections) - fixed, frozenset(datasets))
        for name, dataset in datasets.items():
            _write(folder / "data" / f"{repeat.renamed(name)}.yaml", repeat.dataset(dataset))
        for name, section in sections.items():
            if name not in fixed:
                _write(folder / "sections" / f"{repeat.renamed(name)}.yaml", repeat.section(section))
            elif number == 0:
                _write(folder / "sections" / f"{name}.yaml", section)
    _write(folder / "report.yaml", _report(_read(source / "report.yaml"), fixed, times))


class Repeat:
    """One repeat of a report's sections and data sets; the repeat of number 0 is the report as it was."""

    def __init__(self, number: int, sections: frozenset[str], datasets: frozenset[str]) -> None:
        self.number = number
        self._names = sections | datasets
        self._slot = re.compile(r"\{(" + "|".join(sorted(map(re.escape, datasets))) + r")\.")
        self._paragraphs = 0

    def renamed(self, name: str) -> str:
        """The name of a section, data set, figure or table in this repeat."""
        return f"{name}-{self.number}" if self.number else name

    def section(self, node: yaml.Node) -> yaml.Node:
        """The section in this repeat."""
        node = copy.deepcopy(node)
        if self.number:
            self._change(node, "")
        return node

    def dataset(self, node: yaml.Node) -> yaml.Node:
        """The data set in this repeat."""
        node = copy.deepcopy(node)
        if not self.number:
            return node
        fields = dict(_items(node))
        fields["id"].value = self.renamed(fields["id"].value)
        kinds = {}
        for column in fields["columns"].value:
            described = dict(_items(column))
            kinds[described["id"].value] = described["kind"].value
        for position, row in enumerate(fields["rows"].value):
            for name, cell in _items(row):
                if kinds.get(name) == "integer":
                    self._recount(cell, position)
        return node

    def _recount(self, cell: yaml.Node, position: int) -> None:
        """Change the last digits of a large count; small ones may be written as words somewhere."""
        if isinstance(cell, yaml.MappingNode):
            for name, value in _items(cell):
                if name == "value":
                    self._recount(value, position)
        elif cell.value.isdigit() and int(cell.value) >= 1000:
            cell.value = str(int(cell.value) + (self.number * 37 + position * 11) % 200)

    def _change(self, node: yaml.Node, key: str) -> None:
        """Change a node and all below it; `key` is the nearest one above it that is no language or note's id."""
        if isinstance(node, yaml.SequenceNode):
            for child in node.value:
                self._change(child, key)
        elif isinstance(node, yaml.MappingNode):
            if key in ("paragraph", "items"):
                self._paragraphs += 1
            for name, child in _items(node):
                self._change(child, key if name in ("nl", "fr") or key == "notes" else name)
        elif key in ("id", "data"):
            node.value = self.renamed(node.value)
        elif key in ("title", "caption"):
            node.value = f"{self._reference(node.value)} ({self.number})"
        elif key in ("paragraph", "items", "text"):
            text = self._reference(node.value)
            node.value = f"({self.number}.{self._paragraphs}) {self._rotate(text)}"
        elif key in ("alt", "lead", "value", "label", "note", "notes", "source"):
            node.value = self._reference(node.value)

    def _reference(self, text: str) -> str:
        """The text with slots, cross-references and links to places inside this repeat."""
        text = self._slot.sub(lambda found: "{" + self.renamed(found[1]) + ".", text)
        text = re.sub(r"\[@([\w-]+)\]", lambda found: f"[@{self.renamed(found[1])}]", text)
        return re.sub(r"\]\(#([\w-]+)\)", lambda found: f"](#{self.renamed(found[1])})", text)

    def _rotate(self, text: str) -> str:
        """The sentences of a text in another order, unless its markup runs over the end of one."""
        sentences = _SENTENCE_END.split(text)
        if any(sentence.count("*") % 2 or len(_BRACKETS.findall(sentence)) % 2 for sentence in sentences):
            return text
        first = self.number % len(sentences)
        return " ".join(sentences[first:] + sentences[:first])


def _report(node: yaml.Node, fixed: set[str], times: int) -> yaml.Node:
    """report.yaml with every repeat's sections, and those that stand once in their places before and after."""
    listed = dict(_items(node))["sections"]
    names = {id(entry): _names(entry) for entry in listed.value}
    repeated = [entry for entry in listed.value if not names[id(entry)] & fixed]
    before = listed.value[: listed.value.index(repeated[0])]
    after = [entry for entry in listed.value if entry not in repeated and entry not in before]
    middle = []
    for number in range(times):
        repeat = Repeat(number, frozenset(), frozenset(["none"]))
        for entry in copy.deepcopy(repeated):
            for scalar in _scalars(entry):
                scalar.value = repeat.renamed(scalar.value)
            middle.append(entry)
    listed.value = [*before, *middle, *after]
    return node


def _names(entry: yaml.Node) -> set[str]:
    return {scalar.value for scalar in _scalars(entry)}


def _blocks(section: yaml.Node) -> set[str]:
    """The block types that stand directly in a section."""
    blocks = dict(_items(section)).get("blocks")
    return {name for block in (blocks.value if blocks else []) for name, _ in _items(block)}


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _scalars(child)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)


def _items(node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key.value, value


def _read(path: Path) -> yaml.Node:
    """The nodes of a file: they keep what was typed, where values would not (3:49 is a number to YAML 1.1)."""
    node = yaml.compose(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    if node is None:
        raise ValueError(f"{path} is empty")
    return node


def _write(path: Path, node: yaml.Node) -> None:
    text = yaml.serialize(node, Dumper=yaml.CSafeDumper, allow_unicode=True, width=1000)
    path.write_text(text, "utf-8")
