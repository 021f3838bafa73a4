"""Spaces around signs: before French punctuation, inside guillemets, before %, beside the sign of a currency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from report.microtypography.edits import Edits

NBSP = "\u00a0"
SPACES = " \u00a0\u2009\u202f"
OPENERS = "([{«“‘"
HIGH = re.compile("[;!?:»«]")
AFTER_HIGH = ";!?:»)]}”’\"'…*"  # besides white space: what may follow at once
PROTOCOL = re.compile(r"\b(?:https?|ftps?|mailto|tel|urn|doi|sftp|file)\Z")

STRAY = re.compile(r"[;:!?](?<=[ \u00a0\u202f].)(?=[\s;:!?)\]”’]|\Z)")

PERCENT = re.compile(r"(?<=[0-9])[%‰](?![\w-])")
CURRENCY = re.compile(r"(?<![\w])[€$£](?=[0-9])|(?<=[0-9])[€£](?!\w)")
DEGREES = re.compile(r"(?<=[0-9])°(?=[CF]\b)")
NUMBER_SIGN = re.compile(r"(?<!\w)(?:n[°º]|N[°º]|№|§)(?=[0-9])")


class HighSigns:
    """The rule of ; ! ? : and guillemets where there are `spaces` before them; not in "(?)", "10:30", "https:"."""

    def __init__(self, spaces: Mapping[str, str]) -> None:
        self._spaces = spaces

    def __call__(self, text: str) -> Edits:
        """What changes in a text."""
        if not (":" in text or ";" in text or "?" in text or "!" in text or "«" in text or "»" in text):
            return []
        found: Edits = []
        for match in HIGH.finditer(text):
            at, sign = match.start(), match[0]
            wanted = self._spaces[sign]
            edit = _inside(text, at, wanted) if sign == "«" else _before(text, at, sign, wanted)
            if edit and found and found[-1][1] > edit[0]:  # "« ?": one space, which is there already
                continue
            if edit:
                found.append(edit)
        return found


def _inside(text: str, at: int, wanted: str) -> tuple[int, int, str] | None:
    """The space after an opening guillemet."""
    end = at + 1
    while end < len(text) and text[end] in SPACES:
        end += 1
    if end == len(text) or text[at + 1 : end] == wanted or text[at + 1] in "»\n\u2028":
        return None
    return at, end, f"«{wanted}"


def _before(text: str, at: int, sign: str, wanted: str) -> tuple[int, int, str] | None:
    """The space before a sign; None if it is right, or not to be touched."""
    start = at
    while start and text[start - 1] in SPACES:
        start -= 1
    before, after = text[start - 1 : start] if start else "", text[at + 1 : at + 2]
    if not before or before in OPENERS or before in "\n\u2028":
        return None
    if sign != "»" and after and not (after.isspace() or after in AFTER_HIGH):
        return None
    if start == at and _leans(before, sign, text, at):
        return None
    if sign in "!?" and before in "!?":
        wanted = ""
    return (start, at + 1, wanted + sign) if text[start:at] != wanted else None


def _leans(before: str, sign: str, text: str, at: int) -> bool:
    """Whether a sign without a space before it forms one sign with what is there, or is no punctuation."""
    if sign in "!?":
        return before in "!?…"
    if sign == ":":
        return before == ":" or text[at + 1 : at + 2] == ":" or PROTOCOL.search(text, 0, at) is not None
    return False


def no_space_before(text: str) -> Edits:
    """No space before ; : ! and ?, whatever the other edition has; "1 : 20" is a proportion."""
    if not (":" in text or ";" in text or "?" in text or "!" in text):
        return []
    found: Edits = []
    for match in STRAY.finditer(text):
        at = match.start()
        before = text[:at].rstrip(SPACES)[-1:]
        proportion = match[0] == ":" and before.isdigit() and text[at + 2 : at + 3].isdigit()
        if (before.isalnum() or (before and before in ")]”’%")) and not proportion:
            found.append((len(text[:at].rstrip(SPACES)), at + 1, match[0]))
    return found


def signs_of_numbers(text: str) -> Edits:
    """A no-break space before % and °C, after "n°" and "§", and between a currency's sign and its number."""
    found: Edits = []
    if "%" in text or "‰" in text:
        found += [(m.start(), m.end(), NBSP + m[0]) for m in PERCENT.finditer(text)]
    if "€" in text or "$" in text or "£" in text:
        for m in CURRENCY.finditer(text):
            leads = text[m.end() : m.end() + 1].isdigit()
            found.append((m.start(), m.end(), m[0] + NBSP if leads else NBSP + m[0]))
    if "°" in text or "§" in text or "º" in text or "№" in text:
        found += [(m.start(), m.end(), NBSP + m[0]) for m in DEGREES.finditer(text)]
        found += [(m.start(), m.end(), m[0] + NBSP) for m in NUMBER_SIGN.finditer(text)]
    return sorted(found) if len(found) > 1 else found
