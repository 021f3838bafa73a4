"""Starts a report: the files of a small first one, in the languages asked for, from which its editors go on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from report.diagnostics.errors import RequestError, listed
from report.languages import LANGUAGES
from report.messages import Message, say, say_in
from report.messages.interface import interface
from report.schemas.placing import place_schemas
from report.source.changes import Remove, Replace
from report.source.members import Layout
from report.source.modelines import modeline
from report.source.node import KeyPath
from report.source.restructuring import restructured
from report.source.typed import Splice, TypedFile
from report.starting.placing import place
from report.translation.progress import accept_texts

#: The first report: files in which {{word}} stands for a word of ABOUT, and <year-1> for a year beside the report's.
TEMPLATE = Path(__file__).resolve().parent / "report"
_WORDS = re.compile(r"\{\{([\w-]+)\}\}")
_YEAR = re.compile(r"<year([+-]\d)?>")
_FIRST, _LAST = 1900, 2999

#: What the files say of themselves, in the language that leads in the report: as comments, and as open questions.
ABOUT: dict[str, Message] = {
    "about-report": say("The report: what it is called, its languages, the order of its sections."),
    "about-sections": say(
        "Each is a file in the folder sections. Sections within a section: - policy: [meetings, advice]"
    ),
    "about-links": say("Addresses, by the name that texts give them: [our website](website)"),
    "about-terms": say("Official names, one form per language. Texts call them by their id: {term:org}"),
    "about-numbered": say("A chapter without a number."),
    "about-key-figures": say("Two to nine figures that everybody should see."),
    "about-timeline": say("What happened, and when. A period goes from its first day to the day after its last one."),
    "about-notes": say("Notes at the foot of the page. A text points at one by its name: [^hours]"),
    "about-paragraph": say("A text has its words in each language. Long ones go on below >-, indented."),
    "about-image": say("A picture in the folder images. The alt text says what is to be seen, for those who cannot."),
    "about-slots": say("Figures are not typed: {file.row.column} takes them from the folder data."),
    "about-data": say("Figures, one row a year. Tables, charts and texts take them from here."),
    "query-published": say("On which day will the report be published?"),
    "query-website": say("What is the address of the website? Type it above, under links."),
    "query-name": say("What is the organisation called in each language, and in short?"),
    "query-words": say("These words are examples: write your own in their place."),
    "query-data": say("These figures are examples: type your own in their place."),
}


def start(root: Path, year: int, languages: Sequence[str]) -> list[Path]:
    """Write the files of a first report into content/<year> of a folder, and return their paths.

    `languages` are those of the report, the leading one first. Editors of files are told what may be typed. Raises
    RequestError when there is a report of that year already, or when a language or the year is of no use, and
    OutputError when files cannot be written.
    """
    _refuse(year, languages)
    files = {
        name: _file(data.decode("utf-8"), name, year, languages) if name.endswith(".yaml") else data
        for name, data in _template().items()
    }

    def finish(beside: Path) -> None:
        if len(languages) > 1:
            accept_texts(beside, year=year, ids=None)
        place_schemas(root, languages, ours=True, coming=languages)

    folder = place(root, year, files, finish)
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _template() -> dict[str, bytes]:
    """The files of the first report by their names in its folder."""
    files = sorted(path for path in TEMPLATE.rglob("*") if path.is_file())
    return {path.relative_to(TEMPLATE).as_posix(): path.read_bytes() for path in files}


def _refuse(year: int, languages: Sequence[str]) -> None:
    unknown = [one for one in languages if one not in LANGUAGES]
    if unknown or not languages:
        message = say("the program does not know the language '{language}'", language=", ".join(unknown))
        raise RequestError.of(message, say("languages that it knows: {languages}", languages=listed(LANGUAGES)))
    if len(set(languages)) < len(languages):
        raise RequestError.of(say("a language is named twice: {names}", names=", ".join(languages)))
    if not _FIRST <= year <= _LAST:
        message = say("{year} is no year of a report", year=str(year))
        raise RequestError.of(message, say("give one from {first} to {last}", first=str(_FIRST), last=str(_LAST)))


def _file(text: str, name: str, year: int, languages: Sequence[str]) -> bytes:
    """A file of the first report for a year, without the languages that the report has not."""
    words = interface(languages[0])
    text = _WORDS.sub(lambda found: say_in(ABOUT[found[1]], words), text)
    text = _YEAR.sub(lambda found: str(year + int(found[1] or 0)), text)
    text = restructured(text, [Remove(path) for path in _others(text, languages)], name)
    text = modeline(name) + _ordered(text, name, languages)
    if name == "report.yaml":
        text = restructured(text, [Replace(("languages",), list(languages))], name)
    return text.encode("utf-8")


def _others(text: str, languages: Sequence[str]) -> list[KeyPath]:
    """Where a file has words in languages that are not wanted."""
    unwanted = set(LANGUAGES) - set(languages)
    return [path for path in Layout.of(text).members if path[-1] in unwanted]


def _ordered(text: str, name: str, languages: Sequence[str]) -> str:
    """A file whose texts have their languages in the order of the report."""
    layout, edits = Layout.of(text), []
    for path, around in layout.collections.items():
        there = [one for one in languages if around.is_map and (*path, one) in layout.members]
        members = [layout.members[*path, one] for one in there]
        for there_now, member in zip(sorted(members, key=lambda one: one.key), members, strict=True):
            edits.append(Splice(there_now.key, 0, there_now.end, text[member.key : member.end]))
    return TypedFile.read(text, name).edited(edits).typed
