"""Blocks: what each one becomes, as the outline of its elements."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

from report import blocks
from report.blocks import BLOCKS
from report.diagnostics.errors import ContentError
from tests.blocks.outlines import lines, lowered
from tests.localise.making import errors
from tests.modules import MODULES, called, tree

FOLDER = Path(blocks.__file__).parent


def test_every_block_is_known_by_the_name_of_its_file() -> None:
    for block in BLOCKS:
        assert block.__module__ == f"report.blocks.{block.name.replace('-', '_')}"
        assert (block.__doc__ or "").strip().endswith(".")
    assert len({block.name for block in BLOCKS}) == len(BLOCKS)
    assert {Path(module.__file__ or "").stem for module in map(inspect.getmodule, BLOCKS) if module} == {
        path.stem for path in FOLDER.glob("[a-z]*.py")
    }


def asked(path: Path) -> Iterator[str]:
    """Where a module asks what a block is called, or whether it has something."""
    names = {block.name for block in BLOCKS}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "getattr":
            if ast.unparse(node.args[0]).endswith("block"):
                yield ast.unparse(node)
        elif isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute) and node.left.attr == "name":
            literals = {one.value for one in ast.walk(node) if isinstance(one, ast.Constant)}
            yield from [ast.unparse(node)] if literals & names else []


def test_nobody_else_asks_what_a_block_is_called_or_has() -> None:
    """Types of fields and the methods of Block say it: a new block is known wherever the others are."""
    others = [path for path in MODULES if FOLDER not in path.parents]
    assert {called(path): found for path in others if (found := [*asked(path)])} == {}


def test_paragraph_and_lead(tmp_path: Path) -> None:
    assert lowered(tmp_path, "- paragraph: {nl: een *twee*, fr: x}\n- lead: {nl: drie, fr: y}") == lines("""
        body: een {twee|emphasis}
        lead: drie
        """)


def test_lists_nest_and_number(tmp_path: Path) -> None:
    blocks = """\
        - list: {items: [een, {text: twee, items: [a, {text: b, items: [diep]}]}]}
        - list: {style: number, items: [een, {text: twee, items: [a, b]}]}
        """
    assert lowered(tmp_path, blocks) == lines("""
        list bullet
          item •
            body: een
          item •
            body: twee
            list bullet
              item –
                body: a
              item –
                body: b
                list bullet
                  item –
                    body: diep
        list number
          item 1.
            body: een
          item 2.
            body: twee
            list number
              item a.
                body: a
              item b.
                body: b
        """)


def test_callout_and_quote(tmp_path: Path) -> None:
    blocks = """\
        - callout: {title: T, text: een, blocks: [{paragraph: twee}, {list: {items: [drie]}}]}
        - callout: {text: alleen}
        - quote: {text: woorden, source: iemand}
        - quote: {text: meer}
        """
    assert lowered(tmp_path, blocks) == lines("""
        callout T
          body: een
          body: twee
          list bullet
            item •
              body: drie
        callout
          body: alleen
        quote
          quote: woorden
          source: iemand
        quote
          quote: meer
        """)


def test_section(tmp_path: Path) -> None:
    blocks = (
        "- section: {id: s, title: S, blocks: [{paragraph: x}, {section: {id: t, title: T, blocks: [{paragraph: y}]}}]}"
    )
    assert lowered(tmp_path, blocks) == lines("""
        heading 2 #s 1.1 S
        body: x
        heading 3 #t - T (not in contents)
        body: y
        """)


def test_key_figures(tmp_path: Path) -> None:
    blocks = (
        "- key-figures: [{value: '{hives.a.hives}', label: kasten, note: noot}, {value: '{hives.b.hives}', label: l}]"
    )
    assert lowered(tmp_path, blocks, "fr") == lines("""
        key-figures
          key-figure
            figure-value: 1_200
            figure-label: kasten
            figure-note: noot
          key-figure
            figure-value: quelque 80
            figure-label: l
        """)


def test_timeline(tmp_path: Path) -> None:
    blocks = """\
        - timeline:
            - {date: 2030-01-01, text: een}
            - {date: 2030-05-18/2030-05-21, text: "{term:fido}"}
            - {date: [2030-10-17, 2030-10-10], text: drie}
        """
    assert lowered(tmp_path, blocks, "fr") == lines("""
        list timeline
          item 1{er|raised}~janvier 2030
            body: een
          item 18–20~mai 2030
            body: Institut fédéral ({IFDD|solid})
          item 10 et 17~octobre 2030
            body: drie
        """)


@pytest.mark.parametrize(
    ("date", "message"),
    [
        ("1 mei 2030", "'1 mei 2030' is not a date"),
        ("2030-05-21/2030-05-18", "ends before it has begun"),
        ("[]", "expected a date"),
        ("{nl: x}", "expected a date"),
        ("[2030-05-32]", "not a day of the calendar"),
    ],
)
def test_a_wrong_moment_says_what_to_write(tmp_path: Path, date: str, message: str) -> None:
    with pytest.raises(ContentError, match=message) as caught:
        lowered(tmp_path, f"- timeline: [{{date: {date}, text: x}}]")
    assert "2022-05-18/2022-05-21" in errors(caught.value)[0].hint


def test_abbreviations_are_those_printed_even_after_the_list(tmp_path: Path) -> None:
    blocks = """\
        - abbreviations: {}
        - paragraph: "{term:pact} {term:fido} {term:eau|short} {term:hidden}"
        """
    assert lowered(tmp_path, blocks) == lines("""
        list definitions
          item {ÉTU|solid}
            body: Étude
          item {FIDO|solid}
            body: Federaal Instituut
          item {OP|solid|lang=en}
            body: {Open Pact|lang=en} (open pact)
        body: {Open Pact|lang=en} ({OP|solid|lang=en}) Federaal Instituut ({FIDO|solid}) {ÉTU|solid|expansion=Étude} Verborgen ({VB|solid})
        """)  # noqa: E501


def test_abbreviations_inside_a_callout_wait_too(tmp_path: Path) -> None:
    blocks = "- callout: {blocks: [{abbreviations: {}}]}\n- paragraph: '{term:fido}'"
    assert "item {FIDO|solid}" in lowered(tmp_path, blocks)


def test_colophon(tmp_path: Path) -> None:
    assert lowered(tmp_path, "- colophon: {}") == lines("""
        colophon
          list definitions
            item Uitgever
              body: Federaal Instituut
        """)


def test_image(tmp_path: Path) -> None:
    source = Path(__file__).parent.parent / "content" / "2030" / "images" / "roof.png"
    images = tmp_path / "assets" / "images"
    images.mkdir(parents=True)
    (images / "roof.png").write_bytes(source.read_bytes())
    blocks = "- image: {id: i, file: roof.png, caption: C, alt: 'kast {int:1200}', credit: ik, wide: true}"
    assert lowered(tmp_path, blocks, "fr") == lines("""
        figure wide #i Figure~1: C
          alt: kast 1_200
          picture roof.png 960 x 640
          source: Image~: ik
        """)
