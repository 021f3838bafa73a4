"""The erratum of a corrected edition: what has changed since the one before, where, and as it was and as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from report.diagnostics.errors import Diagnostic, error, listed, warning
from report.document import Cell, Column, Element, Heading, Paragraph, Run, Runs, Table
from report.languages import capitalised
from report.localise.comparison import EditionChange, Reading, figures_in
from report.localise.edition import Edition
from report.localise.selecting import each_section
from report.localise.tables import head_label, row_name
from report.messages import Message, say
from report.microtypography import refined
from report.model.dataset import Dataset
from report.model.front import Front
from report.model.walk import blocks_in
from report.values.date import date_in_full

ERRATUM = "~erratum"  # the id of its chapter; no editor can give it to one
CHANGES = "~changes"  # the id of its table
NOTHING = "–"  # stands for a text that was not there before, or is gone
FEW = 6  # texts that have moved and are named one by one; of more, their sections are
OF_FILES = ("alt",)  # what ids of texts end with that are read aloud and not printed


def shown(changes: Iterable[EditionChange], front: Front) -> tuple[list[EditionChange], list[EditionChange]]:
    """The changes that the erratum shows, and those that it only counts by the word of the editor."""
    minor = front.erratum.minor if front.erratum else ()
    found: tuple[list[EditionChange], list[EditionChange]] = ([], [])
    for change in changes:
        if change.kind != "order":
            found[_is_of(change, minor)].append(change)
    return found


def _is_of(change: EditionChange, ids: Sequence[str]) -> bool:
    """Whether a change is one of a text with one of these ids, or with an id that begins so."""
    names = [id.rstrip("/") for id in ids]
    return change.kind == "text" and any(change.name == name or change.name.startswith(f"{name}/") for name in names)


def findings(front: Front, changes: Sequence[EditionChange]) -> Iterator[Diagnostic]:
    """What is wrong with an edition that has changed so, in all its languages, since the one before it."""
    moved = dict.fromkeys(change.name for change in changes if change.kind == "order")
    if all(change.kind == "order" for change in changes):
        yield from _nothing_new(front, list(moved))
    if front.erratum is None:
        return
    for at, name in enumerate(front.erratum.minor):
        found = [change for change in changes if _is_of(change, [name])]
        place = front.erratum.at("minor", at)
        if not found and changes:
            message = say("nothing has changed in '{text}'", text=name)
            yield warning(place, message, _which_may_be_minor(changes))
        if any(figures_in(change.old) != figures_in(change.new) for change in found):
            message = say("figures have changed in '{text}': readers have to know", text=name)
            yield error(place, message, say("take it away here, so that the erratum shows what has changed"))


def _nothing_new(front: Front, moved: Sequence[str]) -> Iterator[Diagnostic]:
    """What is said of an edition without changes; what readers should know of moves, only the editor can say."""
    if not moved:
        message = say("nothing has changed since edition {number}", number=front.edition - 1)
        hint = say("correct what is wrong, or take 'edition' and 'corrected' away")
        yield warning(front.at("edition"), message, hint)
    elif front.erratum is None or front.erratum.text is None:
        names = moved if len(moved) <= FEW else dict.fromkeys(name.partition("/")[0] for name in moved)
        message = say(
            "nothing but the order of texts has changed since edition {number}: {names}",
            number=front.edition - 1,
            names=listed(names, FEW),
        )
        hint = say(
            "an erratum does not show what has moved: say there, in 'erratum: text', what readers should know, or take "
            "'edition' and 'corrected' away"
        )
        yield warning(front.at("edition"), message, hint)


def _which_may_be_minor(changes: Sequence[EditionChange]) -> Message:
    """What is proposed instead of a text that has not changed: those that have, in no figure."""
    texts = [change for change in changes if change.kind == "text"]
    counted = {change.name for change in texts if figures_in(change.old) != figures_in(change.new)}
    names = list(dict.fromkeys(change.name for change in texts if change.name not in counted))
    if not names:
        return say("take it away here, so that the erratum shows what has changed")
    return say("texts that have changed, and no figure in them: {names}", names=listed(names, 12))


# --- what readers get --------------------------------------------------------------------------------


def erratum(edition: Edition, changes: Sequence[EditionChange]) -> Iterator[Element]:
    """A chapter without a number, with a table of the changes in the order in which they stand in the report."""
    front, locale = edition.whole, edition.locale
    earlier = front.earlier
    if earlier is None or edition.language not in earlier.words:
        return
    told, minor = shown(changes, front)
    # catalog: the title of the chapter, in a corrected edition, that says what has changed.
    yield Heading(1, (Run(locale.gettext("Erratum")),), ERRATUM)
    day = date_in_full(earlier.date, locale)
    # catalog: opens the erratum; {date} is the day on which the edition before was published.
    replaces = locale.gettext("This edition replaces the one of {date}.").format(date=day)
    moved = [change for change in changes if change.kind == "order"]
    yield _paragraph(edition, [replaces, *([] if told else [_unchanged(edition, minor, moved)])])
    if front.erratum and front.erratum.text:
        yield edition.paragraph(front.erratum.text)
    if told:
        yield _table(edition, told, day)
    if told and minor:
        yield _paragraph(edition, [_trifles(edition, minor)])


def _paragraph(edition: Edition, sentences: Iterable[str]) -> Paragraph:
    return Paragraph(refined((Run(" ".join(filter(None, sentences))),), edition.language))


def _unchanged(edition: Edition, minor: Sequence[EditionChange], moved: Sequence[EditionChange]) -> str:
    """What is said where nothing is shown."""
    if minor:
        return _trifles(edition, minor)
    if moved:
        # catalog: in the erratum of an edition in whose language nothing has changed but where texts stand.
        return edition.locale.gettext("Only the order of the texts has changed.")
    # catalog: in the erratum of an edition in whose language nothing has changed, but in another one.
    return edition.locale.gettext(
        "Nothing has changed in this language; the edition in another language was corrected."
    )


def _trifles(edition: Edition, minor: Sequence[EditionChange]) -> str:
    number = len({change.name for change in minor})
    # catalog: how many changes an erratum does not show.
    pattern = edition.locale.ngettext(
        "Spelling or typography was corrected in {number} text, which says the same as before.",
        "Spelling or typography was corrected in {number} texts, which say the same as before.",
        number,
    )
    return pattern.format(number=number)


def _table(edition: Edition, changes: Sequence[EditionChange], day: str) -> Table:
    """A row a change: where it is, what stood there, what stands there now."""
    gettext = edition.locale.gettext
    # catalog: the heads of the columns of an erratum: where, what it said, what it says now.
    heads = gettext("Place"), gettext("Instead of"), gettext("Read")
    places = {name: at for at, name in enumerate(edition.places)}
    rows = []
    for change in changes:
        anchor = _anchor(edition, change)
        rows.append((places.get(anchor, -1), anchor, change))
    return Table(
        id=CHANGES,
        # catalog: the name of the table of an erratum, and below it, since when.
        label=gettext("Changes"),
        caption=refined((Run(gettext("since the edition of {date}").format(date=day)),), edition.language),
        columns=(Column(), Column(), Column()),
        head=(tuple([Cell((Run(head),), "column") for head in heads]),),
        body=tuple([_row(edition, anchor, change) for _, anchor, change in sorted(rows, key=lambda row: row[0])]),
        continued=gettext("continued"),
    )


def _row(edition: Edition, anchor: str, change: EditionChange) -> tuple[Cell, ...]:
    place = refined((Run(_place(edition, anchor, change), href=f"#{anchor}" if anchor else None),), edition.language)
    if change.kind == "picture":
        # catalog: in an erratum, of a picture that is another one now.
        words = edition.locale.gettext("another picture"), edition.locale.gettext("the picture shown now")
        return Cell(place, "row"), Cell((Run(words[0]),)), Cell((Run(words[1]),))
    return Cell(place, "row"), Cell(_reading(edition, change.old)), Cell(_reading(edition, change.new))


def _reading(edition: Edition, reading: Reading) -> Runs:
    """Words with what has changed in them strong, if that is not all of them; a dash where there are none."""
    if not reading:
        # catalog: what is read aloud of a dash, in an erratum, where nothing stood before, or stands any more.
        return (Run(NOTHING, expansion=edition.locale.gettext("nothing")),)
    is_part = any(not changed for _, changed in reading)
    return tuple([Run(words, strong=changed and is_part) for words, changed in reading])


# --- where it is -------------------------------------------------------------------------------------


def _anchor(edition: Edition, change: EditionChange) -> str:
    """The id of the place of this edition at which a change is, "" for the cover and for what is gone."""
    if change.kind != "text":
        data = change.name.partition("/")[0] if change.kind == "value" else ""
        return _shown_in(edition, data) or change.name
    section, _, rest = change.name.partition("/")
    if section == "data":
        name = rest.partition("/")[0]
        return _shown_in(edition, name)
    if section in ("report", "terms"):
        kind = {"report": "colophon", "terms": "abbreviations"}[section]
        return _printer(edition, kind) if section == "terms" or rest.startswith("colophon") else ""
    inside = [part for part in change.name.split("/") if part in edition.places]
    return inside[-1] if inside else ""


def _shown_in(edition: Edition, data: str) -> str:
    """The id of the first table that shows a data set, or of the first chart where no table does."""
    names = edition.printed.get(data, [])
    return next((name for name in names if edition.places[name].kind == "table"), names[0] if names else "")


def _printer(edition: Edition, kind: str) -> str:
    """The id of the section that has a block of a kind."""
    sections = (part.section for part in each_section(edition.report.parts))
    return next((str(one.id) for one in sections if any(block.name == kind for block in blocks_in(one))), "")


def _place(edition: Edition, anchor: str, change: EditionChange) -> str:
    """Where a change is, in words: "Tabel 2, 2021–2022, sessies"."""
    if anchor in edition.places:
        words = edition.reference(anchor)
    elif change.name.startswith("report/"):
        # catalog: where a change is, in an erratum.
        words = edition.locale.gettext("cover")
    elif change.name.startswith("terms/"):
        words = edition.locale.gettext("Terms")
    else:
        # catalog: where a change is, in an erratum: in a part that this edition has no more.
        words = edition.locale.gettext("earlier edition")
    parts = [words, *filter(None, _cell_of(edition, change))]
    if change.kind == "text" and change.name.endswith("/alt"):
        # catalog: where a change is, in an erratum: in the description of a picture for those who cannot see it.
        parts.append(edition.locale.gettext("description"))
    return capitalised(", ".join(parts), edition.language)


def _cell_of(edition: Edition, change: EditionChange) -> tuple[str, str]:
    """What the row and the column of a value are called."""
    if change.kind != "value":
        return change.where
    data, row, column = change.name.split("/")
    dataset: Dataset = edition.report.data[data]
    rows = {one.id: row_name(edition, dataset.label_column, one) for one in dataset.rows}
    columns = {one.id: head_label(edition, one) for one in dataset.columns}
    return rows.get(row, row), columns.get(column, column)
