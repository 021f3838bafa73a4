"""Drawings in a Word file: pictures, and what is none - text boxes, charts, diagrams, embedded objects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from report.files.xml import Element
from report.word.finds import Find
from report.word.package import MC, Package, PartLink, R, W
from report.word.prose import Photograph
from report.word.tracking import text_in

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_FORMATS = (b"\x89PNG", b"\xff\xd8")
#: A picture, or what is found in its place with the words that tell of it.
Drawn: TypeAlias = "Photograph | tuple[Find, str]"


def drawn(element: Element, package: Package, targets: Mapping[str, PartLink]) -> Iterator[Drawn]:
    """What a w:drawing, w:pict or w:object holds. Raises WordError."""
    alt = _alt(element)
    boxes = [one for one in element.iter(f"{W}txbxContent") if _is_outermost(one)]
    yield from ((Find.TEXT_BOX, text_in(one)) for one in boxes if text_in(one).strip())
    if element.tag == f"{W}object":
        names = [one.get("ProgID", "") for one in element.iter(f"{_O}OLEObject")]
        yield Find.OBJECT, " ".join([*names, alt]).strip()
        return
    pictures = [(one.get(f"{R}embed") or one.get(f"{R}link") or "", one) for one in element.iter(f"{_A}blip")]
    pictures += [(one.get(f"{R}id", ""), one) for one in element.iter(f"{_V}imagedata")]
    for name, one in pictures:
        yield _picture(targets.get(name), alt, package)
        if any(edge not in (None, "0") for cut in one.itersiblings(f"{_A}srcRect") for edge in cut.attrib.values()):
            yield Find.CROPPED, alt
    if not pictures and not boxes:
        yield from _other(element, alt)


def _picture(target: PartLink | None, alt: str, package: Package) -> Drawn:
    if target is None or target.is_outside or target.to not in package.archive.names:
        return Find.OUTSIDE_PICTURE, alt or (target.to if target else "")
    if not package.bytes_of(target.to).startswith(_FORMATS):
        return Find.PICTURE, alt or target.to.rpartition("/")[2]
    return Photograph(target.to, alt)


def _other(element: Element, alt: str) -> Iterator[Drawn]:
    """What is no picture and has no words: a chart, a diagram, a line."""
    kinds = [str(one.get("uri", "")).rpartition("/")[2] for one in element.iter(f"{_A}graphicData")]
    if any(kind.startswith("chart") for kind in kinds):
        yield Find.CHART, alt
    elif kinds or not any(one.get(f"{_O}hr") for one in element.iter()):
        yield Find.DIAGRAM, alt


def _alt(element: Element) -> str:
    """What a drawing shows, as its alt text says; its title where it has none."""
    for one in element.iter(f"{_WP}docPr"):
        return " ".join((one.get("descr") or one.get("title") or "").split())
    found = [one.get("alt") or "" for one in element.iter() if isinstance(one.tag, str) and one.tag.startswith(_V)]
    return next((" ".join(one.split()) for one in found if one.strip()), "")


def _is_outermost(box: Element) -> bool:
    """Whether a text box is in no other one, and no second form of one for older programs."""
    return all(above.tag not in (f"{W}txbxContent", f"{MC}Fallback") for above in box.iterancestors())
