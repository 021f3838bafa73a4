"""A made-up block, added as README says: one file in report/blocks/, and its name in BLOCKS."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest

from report.verify import verify_bytes
from report.verify.reading import PdfReading
from tests.additions import ProgramCopy

pytestmark = pytest.mark.long

PERSON = '''
"""The block `person`: who somebody is, with a photograph."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from report.document import Element, Figure, Paragraph
from report.model.block import Captioned
from report.model.names import ImageFile
from report.model.text import AltText, Text
from report.model.block import Writer


class Person(Captioned):
    """Somebody with a function, and a photograph."""

    name: ClassVar[str] = "person"
    counted = "figure"

    who: Text
    function: Text
    photo: ImageFile
    alt: AltText

    def lower(self, writer: Writer) -> Iterable[Element]:
        """The photograph, then the name and the function."""
        caption, alt = writer.label(self.caption), writer.plain(self.alt)
        picture = writer.picture(self.photo)
        yield Figure(self.id, writer.name_of(self.id), caption, alt, picture, mark=self.mark)
        yield Paragraph(writer.label(self.who), mark=self.who.mark)
        yield Paragraph(writer.label(self.function), mark=self.function.mark)
'''
ALT = "Een vrouw in een wit pak bij een kast."
BLOCK = f"""
  - person:
      id: keeper
      who: {{nl: De imker van dienst, fr: L’apicultrice de service}}
      function: {{nl: imker, fr: apicultrice}}
      photo: hive.jpg
      caption: {{nl: De imker, fr: L’apicultrice}}
      alt: {{nl: {ALT}, fr: Une femme en combinaison blanche près d’une ruche.}}
"""
SECTION = "content/2030/sections/roofs.yaml"


def with_person(folder: Path, block: str = BLOCK) -> ProgramCopy:
    copy = ProgramCopy(folder)
    copy.add("report/blocks/person.py", PERSON)
    copy.change(
        "report/blocks/__init__.py",
        ("from report.blocks.quote", "from report.blocks.person import Person\nfrom report.blocks.quote"),
        ("    Quote,\n", "    Quote,\n    Person,\n"),
    )
    assert copy.beyond("block type") == []
    section = folder / SECTION
    section.write_text(section.read_text("utf-8").rstrip() + block, "utf-8")
    return copy


def test_a_block_is_one_file_and_one_name(tmp_path: Path) -> None:
    copy = with_person(tmp_path)
    told = copy.run("outline", "--lang", "nl")
    assert f"alt: {ALT}" in told
    assert re.search("P: De imker van dienst\n *P: imker\n", told)
    copy.run("build", "--lang", "nl", "--output", "built")
    (built,) = (tmp_path / "built").glob("*.pdf")
    with pikepdf.open(built) as pdf:
        tree = PdfReading(pdf).tree
    assert tree is not None
    assert [element.alt for element in tree.walk() if element.role == "Figure"].count(ALT) == 1
    assert verify_bytes(built.read_bytes()) == ()


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("hive.jpg", "hives.jpg", "there is no image 'hives.jpg' (did you mean 'hive.jpg'?)"),
        (ALT, "foto", "'foto' describes nothing"),
        (ALT, "De imker", "the alt text repeats the caption, which is read anyway"),
    ],
)
def test_what_a_block_shows_is_checked_where_it_is_typed(tmp_path: Path, right: str, wrong: str, message: str) -> None:
    told = with_person(tmp_path, BLOCK.replace(right, wrong)).run("check", "--file", "roofs", code=1)
    before = (tmp_path / SECTION).read_text("utf-8").rpartition(wrong)[0]
    place = f"{SECTION}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
    assert f"{place}\n           {message}" in told, told


def test_a_block_without_a_name_is_missed_at_once(tmp_path: Path) -> None:
    copy = ProgramCopy(tmp_path)
    copy.add("report/blocks/person.py", PERSON.replace('    name: ClassVar[str] = "person"\n', ""))
    copy.register("BLOCKS", "report/blocks/__init__.py", "Person", "from report.blocks.person import Person")
    assert "blocks without a `name`, which editors type: Person" in copy.run("check", code=1)
