"""Rules about corrected editions: each has its day, and what the edition before it printed is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from report.diagnostics.errors import Diagnostic, Mark, error
from report.messages import say
from report.model.front import Front
from report.model.published import PublishedEdition
from report.source.load import edition_file
from report.validate.content import Content


def editions_have_their_date(content: Content) -> Iterator[Diagnostic]:
    """An edition after the first has the day of its publication, which follows that of the first."""
    front = content.front
    if front is None:
        return
    if front.edition > 1 and front.corrected is None:
        message = say("edition {number} has no date of its own", number=front.edition)
        hint = say("write below it the day on which it is published: corrected: {date}", date=f"{front.year + 1}-11-15")
        yield error(front.at("edition"), message, hint)
    if front.edition == 1 and front.corrected is not None:
        message = say("'corrected' is the date of a later edition, and this is the first")
        yield error(front.at("corrected"), message, say("write 'edition: 2' above it, or take it away"))
    elif front.corrected is not None:
        yield from _dates(front, front.corrected, content.earlier)
    if front.edition == 1 and front.erratum is not None:
        message = say("an erratum in a first edition, which corrects none")
        yield error(front.at("erratum"), message, say("write 'edition: 2' above it, or take it away"))


def no_edition_comes_before_a_published_one(content: Content) -> Iterator[Diagnostic]:
    """The edition is not an earlier one than the latest that was published."""
    front, latest = content.front, content.source.latest
    if front is None or front.edition >= latest:
        return
    file = f"{content.source.name}/{edition_file(latest)}"
    message = say(
        "this is edition {number}, and edition {latest} was published: there is {file}",
        number=front.edition,
        latest=latest,
        file=file,
    )
    hint = say(
        "write 'edition: {latest}' with its date, 'corrected', as they were, or 'edition: {next}' for what has changed "
        "since; if edition {latest} was never published, take the file away",
        latest=latest,
        next=latest + 1,
    )
    yield error(front.at("edition" if "edition" in content.source.front else "published"), message, hint)


def _dates(front: Front, corrected: date, earlier: PublishedEdition | None) -> Iterator[Diagnostic]:
    """What is wrong with the dates of a corrected edition."""
    hint = say("'published' stays the day of the first edition, 'corrected' is that of this one")
    if earlier and earlier.number == 1 and earlier.date != front.published:
        message = say("the first edition was published on {date}", date=str(earlier.date))
        yield error(front.at("published"), message, hint)
    latest = max(front.published, earlier.date) if earlier else front.published
    if corrected <= latest:
        message = say(
            "edition {number} is not published after the one of {date}", number=front.edition, date=str(latest)
        )
        yield error(front.at("corrected"), message, hint)


def the_edition_before_is_known(content: Content) -> Iterator[Diagnostic]:
    """What the edition before a corrected one printed can be read: the erratum is made of what has changed since."""
    front, source = content.front, content.source
    if front is None or front.edition == 1:
        return
    before = front.edition - 1
    name = f"{source.name}/{edition_file(before)}"
    hint = say(
        "take the content as it was when edition {number} was published, in a folder of its own, then: "
        "sppreport record --from FOLDER",
        number=before,
    )
    if not source.earlier and name not in content.faulty:
        message = say("what edition {number} printed is not known: there is no {file}", number=before, file=name)
        yield error(front.at("edition"), message, hint)
    elif source.earlier and content.earlier is None:
        anew = say(
            "take the content as it was when edition {number} was published, in a folder of its own, then: "
            "sppreport record --from FOLDER --again",
            number=before,
        )
        yield error(Mark(name), say("this file does not say what an edition printed: it was changed, or cut"), anew)
    elif content.earlier and (content.earlier.year, content.earlier.number) != (front.year, before):
        message = say(
            "this file is of edition {number} of the report of {year}",
            number=content.earlier.number,
            year=str(content.earlier.year),
        )
        yield error(Mark(name), message, hint)
