"""Rules about the words of texts: no language missing or mixed up, no date without its year, no letter fonts lack."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from report.characters import is_odd
from report.diagnostics.errors import Diagnostic, Mark, Related, Severity, error, listed, shortened, warning
from report.languages import language_of, name_of
from report.locales import data_of, locale_of
from report.markup.tree import plain_text
from report.messages import Message, say, verbatim
from report.validate.content import Content
from report.validate.scopes import of_each_file, of_each_text
from report.validate.terminology.alphabets import is_styled
from report.validate.terminology.foreign import ForeignWords, is_inside_sentence, quotation
from report.validate.terminology.passages import Passage
from report.validate.terminology.study import StudiedPassage

_SIGNS = frozenset("0123456789,.%€:()•–−…’")  # of figures, lists, ranges and alt texts
_NULL = re.compile(r"[\w-]+: +(?P<word>~|null|Null|NULL)(?= *(?:$|[,}]| #))")
_FEW = 6  # foreign words inside a sentence that may be a name, or no foreign ones
_SPACE = "[ \u00a0\u202f]"


@cache
def _dates(code: str) -> re.Pattern[str] | None:
    """What finds dates with the month as a word; None where its name or what follows the day is not known.

    "11 januari en 12 februari 2022" has its year, "11 januari" alone has none.
    """
    language, data = language_of(code), data_of(code)
    if language is None or data is None:
        return None
    day = rf"\d\d?(?:{language.speech.ordinal}|\.)?{_SPACE}(?:{'|'.join(data.months)})\b"
    return re.compile(rf"{day}(?:,?{_SPACE}(?:\w{{1,3}}|–|-){_SPACE}{day})*(?P<year>{_SPACE}\d{{4}})?", re.IGNORECASE)


def in_draft(problem: Diagnostic) -> Diagnostic:
    """A problem as it counts in a draft, where translators may still be at work, and figures may still come in."""
    unfinished = problem.code.startswith(("translation-", "parity-")) or problem.code in ("slot-missing", "unfilled")
    return problem._replace(severity=Severity.WARNING) if unfinished and problem.severity is Severity.ERROR else problem


@of_each_file
def every_language_is_there(content: Content) -> Iterator[Diagnostic]:
    """Every text has words in every language of the report.

    Where all texts have a language that is not listed, one that none has was listed in its place, which is told there.
    """
    wanted = [one for one in content.languages if not content.context.unlisted or one in content.written]
    for text in content.texts:
        if text.may_be_blank and not any(typed.strip() for typed in text.source.values()):
            continue
        for language in wanted:
            typed = text.source.get(language)
            if typed is None:
                hint = say(
                    "add '{language}: ...' here; a text stands in every language of the report: {languages}",
                    language=language,
                    languages=listed(content.languages),
                )
                message = say("missing language '{language}'", language=language)
                yield error(text.mark, message, hint, "translation-missing")
            elif text.awaits(language):
                message = say("'{typed}' stands for words that are still to be written", typed=typed.strip())
                hint = say("write the text in {language}", language=name_of(language))
                yield error(text.mark_in(language), message, hint, "translation-missing")
            elif not typed.strip():
                mark = text.mark_in(language)
                yield error(mark, *_blank(language, _null_at(content, mark)), "translation-missing")


def _null_at(content: Content, mark: Mark) -> str:
    """The word for nothing that YAML has behind the field at a mark; "" where there is none."""
    line = content.source.texts.get(mark.file, "").split("\n")[mark.line - 1 : mark.line]
    found = _NULL.match(line[0], mark.column - 1) if line else None
    return found["word"] if found else ""


def _blank(language: str, null: str) -> tuple[Message, Message]:
    """That a text has no words in a language, and what to do about it."""
    if not null:
        message = say("the text in '{language}' is blank", language=language)
        return message, say("write it, or take the whole field away")
    message = say("the text in '{language}' is {word}, which stands for nothing in YAML", language=language, word=null)
    return message, say(
        "write the words; if {word} is the word, put it in quotes: {language}: '{word}'", language=language, word=null
    )


@of_each_file
def texts_have_not_changed_places(content: Content) -> Iterator[Diagnostic]:
    """The two languages of a text do not each have the words of the other."""
    for one, other in content.study.exchanged:
        related = []
        for passage in (one.passage, other.passage):
            typed = shortened(passage.typed(0, len(passage.words)))
            quoted = verbatim(f"{passage.language}: {typed}")
            related.append(Related(content.at(passage.text, passage.language, 0), quoted))
        message = say(
            "the texts in '{language}' and '{other}' have changed places",
            language=one.passage.language,
            other=other.passage.language,
        )
        found = error(related[1].mark, message, say("exchange them"), "language")
        yield found._replace(related=tuple(related))


@of_each_file
def texts_are_of_their_language(content: Content) -> Iterator[Diagnostic]:
    """No text has words of another language that are not marked as such."""
    exchanged = {id(one.passage.text) for pair in content.study.exchanged for one in pair}
    for reading in content.study.readings:
        if id(reading.passage.text) not in exchanged:
            for found in _joined(reading):
                quoted = quotation(reading.passage, reading.said, found)
                yield _foreign(
                    content,
                    reading.passage,
                    quoted or found,
                    quoted is not None or _is_name_of_theirs(reading.passage, found),
                )


def _is_name_of_theirs(passage: Passage, found: ForeignWords) -> bool:
    """Whether foreign words look like a name, or the end of one, that the text in their own language has as well."""
    if found.language not in passage.text.source or not is_inside_sentence(passage, found):
        return False
    around = range(max(found.first - 1, 0), found.after)
    has_capital = any(passage.original(at)[0].isupper() and not passage.opens_sentence(at) for at in around)
    here = passage.content
    name = here.flat[here.starts[found.first] : here.ends[found.after - 1]]
    return has_capital and name in passage.text.flat(found.language).flat


def _foreign(content: Content, passage: Passage, found: ForeignWords, may_be: bool) -> Diagnostic:
    theirs, own = name_of(found.language), name_of(passage.language)
    mark = content.at(passage.text, passage.language, passage.offset(found.first))
    typed = shortened(passage.typed(found.first, found.after))
    is_all = found.after - found.first == len(passage.words)
    message = say("{other} in a text in {language}: '{words}'", other=theirs, language=own, words=typed)
    if is_all:
        message = say("this is {other}, not {language}: '{words}'", other=theirs, language=own, words=typed)
    few = found.after - found.first < _FEW and is_inside_sentence(passage, found)
    if may_be or few:  # a quotation, a name, or the title of a work may stand and be read aloud as it is
        return warning(mark, message, say("mark it: [..]{{lang={tag}}}", tag=found.language), "language")
    hint = say("translate it, or mark words that must stay: [..]{{lang={tag}}}", tag=found.language)
    return error(mark, message, hint, "language")


def _joined(reading: StudiedPassage) -> Iterator[ForeignWords]:
    """The foreign words of a text; sentences of one language that follow on each other are one."""
    last: ForeignWords | None = None
    for found in reading.foreign:
        if last and last.language == found.language and last.after == found.first:
            last = last._replace(after=found.after)
        else:
            if last:
                yield last
            last = found
    if last:
        yield last


@of_each_text
def dates_have_their_year(content: Content) -> Iterator[Diagnostic]:
    """A report is read for years: "23 September" does not say when."""
    for text in content.texts:
        for language, typed in text.source.items():
            pattern = _dates(language)
            for found in pattern.finditer(typed) if pattern else ():
                if found["year"] or typed[found.start() - 1 : found.start()].isalnum():
                    continue
                message = say("a date without a year: '{date}'", date=found[0])
                hint = say("write a value slot, {date:2022-09-23}, or add the year")
                yield warning(content.at(text, language, found.start()), message, hint, "date")


def fonts_can_raise_marks(content: Content) -> Iterator[Diagnostic]:
    """No mark of a note is printed at full size, "oogst1" for "oogst¹", because its font has no superiors."""
    for path in content.fonts.without_superiors if content.fonts else ():
        message = say(
            "the font '{file}' lacks superior figures or letters: what is raised is printed at full size",
            file=path.name,
        )
        hint = say("choose a font that has them (the OpenType feature `sups`)")
        yield warning(Mark(f"assets/fonts/{path.name}"), message, hint, "superiors")


def fonts_have_what_the_program_writes(content: Content) -> Iterator[Diagnostic]:
    """No word or sign of the program's own is left blank: names of months, "Table", quotes, minus signs, dashes."""
    if content.fonts is None or content.front is None:
        return
    there = content.fonts.characters
    for language in content.languages:
        known = language_of(language)
        written = (
            locale_of(language).characters
            | _SIGNS
            | frozenset("".join(known.punctuation.quotes.outer + known.punctuation.quotes.inner) if known else "")
        )
        lacking = sorted(sign for sign in written - there if not sign.isspace())
        if lacking:
            message = say(
                "no font of the theme has {characters}, which the program writes in the edition in '{language}'",
                characters=" ".join(lacking),
                language=language,
            )
            yield warning(content.front.at("theme"), message, say("choose fonts that have them"), "glyph")


@of_each_text
def fonts_have_every_character(content: Content) -> Iterator[Diagnostic]:
    """No character is left blank in print because no font of the theme has it."""
    if content.fonts is None:
        return
    there = content.fonts.characters
    texts = [text for text in content.texts if text.markup]  # addresses are not printed
    used = set().union(*(typed for text in texts for typed in text.source.values()))
    missing = {c for c in used - there if not (c.isspace() or is_odd(c) or is_styled(c))}
    if not missing:
        return
    reported = set()
    for text in texts:
        for language, typed in text.source.items():
            shown = plain_text(text.inline[language]) if missing.intersection(typed) else ""
            for character in sorted(missing.intersection(shown)):
                mark = content.at(text, language, max(typed.find(character), 0))
                if (mark, character) not in reported:
                    reported.add((mark, character))
                    message = say(
                        "no font of the theme has '{character}' ({code}, {name})",
                        character=character,
                        code=f"U+{ord(character):04X}",
                        name=unicodedata.name(character, "").lower() or say("a character without a name"),
                    )
                    yield warning(mark, message, say("write it otherwise, or choose fonts that have it"), "glyph")
