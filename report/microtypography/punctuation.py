"""Dots, dashes, and the spaces around signs: ellipses, ranges, minus, French punctuation, guillemets, %, currencies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from report.languages.language import NBSP
from report.microtypography.edits import Edit, Edits

ELLIPSIS, EN_DASH, EM_DASH, MINUS = "…", "–", "—", "−"

DOTS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
BEFORE_ELLIPSIS = re.compile(r" …(?=[\s.,;:!?)\]»”’]|\Z)")

SPACED = re.compile(r"(?<=[^\s−–—-]) (---?|[-–—]) (?=[^\s−–—-])")
FIRST = re.compile(r"\A(?:--?|[–—]) (?=[^\s−–—-])")
LAST = re.compile(r"(?<=[^\s−–—-]) (?:--?|[–—])\Z")
SENTENCE_END = re.compile(r"[.;!?…][”’»)\u202f]*\s")
RANGE = re.compile(r"-(?=[0-9])(?<=[0-9]-)")
YEARS = re.compile(r"(?<![\w/.:@-])((?:1[5-9]|20)[0-9]{2})-((?:1[5-9]|20)[0-9]{2})(?![\w/@–-]|\.\w)")
PAGES = r"\b(?:{}p|pp|art|artt|n[°º]|§)\.?[ \u00a0][0-9]+(-)[0-9]+(?![\w/-])"
#: A hyphen before a number that ends a phrase: what follows its colon is what French sets a space before.
NEGATIVE = re.compile(
    r"(?<![^\s(\[«“‘])-(?=[0-9]+(?:[.,\u202f][0-9]+)*"
    r"(?:[\s)\]},;!?…”»%‰°€$£’‘]|[.:]+(?:[\s)\]}”»’‘;!?…\"'*]|\Z)|\Z))"
)
AFTER_NUMBER = re.compile(r"[0-9)][\s\u00a0\u202f]*\Z")

SPACES = " \u00a0\u2009\u202f"
OPENERS = "([{«“‘"
HIGH = re.compile("[;!?:»«]")
AFTER_HIGH = ";!?:»)]}”’\"'…*"  # besides white space: what may follow at once
PROTOCOL = re.compile(r"\b(?:https?|ftps?|mailto|tel|urn|doi|sftp|file)\Z")

STRAY = re.compile(r"[;:!?](?<=[ \u00a0\u202f].)(?=[\s;:!?)\]”’]|\Z)")

PERCENT = re.compile(r"(?<=[0-9])[%‰](?![\w-])")
CURRENCY = re.compile(r"(?<![\w])[€$£](?=[0-9])|(?<=[0-9])[€£](?!\w)")
PARTED = re.compile(r"(?<=[0-9])[ \u00a0\u202f](?=[%‰](?![\w-]))|(?<=(?<!\w)[€$£])[ \u00a0\u202f](?=[0-9])")
DEGREES = re.compile(r"(?<=[0-9])°(?=[CF]\b)")
NUMBER_SIGN = re.compile(r"(?<!\w)(?:n[°º]|N[°º]|№|§)(?=[0-9])")


def ellipses(text: str) -> Edits:
    """Three dots as one sign."""
    if ".." not in text:
        return []
    return [(found.start(), found.end(), ELLIPSIS) for found in DOTS.finditer(text)]


def kept_ellipses(text: str) -> Edits:
    """An ellipsis that stands for words left out begins no line."""
    if ELLIPSIS not in text:
        return []
    return [(found.start(), found.end(), NBSP + ELLIPSIS) for found in BEFORE_ELLIPSIS.finditer(text)]


def lists_pattern(abbreviations: Iterable[str]) -> re.Pattern[str]:
    """What finds the dots of abbreviations that mean an ellipsis already, such as "etc."."""
    return re.compile(rf"\b(?:{'|'.join(sorted(abbreviations))})(\.?…+)(?!\.)")


def ended_lists(text: str, pattern: re.Pattern[str]) -> Edits:
    """Abbreviations that mean an ellipsis already have one dot."""
    return [(*found.span(1), ".") for found in pattern.finditer(text)] if ELLIPSIS in text else []


def pages_pattern(paged: Iterable[str]) -> re.Pattern[str]:
    """What finds the hyphen in a range of pages, behind one of these abbreviations or of those of all languages."""
    return re.compile(PAGES.format("".join([f"{one}|" for one in sorted(paged)])))


def dashes(text: str, pages: re.Pattern[str]) -> Edits:
    """Hyphens between spaces are dashes, with a space that does not break inside what they enclose.

    A dash that encloses nothing stays on the line of what is before it. Editors' own no-break spaces are respected.
    """
    hyphen = "-" in text
    if not hyphen and EN_DASH not in text and EM_DASH not in text:
        return []
    enclosing = " -" in text or " –" in text or " —" in text or text[:1] in ("-", EN_DASH, EM_DASH)
    found = _spaced(text) if enclosing else []
    if hyphen:
        if RANGE.search(text):
            found += _ranges(text, pages)
        if " -" in text or "(-" in text or NBSP + "-" in text or text[:1] == "-":
            found += _negative(text)
        found.sort()
    return found


def _spaced(text: str) -> Edits:
    found: Edits = []
    opening: tuple[int, str] | None = None  # where a dash stands that may enclose something with the next one
    for match in SPACED.finditer(text):
        start, end = match.span()
        sign = EM_DASH if len(match[1]) == 3 else EN_DASH if match[1][0] == "-" else match[1]
        between_numbers = text[start - 1].isdigit() and text[end].isdigit()
        if opening and opening[1] == sign and not between_numbers and not SENTENCE_END.search(text, opening[0], start):
            first, last, _ = found[-1]
            found[-1] = first, last, f" {sign}{NBSP}"
            opening = None
        elif not between_numbers:
            opening = end, sign
        found.append((start, end, f"{NBSP}{sign} "))
    for match in FIRST.finditer(text):
        sign = match[0][0]
        found.insert(0, (*match.span(), (EN_DASH if sign == "-" else sign) + NBSP))
    for match in LAST.finditer(text):
        sign = match[0][1]
        found.append((*match.span(), NBSP + (EN_DASH if sign == "-" else sign)))
    return found


def _ranges(text: str, pages: re.Pattern[str]) -> Edits:
    """The dashes of years, pages and articles; a hyphen between other numbers may be part of a code."""
    found: Edits = []
    for match in YEARS.finditer(text):
        if match[1] <= match[2]:
            found.append((match.end(1), match.end(1) + 1, EN_DASH))
    found += [(match.start(1), match.end(1), EN_DASH) for match in pages.finditer(text) if not YEARS.search(match[0])]
    return found


def _negative(text: str) -> Edits:
    """The minus of a negative number."""
    return [(m.start(), m.end(), MINUS) for m in NEGATIVE.finditer(text) if not AFTER_NUMBER.search(text, 0, m.start())]


def high_signs(text: str, spaces: Mapping[str, str]) -> Edits:
    """The `spaces` before ; ! ? : and inside guillemets, where a language has them; not in "(?)", "10:30", "https:"."""
    if not (":" in text or ";" in text or "?" in text or "!" in text or "«" in text or "»" in text):
        return []
    found: Edits = []
    for match in HIGH.finditer(text):
        at, sign = match.start(), match[0]
        wanted = spaces[sign]
        edit = _inside(text, at, wanted) if sign == "«" else _before(text, at, sign, wanted)
        if edit and not (found and found[-1][1] > edit[0]):  # "« ?": one space, which is there already
            found.append(edit)
    return found


def _inside(text: str, at: int, wanted: str) -> Edit | None:
    """The space after an opening guillemet."""
    end = at + 1
    while end < len(text) and text[end] in SPACES:
        end += 1
    if end == len(text) or text[at + 1 : end] == wanted or text[at + 1] in "»\n\u2028":
        return None
    return at, end, f"«{wanted}"


def _before(text: str, at: int, sign: str, wanted: str) -> Edit | None:
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


def joined_signs(text: str) -> Edits:
    """No space before %, and none between a currency's sign and the number behind it."""
    return [(match.start(), match.end(), "") for match in PARTED.finditer(text)]
