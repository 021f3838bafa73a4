"""Output intents: for which colours a file is made - those of screens, or a printing condition - with their profile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from report.inks.condition import REGISTRY
from report.pdf.objects import text_string

if TYPE_CHECKING:
    from report.inks.condition import PrintingCondition
    from report.pdf.objects import ObjectFile

PROFILE = Path(__file__).with_name("sRGB.icc")


def write_screen_intent(file: ObjectFile) -> str:
    """Write the colour profile; returns the output intent: all colours are sRGB (ISO 19005-3, 6.2.3)."""
    profile = file.deflated("/N 3", PROFILE.read_bytes())
    name = text_string("sRGB IEC61966-2.1")
    says = f"/OutputConditionIdentifier{name}/Info{name}"
    return f"<</Type/OutputIntent/S/GTS_PDFA1{says}/DestOutputProfile {profile} 0 R>>"


def write_press_intents(file: ObjectFile, condition: PrintingCondition) -> str:
    """Write the profile of a printing condition; returns an output intent for printers, and the same for archives.

    They share the profile (ISO 19005-3, 6.2.3).
    """
    profile = file.deflated("/N 4", condition.profile)
    said = text_string(condition.description)
    says = (
        f"/OutputConditionIdentifier{text_string(condition.name)}/OutputCondition{said}/Info{said}"
        f"/RegistryName{text_string(REGISTRY)}/DestOutputProfile {profile} 0 R"
    )
    return "".join([f"<</Type/OutputIntent/S/{standard}{says}>>" for standard in ("GTS_PDFX", "GTS_PDFA1")])
