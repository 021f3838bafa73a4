"""Rules on files for printers: boxes, output intent, inks, metadata, and nothing that a press cannot have (PDF/X-4).

They are this program's, after ISO 15930-7:2010; no independent validator stands behind them. Each says of which
subject of its clause 6 it is, and the clause of ISO 32000-1 that this narrows. Files that do not say that they are for
printers are none of theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, TypeAlias

import pikepdf

from report.messages import say
from report.verify.document import metadata, xmp_value
from report.verify.finding import PDF, X4, Finding, Flaw
from report.verify.reading import PdfReading

PressCheck: TypeAlias = Callable[[PdfReading], Iterator[Finding]]

AGAIN = say("build the file for printers again: sppreport build --print")
VERSION = Flaw("press-version", f"{X4} 6 (file structure), {PDF} 7.5.2", AGAIN)
IDENTITY = Flaw("press-identity", f"{X4} 6 (identification), {PDF} 14.3.2", AGAIN)
TRAPPED = Flaw("press-trapped", f"{X4} 6 (trapping), {PDF} 14.11.6", AGAIN)
INTENT = Flaw("press-intent", f"{X4} 6 (output intent), {PDF} 14.11.5", AGAIN)
BOXES = Flaw("press-boxes", f"{X4} 6 (page boundaries), {PDF} 14.11.2", AGAIN)
COLOURS = Flaw("press-colours", f"{X4} 6 (colour), {PDF} 8.6", AGAIN)
INK = Flaw("press-ink", "ISO 12647-2", say("take lighter or purer colours in the theme: more ink does not dry in time"))
BLENDING = Flaw("press-blending", f"{X4} 6 (transparency), {PDF} 11.6.6", AGAIN)
CLICKED = Flaw("press-annotations", f"{X4} 6 (annotations), {PDF} 12.5", AGAIN)
ACTIONS = Flaw("press-actions", f"{X4} 6 (actions), {PDF} 12.6", AGAIN)
TRANSFER = Flaw("press-transfer", f"{X4} 6 (graphics state), {PDF} 10.5", AGAIN)

#: What the metadata of a file for printers has to say.
SAID = ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:DocumentID", "xmpMM:RenditionClass")
MOST_INK = 300  # per cent of all inks together that coated paper takes
ROUNDING = 1.0  # per cent
SLACK = 0.01  # points
MARKS = ("/PrinterMark", "/TrapNet")


def is_for_press(reading: PdfReading) -> bool:
    """Whether a file says that it is for printers."""
    return bool(xmp_value(metadata(reading), "pdfxid:GTS_PDFXVersion")) or bool(_intents(reading))


def _intents(reading: PdfReading) -> list[Any]:
    """The output intents for printers."""
    return [one for one in reading.catalog.get("/OutputIntents") or () if str(one.get("/S", "")) == "/GTS_PDFX"]


def keeps_to_its_version(reading: PdfReading) -> Iterator[Finding]:
    """Readers need not know more than PDF 1.6."""
    version = reading.pdf.pdf_version
    if tuple(map(int, version.split("."))) > (1, 6):
        yield VERSION.broken(say("the file is PDF {version}, and printers expect 1.6", version=version))


def says_what_it_is(reading: PdfReading) -> Iterator[Finding]:
    """The metadata declare PDF/X-4, and identify the file."""
    xmp = metadata(reading)
    version = xmp_value(xmp, "pdfxid:GTS_PDFXVersion")
    if version != "PDF/X-4":
        yield IDENTITY.broken(say("the metadata do not say that the file is PDF/X-4"))
    for name in SAID:
        if not xmp_value(xmp, name):
            yield IDENTITY.broken(say("{name} is missing in the XMP metadata", name=name))


def says_whether_it_is_trapped(reading: PdfReading) -> Iterator[Finding]:
    """It is known whether colours overlap where they meet."""
    if str(reading.pdf.docinfo.get("/Trapped", "")) not in ("/True", "/False"):
        yield TRAPPED.broken(say("the file does not say whether it is trapped"))


def has_one_intent(reading: PdfReading) -> Iterator[Finding]:
    """One printing condition, with its profile, is named."""
    intents = _intents(reading)
    if len(intents) != 1:
        yield INTENT.broken(say("the file has {number} output intents for printers, not 1", number=len(intents)))
        return
    (intent,) = intents
    if not str(intent.get("/OutputConditionIdentifier", "")):
        yield INTENT.broken(say("the output intent does not name the printing condition"))
    profile = intent.get("/DestOutputProfile")
    head = reading.budget.decoded(profile)[12:20] if isinstance(profile, pikepdf.Stream) else b""
    if head != b"prtrCMYK":
        yield INTENT.broken(say("the output intent has no profile of four printing inks"))


def has_boxes(reading: PdfReading) -> Iterator[Finding]:
    """Each page says what is left of it when it is cut, and how far it bleeds."""
    for index, page in enumerate(reading.pdf.pages):
        names = ("/TrimBox", "/BleedBox", "/MediaBox")
        if "/TrimBox" not in page.obj:
            yield BOXES.broken(say("the page does not say where it is cut (TrimBox)"), index)
            continue
        if "/ArtBox" in page.obj:
            yield BOXES.broken(say("the page has an ArtBox beside its TrimBox"), index)
        found = [page.trimbox, page.obj.get("/BleedBox", page.mediabox), page.mediabox]
        inner, *outer = [[float(edge) for edge in box] for box in found]
        for name, box in zip(names[1:], outer, strict=True):
            if not _holds(box, inner):
                yield BOXES.broken(say("the TrimBox of the page reaches beyond its {box}", box=name[1:]), index)
        if not _holds(outer[1], outer[0]):
            yield BOXES.broken(say("the BleedBox of the page reaches beyond its MediaBox"), index)


def _holds(outer: list[float], inner: list[float]) -> bool:
    return all(a <= b + SLACK for a, b in zip(outer[:2], inner[:2], strict=True)) and all(
        a >= b - SLACK for a, b in zip(outer[2:], inner[2:], strict=True)
    )


def is_in_inks(reading: PdfReading) -> Iterator[Finding]:
    """No colour is one of screens, and none takes more ink than paper does; each is told once a page."""
    for index, page in enumerate(reading.pdf.pages):
        found: set[str] = set()
        most = 0.0
        for instruction in reading.budget.description(page.obj):
            name, operands = str(instruction.operator), list(instruction.operands)
            if name in ("rg", "RG") or (name in ("cs", "CS") and str(operands[0]) in ("/DeviceRGB", "/CalRGB")):
                found.add(name)
            elif name in ("k", "K"):
                most = max(most, 100 * sum([float(share) for share in operands]))
        drawn = (page.resources.get("/XObject") or {}).values()
        images = [one for one in drawn if str(one.get("/ColorSpace", "")) == "/DeviceRGB"]
        if found or images:
            yield COLOURS.broken(say("the page has colours of screens (RGB)"), index)
        if most > MOST_INK + ROUNDING:
            message = say(
                "a colour of the page takes {ink} per cent of ink: {most} is the most", ink=round(most), most=MOST_INK
            )
            yield INK.broken(message, index)


def blends_in_inks(reading: PdfReading) -> Iterator[Finding]:
    """What is translucent is blended in the colours of the output intent."""
    for index, page in enumerate(reading.pdf.pages):
        group = page.obj.get("/Group")
        if group is not None and str(group.get("/CS", "")) == "/DeviceRGB":
            yield BLENDING.broken(say("what is translucent on the page is blended in colours of screens (RGB)"), index)


def has_nothing_to_click(reading: PdfReading) -> Iterator[Finding]:
    """Annotations stand outside of what is printed."""
    for index, page in enumerate(reading.pdf.pages):
        left, bottom, right, top = [float(edge) for edge in page.obj.get("/BleedBox", page.mediabox)]
        for one in page.obj.get("/Annots") or ():
            if str(one.get("/Subtype", "")) in MARKS:
                continue
            x0, y0, x1, y1 = [float(edge) for edge in one.get("/Rect", (0, 0, 0, 0))]
            if min(x0, x1) < right and max(x0, x1) > left and min(y0, y1) < top and max(y0, y1) > bottom:
                yield CLICKED.broken(say("the page has links or comments where it is printed"), index)
                break


def does_nothing(reading: PdfReading) -> Iterator[Finding]:
    """Nothing is run when the file is opened."""
    names, opening = reading.catalog.get("/Names") or {}, reading.catalog.get("/OpenAction")
    if "/AA" in reading.catalog or "/JavaScript" in names or isinstance(opening, pikepdf.Dictionary):
        yield ACTIONS.broken(say("the file has actions, which no press can follow"))


def has_no_transfer_functions(reading: PdfReading) -> Iterator[Finding]:
    """How dark dots are printed is left to the press."""
    for index, page in enumerate(reading.pdf.pages):
        states = (page.resources.get("/ExtGState") or {}).values()
        if any("/TR" in state or str(state.get("/TR2", "/Default")) != "/Default" for state in states):
            yield TRANSFER.broken(say("the page has transfer functions of its own"), index)


def _of_files_for_press(check: PressCheck) -> PressCheck:
    """A check that is made of files for printers alone."""

    @wraps(check)
    def checked(reading: PdfReading) -> Iterator[Finding]:
        if is_for_press(reading):
            yield from check(reading)

    return checked


RULES = {
    _of_files_for_press(check): flaw
    for check, flaw in (
        (keeps_to_its_version, VERSION),
        (says_what_it_is, IDENTITY),
        (says_whether_it_is_trapped, TRAPPED),
        (has_one_intent, INTENT),
        (has_boxes, BOXES),
        (is_in_inks, COLOURS),
        (blends_in_inks, BLENDING),
        (has_nothing_to_click, CLICKED),
        (does_nothing, ACTIONS),
        (has_no_transfer_functions, TRANSFER),
    )
}
