"""Parcels made by hand and at random, what travels in files of every format, and the files of the two reports."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from lxml import etree

from report.acceptance.standing import State
from report.diagnostics.errors import Mark
from report.exchange.courier import ExportOrder, Sent, export
from report.exchange.parcel import Parcel, TranslationUnit, UnitGroup, UnitNote
from report.markup.codes import normal
from report.model.text import PlainText, Text

TESTS = Path(__file__).parent.parent
ROOTS = {"invented": TESTS, "real": TESTS.parent}
FORMATS = ("xliff", "xliff1", "po")
SCHEMAS = {"xliff": "xliff-core-2.0.xsd", "xliff1": "xliff-core-1.2-strict.xsd"}


@cache
def sent(report: str, style: str, target: str = "fr") -> Sent:
    """The whole of a report in a format, into a language."""
    return export(ROOTS[report], None, ExportOrder(target, format=style))


def with_content(folder: Path, report: str = "invented") -> Path:
    """The folder, with the content of a report in it; assets are only read."""
    shutil.copytree(ROOTS[report] / "content", folder / "content")
    (folder / "assets").symlink_to(ROOTS[report] / "assets")
    return folder


def files_in(folder: Path) -> dict[str, bytes]:
    """All files of the content below a folder."""
    content = folder / "content"
    return {str(path.relative_to(content)): path.read_bytes() for path in content.rglob("*") if path.is_file()}


class _Here(etree.Resolver):  # type: ignore[misc]
    """Gives the schema of the XML namespace, which the others look for elsewhere, from here."""

    def resolve(self, url: str, public: str, context: object) -> object:
        if url.endswith("xml.xsd"):
            return self.resolve_filename(str(TESTS / "schemas" / "xml.xsd"), context)
        return None


@cache
def schema(style: str) -> Any:
    """The schema of OASIS for a version of XLIFF."""
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Here())
    return etree.XMLSchema(etree.parse(TESTS / "schemas" / SCHEMAS[style], parser))


def faults(style: str, data: bytes) -> list[str]:
    """What the schema minds in a file."""
    checker = schema(style)
    checker.validate(etree.fromstring(data).getroottree())
    return [f"{one.line}: {one.message}" for one in checker.error_log]


def entry(
    source: str,
    target: str = "",
    state: State | None = None,
    name: str = "roofs/1",
    notes: tuple[UnitNote, ...] = (UnitNote("context", "paragraph"),),
    is_address: bool = False,
    shown: dict[str, str] | None = None,
) -> TranslationUnit:
    """An entry; without a state it is translated or missing."""
    found = state or (State.TRANSLATED if target else State.MISSING)
    text = (PlainText if is_address else Text).of({"nl": source, "fr": target})
    inlines = text.inline["nl"], text.inline["fr"]
    mark = Mark("content/2030/sections/roofs.yaml", 7)
    return TranslationUnit(name, source, target, inlines, found, mark, notes, is_address, shown or {})


def parcel(*entries: TranslationUnit) -> Parcel:
    """A parcel from Dutch into French."""
    group = UnitGroup("roofs", "De daken", "content/2030/sections/roofs.yaml", entries)
    return Parcel("content/2030", 2030, "Bijen op federale daken", "nl-BE", "fr-BE", (group,))


# --- random texts as editors may type them, in the one way in which they travel ------------------------------------

_SIGNS = [
    "a",
    "Été «\u00a0",
    "l’eau",
    "100 %",
    'x < y & z > "w" ]]>',
    "\\",
    "*",
    "{",
    "}",
    "[",
    "]",
    "(b)",
    "𝄞",
    "\u202f!",
    "…",
]
words = st.lists(st.sampled_from(_SIGNS), min_size=1, max_size=4).map(
    lambda found: "".join("\\" + sign if sign in "*{}[]" else sign for sign in found)
)
single = st.sampled_from(
    [
        "{date:2022-10-11}",
        "{visits.@max:groups.country|articles|capital}",
        "{money:275e6 EUR}",
        "{term:fbo|long}",
        "[^note]",
        "[@roof-table]",
    ]
)
TARGETS = ["](https://example.org/a_(b)?c=d&e=%20)", "](a\\ b\\))", "]{lang=en}", "]{ref}", "]{lang=en ref}"]
pieces = st.recursive(
    words | single,
    lambda inner: st.one_of(
        inner.map(lambda text: f"**{text}**"),
        inner.map(lambda text: f"*{text}*"),
        st.tuples(inner, st.sampled_from(TARGETS)).map(lambda parts: f"[{parts[0]}{parts[1]}"),
        st.lists(inner, min_size=2, max_size=3).map(" ".join),
    ),
    max_leaves=6,
)


def _travelling(typed: str) -> str | None:
    from report.markup.parser import InlineError

    try:
        return normal(typed)
    except InlineError:
        return None


texts: st.SearchStrategy[str] = (
    st.lists(pieces, min_size=1, max_size=4).map(" ".join).map(_travelling).filter(bool).map(str)
)
