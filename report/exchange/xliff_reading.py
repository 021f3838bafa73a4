"""Reads XLIFF files of versions 2 and 1.2 that came back, from whatever tool."""

from __future__ import annotations

from report.diagnostics.errors import Mark
from report.exchange import xliff, xliff1
from report.exchange.parcel import MOST_TEXTS, Delivery, ExchangeError, Meanings, many_texts, number_sent
from report.exchange.xliff_units import Unit1Reader, Unit2Reader, UnitReader
from report.exchange.xmlfile import Element, first_child, local_name, without_doctype
from report.files.xml import XmlError, parsed
from report.messages import Message, say

_TERMS = ("tbx", "martif")  # how files of terms begin


def read(data: bytes, file: str, meanings: Meanings) -> Delivery:
    """What came back. Raises ContentError when it is no XLIFF file; faults of single texts are in the replies.

    `meanings` is what tags stand for, where a tool has dropped it.
    """
    try:
        root = parsed(without_doctype(data))
    except XmlError as problem:
        hint = say("export the translation again from the tool as XLIFF, or send its file as the tool saved it")
        raise ExchangeError.of(problem.message, hint, Mark(file, problem.line, problem.column)) from None
    version = str(root.get("version", ""))
    if root.tag == f"{{{xliff.NAMESPACE}}}xliff" and version.startswith("2."):
        languages = root.get("srcLang", ""), root.get("trgLang", "")
        unit_reader: type[UnitReader] = Unit2Reader
    elif root.tag == f"{{{xliff1.NAMESPACE}}}xliff" and version == "1.2":
        first = first_child(root, "file")
        languages = ("", "") if first is None else (first.get("source-language", ""), first.get("target-language", ""))
        unit_reader = Unit1Reader
    else:
        mark = Mark(file, root.sourceline or 1)
        if local_name(root) in _TERMS:
            hint = say("terms do not come in from a file: put new ones into terms.yaml")
            raise ExchangeError.of(say("the file holds terms, and no translations of texts"), hint, mark)
        hint = say("save it as XLIFF 2.0 or 1.2, or as PO")
        raise ExchangeError.of(_another(local_name(root), version), hint, mark)
    units = [one for one in root.iter() if local_name(one) == unit_reader.name]
    if len(units) > MOST_TEXTS:
        raise many_texts(len(units), file)
    original = next((one.get("original", "") for one in root if local_name(one) == "file"), "")
    replies = tuple([unit_reader(one, file, meanings).reply() for one in units])
    return Delivery(file, original, *languages, replies, number_sent(_told(root)))


def _told(root: Element) -> str:
    """How many texts the file was sent with, as it says; "" where it does not."""
    for one in root.iter():
        if one.get(xliff.TEXTS):
            return str(one.get(xliff.TEXTS))
        if local_name(one) == "count-group" and one.get("name") == xliff1.TEXTS and len(one):
            return str(one[0].text or "")
    return ""


def _another(name: str, version: str) -> Message:
    if not version:
        return say("the file is no XLIFF of version 2.0 or 1.2: it starts with <{element}>", element=name)
    return say(
        "the file is no XLIFF of version 2.0 or 1.2: it starts with <{element}> version '{version}'",
        element=name,
        version=version,
    )
