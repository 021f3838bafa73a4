"""Defects of a file as a whole: its title, language, outline and metadata."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.verify.planting import Defect, xmp


def untagged(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot, pdf.Root.MarkInfo


def not_marked(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def suspect(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


def no_title(pdf: Pdf) -> None:
    del pdf.docinfo["/Title"]


def no_title_in_xmp(pdf: Pdf) -> None:
    xmp(pdf, rb"<dc:title>.*?</dc:title>", b"")


def two_titles(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = String("Een ander verslag")


def title_is_a_file(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = String("verslag.pdf")


def title_in_xmp_is_a_file(pdf: Pdf) -> None:
    xmp(pdf, rb"(<dc:title>.*?<rdf:li[^>]*>)[^<]*", rb"\1verslag.pdf")


def title_not_shown(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def no_such_language(pdf: Pdf) -> None:
    pdf.Root.Lang = String("Nederlands (Vlaams)")


def no_outline(pdf: Pdf) -> None:
    del pdf.Root.Outlines
    for _ in range(20):
        pdf.add_blank_page()


def no_labels(pdf: Pdf) -> None:
    del pdf.Root.PageLabels


def other_labels(pdf: Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=4)]))


def not_pdf_ua(pdf: Pdf) -> None:
    xmp(pdf, rb"<pdfuaid:part>1</pdfuaid:part>", b"")


def not_level_a(pdf: Pdf) -> None:
    xmp(pdf, rb"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<")


def no_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


def no_tab_order(pdf: Pdf) -> None:
    del pdf.pages[1].obj.Tabs


def no_text(pdf: Pdf) -> None:
    for page in pdf.pages:
        page.obj.Contents.write(b"")


def no_colour_profile(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


DEFECTS = (
    Defect(untagged, "untagged"),
    Defect(not_marked, "untagged"),
    Defect(suspect, "untagged"),
    Defect(no_title, "title"),
    Defect(no_title_in_xmp, "title"),
    Defect(two_titles, "title"),
    Defect(title_is_a_file, "title"),
    Defect(title_in_xmp_is_a_file, "title"),
    Defect(title_not_shown, "title-shown"),
    Defect(no_language, "language"),
    Defect(no_such_language, "language"),
    Defect(no_outline, "outline"),
    Defect(no_labels, "page-labels"),
    Defect(other_labels, "page-labels"),
    Defect(not_pdf_ua, "standards"),
    Defect(not_level_a, "standards"),
    Defect(no_metadata, "standards"),
    Defect(no_tab_order, "tab-order"),
    Defect(no_text, "no-text"),
    Defect(no_colour_profile, "PDFA3A-DEVICE-RGB-001"),
)
