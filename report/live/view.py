"""View: what the browser gets of a report that is followed, the page and its news, in words of its user."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Mapping
from pathlib import Path
from string import Template

from report.diagnostics.counting import number_of
from report.diagnostics.errors import Diagnostic, Mark, Severity
from report.languages import capitalised, name_of
from report.live.following import Showing, ShownEdition
from report.messages import Message, say, say_in
from report.messages.interface import Interface, available, interface

#: The files of the page: what the browser may ask for, by name.
FOLDER = Path(__file__).resolve().parent / "browser"

#: What the page says by itself, by the names under which its template and its scripts look it up.
WORDS: Mapping[str, Message] = {
    "skip": say("Skip to the pages"),
    "editions": say("Editions"),
    "shown": say("Shown editions"),
    "both": say("Side by side"),
    "smaller": say("Smaller"),
    "larger": say("Larger"),
    "page": say("Page"),
    "findings": say("Findings"),
    "close": say("Close"),
    "none": say("Nothing found."),
    "place": say("Place of the text"),
    "pick": say("Click on a word in a page, or choose it with Tab and Enter, to open its text in your editor."),
    "opened": say("Opened in your editor."),
    "vscode": say("Open in Visual Studio Code"),
    "copy": say("Copy the place"),
    "copied": say("Copied."),
    "nowhere": say("Nothing is written here."),
    "gone": say("This has changed meanwhile: try once more."),
    "over": say("The program has ended. Start it again to go on."),
    "busy": say("Making the pages…"),
    "scripts": say("This page needs JavaScript, which your browser has switched off."),
}
_MOST = 300  # findings that are shown; the worst come first
_ENTRANCE = say("Open the address that the program shows in its terminal: it lets in nobody else.")
_WISH = re.compile(r"\s*([A-Za-z]{1,8})(?:-[\w-]*)?\s*(?:;\s*q=([\d.]+))?\s*")


def words_for(wishes: str, fallback: Interface, chosen: Interface | None = None) -> Interface:
    """The language that was `chosen`, else the first of a browser's wishes (Accept-Language) that we speak."""
    if chosen:
        return chosen
    found = [_WISH.fullmatch(one) for one in wishes.split(",")[:20]]
    ranked = sorted((one for one in found if one), key=lambda one: -_weight(one[2]))
    return next((interface(one[1].lower()) for one in ranked if one[1].lower() in available()), fallback)


def _weight(typed: str | None) -> float:
    try:
        return float(typed) if typed else 1.0
    except ValueError:
        return 0.0


def page(year: str, words: Interface, nonce: str) -> str:
    """The page, before there is anything to see in it."""
    said = {name: one.into(words) for name, one in WORDS.items()}
    values = {name: html.escape(one) for name, one in said.items()}
    # no element ends within it, whatever a translation says
    script = json.dumps(said, ensure_ascii=True).replace("<", "\\u003c")
    template = Template((FOLDER / "page.html").read_text("utf-8"))
    return template.substitute(values, strings=script, nonce=nonce, language=words.language, year=html.escape(year))


def refusal(words: Interface) -> str:
    """What somebody sees who is not let in."""
    text = html.escape(_ENTRANCE.into(words))
    return f'<!doctype html><html lang="{words.language}"><meta charset="utf-8"><title>sppreport</title><p>{text}'


def seen(showing: Showing, words: Interface, made: int = -1) -> dict[str, object]:
    """What there is to see, for the scripts of the page: editions with their pages, and findings as sentences.

    To a browser that has seen already what was `made`, only whether something is being made now.
    """
    if showing.made == made:
        return {"busy": showing.is_busy}
    ordered = sorted(showing.findings, key=lambda one: (list(Severity).index(one.severity), one))
    return {
        "made": showing.made,
        "busy": showing.is_busy,
        "current": showing.is_current,
        "status": status(showing).into(words),
        "number": len(ordered),
        "editions": [_edition(language, one) for language, one in showing.editions.items()],
        "findings": [_finding(one, words) for one in ordered[:_MOST]],
        "groups": [
            [severity, number_of(severity, number).into(words)]
            for severity in Severity
            if (number := sum(one.severity is severity for one in ordered))
        ],
    }


def status(showing: Showing) -> Message:
    """How it stands with the pages, in a sentence."""
    if showing.fault:
        return showing.fault
    if not showing.made:
        return WORDS["busy"]
    if showing.is_current:
        return say("The pages are up to date.")
    if showing.editions:
        return say("There are errors: these are the last good pages.")
    return say("There are errors: no pages can be made yet.")


def _edition(language: str, one: ShownEdition) -> dict[str, object]:
    name = name_of(language).into(interface(language))
    return {
        "language": language,
        "name": capitalised(name, language),
        "title": one.pictures.title or one.edition.name,
        "pages": [short(fingerprint) for fingerprint in one.edition.pages],
        "sizes": [[round(size.width, 2), round(size.height, 2)] for size in one.pictures.sizes],
        "shifts": one.shifts,
    }


def short(fingerprint: str) -> str:
    """A fingerprint of a page as it stands in addresses."""
    return hashlib.sha256(fingerprint.encode()).hexdigest()[:16]


def finding_id(one: Diagnostic) -> str:
    """A name for a finding, the same as long as it is at the same place and says the same."""
    return hashlib.sha256(f"{one.mark}\0{one.code}\0{one.message}".encode()).hexdigest()[:16]


def _finding(one: Diagnostic, words: Interface) -> dict[str, object]:
    told = one.into(words)
    return {
        "id": finding_id(one),
        "severity": one.severity,
        "place": place(one.mark, words),
        "message": told.message,
        "hint": told.hint,
        "related": [{"place": place(other.mark, words), "text": other.text} for other in told.related],
    }


def place(mark: Mark, words: Interface) -> str:
    """A place in a file, or that none is known."""
    return str(mark) if mark.file else say_in(say("no place known"), words)
