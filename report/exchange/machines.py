"""Machines: what in a translator's file says that a machine wrote a translation, and that nobody has reviewed it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

#: An element of lxml, which this module does not need.
Element = Any

_QUALIFIERS = frozenset({"mt-suggestion", "leveraged-mt"})  # of XLIFF 1.2; the other ones are from people's memories
_ORIGINS = frozenset({"mt", "nmt", "amt"})  # of Trados, in its own attributes
_REVIEWED = frozenset({"final", "signed-off", "reviewed"})
#: How tools name machines, and the machines that are much used.
MACHINE: Final = re.compile(
    r"(?<![A-Za-z])[an]?mt(?![A-Za-z])|machine|deepl|e-?translation|modernmt|systran|apertium"
    r"|google|libretranslate|(?:microsoft|azure|amazon|aws)[\s-]*translat",
    re.IGNORECASE,
)


def machine_in_unit1(unit: Element) -> str:
    """The machine that translated a `trans-unit` of XLIFF 1.2, as the file calls it; "" when it was reviewed."""
    target = unit.find("{*}target")
    state = "" if target is None else target.get("state", "")
    if target is None or state in _REVIEWED or (not state and unit.get("approved") == "yes"):
        return ""
    named = next(iter(_matches(unit, target, "alt-trans")), "")
    qualifier = target.get("state-qualifier", "")
    if qualifier in _QUALIFIERS or (qualifier.startswith("x-") and MACHINE.search(qualifier)):
        return named or qualifier
    return named or _phase(unit, target.get("phase-name", "")) or _remarked(unit)


def machine_in_unit2(unit: Element) -> str:
    """The machine that translated a `unit` of XLIFF 2, as the file calls it; "" when it was reviewed."""
    segments = [one for one in unit.iter("{*}segment") if one.get("state") not in _REVIEWED]
    for segment in segments:
        target = segment.find("{*}target")
        if target is None:
            continue
        state = segment.get("subState", "")
        named = next(iter(_matches(unit, target, "match")), "")
        if not state.startswith("spp:") and MACHINE.search(state.partition(":")[2]):
            return named or str(state)
        if named or (named := _remarked(segment)):
            return named
    return ""


def machine_in_comments(comments: list[str], flags: set[str]) -> str:
    """The machine that the comments and flags of a PO message name."""
    found = next((one for one in sorted(flags) if MACHINE.search(one)), "")
    return found or next(
        (one.strip() for one in comments if re.search(r"machine|transl", one) and MACHINE.search(one)), ""
    )


def machine_in_memory(unit: Element) -> str:
    """The machine that wrote an entry of a TMX file."""
    said = [one.get(name, "") for one in unit.iter("{*}tu", "{*}tuv") for name in ("creationid", "changeid")]
    said += ["".join(one.itertext()) for one in unit.iter("{*}prop") if one.get("type", "").startswith("x-")]
    return next((one.strip() for one in said if MACHINE.search(one)), "")


def _matches(unit: Element, target: Element, name: str) -> Iterator[str]:
    """The machines among the proposals of a unit whose words were taken as they are."""
    words = _words(target)
    for one in unit.iter(f"{{*}}{name}"):
        proposed = one.find("{*}target")
        origin = one.get("origin", "") or one.get("tool-id", "")
        is_machine = one.get("type") == "mt" or MACHINE.search(origin)
        if is_machine and proposed is not None and _words(proposed) == words:
            yield origin or "mt"


def _phase(unit: Element, name: str) -> str:
    """The machine of the phase of work in which a translation was made."""
    file = next(unit.iterancestors("{*}file"), None) if name else None
    header = None if file is None else file.find("{*}header")
    for one in () if header is None else header.iter("{*}phase"):
        said = f"{one.get('process-name', '')} {one.get('tool-id', '')}".strip()
        if one.get("phase-name") == name and MACHINE.search(said):
            return said
    return ""


def _remarked(unit: Element) -> str:
    """What tools say in attributes of their own: the ITS standard's confidence, and Trados' origin of segments."""
    for one in unit.iter("{*}target", "{*}mrk", "{*}seg"):
        for key, value in one.attrib.items():
            if key.endswith("}mtConfidence"):
                return "mt"
            if key == "origin" and value in _ORIGINS and not one.get("conf", "").startswith("Approved"):
                return str(one.get("origin-system", "") or value)
    return ""


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
