"""What is open: the queries to the author, and the corrections of values that nobody has accepted yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from report.diagnostics.errors import Diagnostic, Mark, error, query
from report.messages import NOTHING, say, verbatim
from report.model.schema import Model
from report.model.walk import walk
from report.source.node import Map, place
from report.validate.content import Content, ContentFile
from report.validate.scopes import of_each_file


@of_each_file
def open_queries(content: Content) -> Iterator[Diagnostic]:
    """Every `query`, on whatever it stands."""
    tops = [top for file in content.files for top in _tops(file, content)]
    models = [one for top in tops for one in walk(top) if isinstance(one, Model)]
    asked = [*((text.mark, text.query) for text in content.texts), *((one.at("query"), one.query) for one in models)]
    for mark, words in asked:
        if words is not None:
            yield query(mark, verbatim(words.strip()) or say("a query without words"))
    yield from _queries_among_names(content)


def _tops(file: ContentFile, content: Content) -> Iterable[Model]:
    """The models of a file that can be used: of a data set whose cells could not be read, that is told."""
    folder, _, name = file.name.rpartition("/")
    if isinstance(file.model, Model):
        return () if folder == "data" and name not in content.data else [file.model]
    return file.model.values() if isinstance(file.model, dict) else ()


def _queries_among_names(content: Content) -> Iterator[Diagnostic]:
    """Where editors name things as they like, a query would be taken for one of them, and be heard by nobody."""
    for field, named in _named_freely(content):
        hint = say("put it one level deeper, beside the words that it is about")
        message = say("a query cannot stand under '{field}'", field=field)
        yield error(named.keys_at["query"], message, hint, "query")


def misplaced_queries(content: Content) -> frozenset[Mark]:
    """Where the words of queries stand that were taken for something else, of which nothing more need be said."""
    return frozenset([place(named, ("query",), named.mark) for _, named in _named_freely(content)])


def _named_freely(content: Content) -> Iterator[tuple[str, Map]]:
    """The fields whose parts editors name, with those parts, where one of them is called a query."""
    for file in (*content.source.sections.values(), *content.source.data.values()):
        for field in ("notes", "nulls"):
            named = file.get(field)
            if isinstance(named, Map) and "query" in named:
                yield field, named


@of_each_file
def open_corrections(content: Content) -> Iterator[Diagnostic]:
    """Every corrected value whose correction is only proposed."""
    for row in [row for dataset in content.datasets for row in dataset.rows]:
        for name, cell in row.cells.items():
            if cell.correction and cell.correction.status == "proposed":
                printed = cell.source_text
                message = say(
                    "a correction to accept: {column} of '{row}'{printed} ({reason})",
                    column=name,
                    row=row.id,
                    printed=say(", where the source prints '{text}'", text=printed) if printed else NOTHING,
                    reason=cell.correction.reason.strip(),
                )
                yield query(cell.at("correction"), message, say("write 'status: accepted' once the author agrees"))
