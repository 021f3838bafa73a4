"""Defects of fonts, colours and attached files."""

from __future__ import annotations

import re

from pikepdf import Name, Pdf, String

from tests.verify.planting import Defect, attached, fonts, repaint


def font_not_embedded(pdf: Pdf) -> None:
    del fonts(pdf)[0].DescendantFonts[0].FontDescriptor.FontFile2


def no_unicode(pdf: Pdf) -> None:
    del fonts(pdf)[0].ToUnicode


def unicode_of_nothing(pdf: Pdf) -> None:
    stream = fonts(pdf)[0].ToUnicode
    stream.write(re.sub(rb"<0065>", b"<0000>", stream.read_bytes()))


def private_characters(pdf: Pdf) -> None:
    stream = fonts(pdf)[0].ToUnicode
    stream.write(re.sub(rb"<0065>", b"<E001>", stream.read_bytes()))


def missing_glyphs(pdf: Pdf) -> None:
    stream = fonts(pdf)[0].DescendantFonts[0].CIDToGIDMap
    stream.write(bytes(len(stream.read_bytes())))


def faint_text(pdf: Pdf) -> None:
    repaint(pdf.pages[2].obj, rb"0\.118 0\.153 0\.161 rg", b"0.6 0.6 0.6 rg", count=99)


def dark_ground(pdf: Pdf) -> None:
    repaint(pdf.pages[2].obj, rb"^", b"/Artifact BMC q 0.2 0.2 0.2 rg 0 0 600 900 re f Q EMC\n")


def ground_in_several_steps(pdf: Pdf) -> None:
    ground = b"/Artifact BMC q .5 0 0 .5 0 0 cm 0 g 0 0 m 1200 0 l 1200 1800 l 0 1800 l h f* Q EMC\n"
    repaint(pdf.pages[2].obj, rb"^", ground)


def no_relation(pdf: Pdf) -> None:
    del attached(pdf).AFRelationship


def not_associated(pdf: Pdf) -> None:
    del pdf.Root.AF


def not_described(pdf: Pdf) -> None:
    del attached(pdf).Desc


def no_file_name(pdf: Pdf) -> None:
    attached(pdf).F = String("")


def no_type(pdf: Pdf) -> None:
    del attached(pdf).EF.F.Subtype


def type_that_is_none(pdf: Pdf) -> None:
    attached(pdf).EF.F.Subtype = Name("/spreadsheet")


def not_in_utf8(pdf: Pdf) -> None:
    attached(pdf).EF.F.write("Année".encode("latin-1"))


def attached_nothing(pdf: Pdf) -> None:
    attached(pdf).EF.F.write(b"")


DEFECTS = (
    Defect(font_not_embedded, "font-embedded"),
    Defect(no_unicode, "font-unicode"),
    Defect(unicode_of_nothing, "font-unicode"),
    Defect(private_characters, "font-private-use"),
    Defect(missing_glyphs, "font-notdef"),
    Defect(faint_text, "contrast"),
    Defect(dark_ground, "contrast"),
    Defect(ground_in_several_steps, "contrast"),
    Defect(no_relation, "attachment-relation"),
    Defect(not_associated, "attachment-relation"),
    Defect(not_described, "attachment-description"),
    Defect(no_file_name, "attachment-description"),
    Defect(no_type, "attachment-type"),
    Defect(type_that_is_none, "attachment-type"),
    Defect(not_in_utf8, "attachment-content"),
    Defect(attached_nothing, "attachment-content"),
)
