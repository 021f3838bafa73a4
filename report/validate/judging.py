"""Judging: content whose files and texts keep what was found in them while they, and what they asked, are the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cached_property, partial
from typing import Any, NamedTuple, TypeVar

from report.acceptance.record import Record, read_record
from report.acceptance.standing import Standing, prints_of, standings
from report.diagnostics.errors import Diagnostic, Mark
from report.memo import Memo
from report.model.dataset import DataView
from report.model.text import PlainText, Text
from report.model.units import Unit, is_shared, names_in, tops
from report.source.load import stamps_in
from report.validate.content import Content, ContentFile, ids_in, sides_of
from report.validate.fonts import ThemeFonts
from report.validate.located import LocatedText
from report.validate.parity.corpus import Corpus, SeenPairs, nothing_seen, seen_in
from report.validate.parity.readings import Reader
from report.validate.parity.sides import Side
from report.validate.pictures import Found
from report.validate.scopes import FilePart, Rule, RuleScope, TextPart, scope_of
from report.validate.sums import Counted, KeptSum
from report.validate.terminology.lexicon import Lexicon
from report.validate.terminology.study import StudiedPassage, Study

T = TypeVar("T")


class JudgedText(NamedTuple):
    """What is known of a text wherever it stands: what it has of terms, its sides, and what its rules found."""

    readings: tuple[StudiedPassage, ...]
    sides: Mapping[str, Side]
    found: tuple[Diagnostic, ...]


class JudgedFile(NamedTuple):
    """What is known of the texts of a file: all readings, the sides by the identity of the text, what rules found.

    `looks` has what was seen by looks that asked nothing but the file itself: it is so as long as the file is; `own`
    what they found on the way.
    """

    readings: tuple[StudiedPassage, ...]
    sides: Mapping[int, Mapping[str, Side]]
    found: tuple[Diagnostic, ...]
    looks: dict[Callable[[Content], Any], Any]
    own: dict[str, object]


class KeptContent(Content):
    """Content in a process that judges it again and again."""

    def __init__(self, content: Content, rules: Sequence[Rule]) -> None:
        super().__init__(**{one.name: getattr(content, one.name) for one in fields(Content)})
        self.__dict__["by_scope"] = {
            scope: tuple([one for one in rules if scope_of(one) is scope]) for scope in RuleScope
        }
        self.memos.rules.begin(partial(getattr, self))

    @property
    def memo(self) -> Memo:
        """What is kept of what was found."""
        return self.memos.rules

    def found(self) -> Iterator[Diagnostic]:
        """What all rules find."""
        by_scope: Mapping[RuleScope, tuple[Rule, ...]] = self.__dict__["by_scope"]
        for rule in by_scope[RuleScope.REPORT]:
            yield from rule(self)
        for judged in self.judged.values():
            yield from judged.found
        for found in self.each(partial(_found_in_file, by_scope[RuleScope.FILE])):
            yield from found

    @cached_property
    def judged(self) -> Mapping[str, JudgedFile]:
        """What is known of the texts of each file."""
        rules: tuple[Rule, ...] = self.__dict__["by_scope"][RuleScope.TEXT]
        return {
            one.name: self.memo.once(("texts", one.name), (one,), partial(_judged, rules, one)) for one in self.files
        }

    def each(self, look: Callable[[Content], T]) -> list[T]:
        found: list[T] = []
        for file in self.files:
            judged = self.judged[file.name]
            if look in judged.looks:
                found.append(judged.looks[look])
            else:
                name = (look.func, look.args) if isinstance(look, partial) else look
                seen = partial(_looked, look, file, judged)
                found.append(self.memo.once((name, file.name), (file, judged), seen))
        return found

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        found = dict(zip([one.name for one in self.files], self.each(_units), strict=True))
        return tuple([unit for top in tops(self.source) for unit in found[top.file]])

    @cached_property
    def record(self) -> Record:
        return self.memo.once("record", (self.source.record,), lambda _: read_record(self.source.record))

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        record = self.record
        if not record.entries and not record.unreviewed:  # no text is known again by another one
            found = dict(zip([one.name for one in self.files], self.each(_standings), strict=True))
            return tuple([one for top in tops(self.source) for one in found[top.file]])
        prints = {name: prints for found in self.each(_prints) for name, prints in found.items()}
        return standings(self.units, record, self.languages, prints)

    @cached_property
    def views(self) -> tuple[DataView, ...]:
        return tuple([view for found in self.each(_views) for view in found])

    @cached_property
    def names(self) -> Mapping[Mark, str]:
        return {mark: name for found in self.each(_names) for mark, name in found.items()}

    @cached_property
    def corpora(self) -> Mapping[str, Corpus]:
        names = [one.name for one in self.files]
        seen = self.each(_seen)
        first, *others = self.languages
        found = {}
        for other in others:
            files = {name: one[other][1] for name, one in zip(names, seen, strict=True) if other in one}
            total, kept = self.memo.once(("seen", first, other), (), _empty_sum)
            kept.count(files)
            found[other] = self.reader.corpus_of(total, (first, other))
        return self.memo.settled("corpora", found)

    @cached_property
    def study(self) -> Study:
        return KeptStudy(self)

    @cached_property
    def vocabulary(self) -> Mapping[str, Mapping[str, int]]:
        words, kept = self.memo.once(("words", self.languages), (), lambda _: _no_words(self.languages))
        changes = kept.count(
            {one.name: counted for one, counted in zip(self.files, self.each(_vocabulary), strict=True)}
        )
        return self.memo.once("vocabulary", (kept, changes), lambda _: {**words})

    @cached_property
    def lexicon(self) -> Lexicon:
        make = super().lexicon
        return self.memo.once("lexicon", (self.terms, self.source.terms, self.languages), lambda _: make)

    @cached_property
    def reader(self) -> Reader:
        return self.memo.once("reader", (self.terms, self.languages), lambda _: Reader(self.terms, self.languages))

    @cached_property
    def ids(self) -> frozenset[str]:
        files = [one for one in self.files if one.name.startswith("sections/")]
        found = [self.memo.once(("ids", one.name), (one,), lambda _, one=one: ids_in(one.top)) for one in files]  # type: ignore[misc]
        return self.memo.settled("ids", frozenset().union(*found))

    @cached_property
    def faulty(self) -> frozenset[str]:
        return self.memo.settled("faulty", super().faulty)

    @cached_property
    def fonts(self) -> ThemeFonts | None:
        theme, stamps = self.theme, stamps_in(self.memos.files)
        if theme is None:
            return None
        paths = [theme.font_path(role) for role in theme.fonts]
        inputs = (theme, *map(str, paths), *map(stamps.of, paths))
        return self.memo.settled("fonts", self.memo.once("fonts", inputs, lambda _: ThemeFonts(theme)))

    @cached_property
    def pictures(self) -> Mapping[str, Found]:
        return {name: self.memo.settled(f"picture {name}", one) for name, one in super().pictures.items()}


class KeptStudy(Study):
    """What the texts have of the terms, as it was read already."""

    def __init__(self, content: KeptContent) -> None:
        self.lexicon = content.lexicon
        self._content = content

    @cached_property
    def readings(self) -> tuple[StudiedPassage, ...]:
        return tuple([reading for one in self._content.judged.values() for reading in one.readings])

    @cached_property
    def vocabulary(self) -> Mapping[str, Mapping[str, int]]:
        return self._content.vocabulary


def _looked(look: Callable[[Content], T], file: ContentFile, judged: JudgedFile, memo: Memo) -> T:
    part = FilePart(memo, file, judged.readings, judged.sides, judged.own)
    found = look(part)
    part.found_once()
    if not (memo.has_asked or isinstance(look, partial)):
        judged.looks[look] = found
    return found


def _units(part: Content) -> tuple[Unit, ...]:
    return part.units


def _standings(part: Content) -> tuple[Standing, ...]:
    return standings(part.units, part.record, part.languages)


def _prints(part: Content) -> Mapping[str, Mapping[str, str]]:
    return {unit.id: prints_of(unit, part.languages) for unit in part.units}


def _views(part: Content) -> tuple[DataView, ...]:
    return part.views


def _names(part: Content) -> Mapping[Mark, str]:
    assert isinstance(part, FilePart)
    return names_in([part.as_top()], part.texts, part.units)


def _seen(part: Content) -> Mapping[str, tuple[SeenPairs, Counted]]:
    """What the texts of a file show of the first language and each other one, and its numbers."""
    first, *others = part.languages
    seen = {other: seen_in([(one, two) for _, one, two in part.pairs(first, other)]) for other in others}
    return {other: (one, one.counters()) for other, one in seen.items()}


def _empty_sum(_: Memo) -> tuple[SeenPairs, KeptSum]:
    total = nothing_seen()
    return total, KeptSum(total.counters())


def _no_words(languages: Iterable[str]) -> tuple[Mapping[str, Counter[str]], KeptSum]:
    words = {language: Counter[str]() for language in languages}
    return words, KeptSum([*words.values()])


def _found_in_file(rules: Iterable[Rule], part: Content) -> tuple[Diagnostic, ...]:
    """What rules find that look at one file."""
    assert isinstance(part, FilePart)
    inputs = (*part.files, part.study.readings)
    kept = [part.memo.once(rule, inputs, partial(_found_by, rule, part)) for rule in rules]
    return tuple([one for found in kept for one in found])


def _found_by(rule: Rule, part: FilePart, memo: Memo) -> tuple[Diagnostic, ...]:
    asking = part.asking(memo)
    found = tuple(rule(asking))
    asking.found_once()
    return found


def _vocabulary(part: Content) -> Counted:
    """In how many texts of a file each word stands, in each language."""
    found = {language: Counter[str]() for language in part.languages}
    for reading in part.study.readings:
        if not reading.is_shared:
            found[reading.passage.language].update(set(reading.passage.words))
    return [*found.values()]


def _judged(rules: tuple[Rule, ...], file: ContentFile, memo: Memo) -> JudgedFile:
    """What is known of the texts of a file: of those that are the same words in the same way, it is known once."""
    readings: list[StudiedPassage] = []
    sides: dict[int, Mapping[str, Side]] = {}
    found: list[Diagnostic] = []
    terms = file.model.values() if isinstance(file.model, dict) else ()
    names = {id(text) for term in terms for text in (term.name, term.short)}
    for text in file.context.of(Text):
        placed, is_name = LocatedText.of(text), id(text) in names
        one = memo.once((*placed.key, is_name), (), partial(_judged_text, rules, placed, is_name))
        readings += [other._replace(passage=other.passage._replace(text=text)) for other in one.readings]
        sides[id(text)] = one.sides
        found += [placed.told(problem, file) for problem in one.found]
    return JudgedFile(tuple(readings), sides, tuple(found), {}, {})


def _judged_text(rules: tuple[Rule, ...], placed: LocatedText, is_name: bool, memo: Memo) -> JudgedText:
    text = placed.anywhere
    part = TextPart(memo, text, is_name_of_term=is_name)
    sides = {} if is_shared(text) or isinstance(text, PlainText) else sides_of(text, part)
    return JudgedText(part.study.readings, sides, tuple([found for rule in rules for found in rule(part)]))
