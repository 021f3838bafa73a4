"""A document as text that a person can review: one line an element, runs with what distinguishes them."""

from __future__ import annotations

from collections.abc import Iterator

from report.document import (
    Cell,
    Chart,
    Document,
    Element,
    Figure,
    Group,
    Heading,
    ItemList,
    Paragraph,
    Picture,
    Run,
    Runs,
    Table,
)

# Spaces that the eye cannot tell from others.
VISIBLE = str.maketrans({"\u00a0": "~", "\u202f": "_", "\u2009": "?", "\u2011": "¬"})


def outline(document: Document) -> str:
    """The whole document; a no-break space is written "~", a narrow one "_"."""
    lines = [f"document {document.language}", f"  {document.metadata}", f"  {document.cover}", f"  {document.words}"]
    for element in document.elements:
        lines += _element(element, "  ")
    for note in document.notes.values():
        lines.append(f"  note {note.id} {note.number}: {runs_text(note.runs)}")
    for query in document.queries.values():
        lines.append(f"  query {query.id} {query.number}: {runs_text(query.runs)}")
    return "\n".join(lines).translate(VISIBLE) + "\n"


def runs_text(runs: Runs) -> str:
    """Runs in one line: plain ones as they are, others as {text|what they are}."""
    return "".join([_run(run) for run in runs])


def _run(run: Run) -> str:
    marks = [name for name in ("strong", "emphasis", "solid", "raised", "remark") if getattr(run, name)]
    marks += [f"{name}={getattr(run, name)}" for name in ("lang", "href", "expansion", "note") if getattr(run, name)]
    marks += [f"beside it {id}" for id in run.queries]
    return "{" + "|".join([run.text, *marks]) + "}" if marks else run.text


def _element(element: Element, indent: str) -> Iterator[str]:
    deeper = indent + "  "
    match element:
        case Heading():
            short = f" [{element.short}]" if element.short else ""
            listed = "" if element.level <= 2 else " (not in contents)"
            number = element.number or "-"
            yield f"{indent}heading {element.level} #{element.id} {number} {runs_text(element.runs)}{short}{listed}"
            if element.lead:
                yield f"{deeper}lead: {runs_text(element.lead)}"
        case Paragraph():
            yield f"{indent}{element.style}: {runs_text(element.runs)}"
        case ItemList():
            yield f"{indent}list {element.style}"
            for item in element.items:
                yield f"{deeper}item {runs_text(item.label)}"
                for inner in item.elements:
                    yield from _element(inner, deeper + "  ")
        case Group():
            yield f"{indent}{element.role} {runs_text(element.title)}".rstrip()
            for inner in element.elements:
                yield from _element(inner, deeper)
        case Table():
            yield f"{indent}table #{element.id} {element.label} ({element.continued}): {runs_text(element.caption)}"
            yield deeper + "columns " + ", ".join(column.align.value + column.decimal for column in element.columns)
            for row in (*element.head, *element.body):
                yield deeper + " | ".join([_cell(cell) for cell in row])
            notes = tuple(
                [(Run(note.number), Run(" "), *note.runs) if note.number else note.runs for note in element.notes]
            )
            yield from _below(notes, element.source, element.data, deeper)
        case Figure():
            wide = " wide" if element.wide else ""
            yield f"{indent}figure{wide} #{element.id} {element.label}: {runs_text(element.caption)}"
            yield f"{deeper}alt: {element.alt}"
            yield from _body(element.body, deeper)
            yield from _below(element.notes, element.source, element.data, deeper)


def _cell(cell: Cell) -> str:
    head = {"": "", "column": "^", "row": "<"}[cell.header]
    return head + runs_text(cell.runs) + runs_text(cell.note)


def _below(notes: tuple[Runs, ...], source: Runs, data: str, indent: str) -> Iterator[str]:
    for note in notes:
        yield f"{indent}note: {runs_text(note)}"
    if source:
        yield f"{indent}source: {runs_text(source)}"
    if data:
        yield f"{indent}data: {data}"


def _body(body: Picture | Chart, indent: str) -> Iterator[str]:
    if isinstance(body, Picture):
        yield f"{indent}picture {body.file} {body.width} x {body.height}"
        return
    yield f"{indent}chart {body.kind}, unit {body.unit or '-'}, highlight {body.highlight}, no value: {body.no_value}"
    yield f"{indent}  categories: " + " · ".join(body.categories)
    for axis in (body.ticks, *body.panels):
        if axis:
            yield f"{indent}  ticks: " + " · ".join(f"{value:g}={label}" for value, label in axis)
    for series in body.series:
        points = " · ".join(point.label if point.value is not None else "-" for point in series.points)
        yield f"{indent}  series {series.name}, breaks {series.breaks}: {points}"
    if body.break_note:
        yield f"{indent}  break: {body.break_note}"
