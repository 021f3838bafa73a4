"""Differences of names: those nearly like one of the other reading or of the report, those that stand without them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter, itemgetter

from report.diagnostics.errors import Severity
from report.languages.guessing import is_frequent
from report.markup.flat import WORD
from report.markup.tree import Slot
from report.messages import say
from report.validate.parity.alignment import SentenceGroup, within
from report.validate.parity.concepts import SpokenWords
from report.validate.parity.corpus import LONGEST, Corpus, nearest
from report.validate.parity.facts import ProperName
from report.validate.parity.misspelling import Likeness, likeness, misspelt, misspelt_acronym
from report.validate.parity.misspelt_words import misspelt_words, turned_acronyms
from report.validate.parity.replaced_names import replaced_names
from report.validate.parity.sides import Difference, Sentence, Side, lacks, quoted, replaced, unless_meant
from report.validate.parity.unanswered_names import replacing, sought, unanswered
from report.validate.parity.vocabulary import Fact, FactKind

_WORD, _START = attrgetter("word"), attrgetter("start")
_SHORTEST = 4  # letters of a name that may be a slip of another
_MOST = 50  # names of one reading that are compared with each of the other


def names_differ(first: Side, second: Side, corpus: Corpus) -> Iterator[Difference]:
    """Names that are probably slips of the pen, and names left out."""
    told: set[ProperName] = set()
    ones, others = _alone(first, second), _alone(second, first)
    for one, other, how in _near(ones, others, corpus) if ones and others else ():
        told |= {one, other}
        pair = (one.word, one.start), (other.word, other.start)
        # That a word is a name is sure where both languages write it alike in other texts.
        is_sure = how is Likeness.SLIP and not corpus.usual.isdisjoint((one.word, other.word))
        severity = Severity.ERROR if is_sure else Severity.WARNING
        hint = unless_meant(say("write the name alike in both"))
        yield replaced(*pair, first, second, hint, "parity-name", severity)
    yield from _misspelt(first, second, told) if others else ()
    yield from _misspelt(second, first, told) if ones else ()
    for here, there, alone in ((first, second, ones), (second, first, others)):
        yield from _misspelt_acronyms(here, there, told) if any(name.word.isupper() for name in alone) else ()
    for one, other in replaced_names(first, second, ones, others, corpus.alike) if ones and others else ():
        if told.isdisjoint((one, other)):
            told |= {one, other}
            pair = (one.word, one.start), (other.word, other.start)
            yield replaced(*pair, first, second, unless_meant(say("name it in both")), "parity-name")
    yield from _usual(first, second, ones, corpus, told) if ones else ()
    yield from _usual(second, first, others, corpus, told) if others else ()
    yield from _parted(first, second, corpus, told) if first.names else ()
    yield from _parted(second, first, corpus, told) if second.names else ()
    for here, there in ((first, second), (second, first)):
        yield from _rare(here, there, corpus, told) if here.names else ()
    yield from _unknown(first, second, ones, others, corpus, told) if ones or others else ()


def _rare(here: Side, there: Side, corpus: Corpus, told: set[ProperName]) -> Iterator[Difference]:
    """Names that stand nowhere else, and are one letter from what does."""
    rare = corpus.names[here.language].rare
    words = rare & set(map(_WORD, here.names)) if rare else ()
    for name in [name for name in here.names if name.word in words and name not in told] if words else ():
        known = nearest(name, corpus.names[here.language])
        if known is not None:
            told.add(name)
            message = say(
                "'{name}' in the {language} stands nowhere else in the report, but '{known}' does",
                name=name.word,
                language=here.name,
                known=known,
            )
            hint = say("correct the name, or give it a place in terms.yaml")
            yield Difference(_places(name, here, there), message, hint, "parity-name", wrong=here.language)


def _misspelt(here: Side, there: Side, told: set[ProperName]) -> Iterator[Difference]:
    """Places that the other reading, with names that only it has, names with a slip of the pen."""
    places = [fact for fact in here.facts if fact.kind is FactKind.PLACE and not fact.weak]
    named = {fact.value for fact in there.facts if fact.kind is FactKind.PLACE} if places else ()
    for fact in {fact.value: fact for fact in reversed(places) if fact.value not in named}.values():
        name = misspelt(fact, there)
        if name is not None and name not in told:
            told.add(name)
            pair = (here.said(fact), fact.start), (name.word, name.start)
            hint = unless_meant(say("correct the wrong one"))
            yield replaced(*pair, here, there, hint, "parity-name", wrong=there.language)


def _misspelt_acronyms(here: Side, there: Side, told: set[ProperName]) -> Iterator[Difference]:
    """Acronyms that are nobody's, where the other reading names a body with nearly the same one."""
    named = {fact.value: fact for fact in reversed(there.facts) if fact.kind is FactKind.NAME}
    words = {name.word for name in there.names} if named else ()
    for fact in named.values():
        name = misspelt_acronym(fact, here)
        if name is not None and name not in told and name.word not in words:
            told.add(name)
            pair = (there.said(fact), fact.start), (name.word, name.start)
            hint = unless_meant(say("correct the wrong one"))
            yield replaced(*pair, there, here, hint, "parity-name", wrong=here.language)


def _unknown(
    first: Side, second: Side, ones: Sequence[ProperName], others: Sequence[ProperName], corpus: Corpus,
    told: set[ProperName],
) -> Iterator[Difference]:  # fmt: skip
    """Words with a slip of the pen, and names that nothing in the other reading answers."""
    found: list[list[ProperName]] = []
    mine, theirs = SpokenWords(first), SpokenWords(second)
    for here, there, alone in ((mine, theirs, ones), (theirs, mine, others)):
        capitals = [name for name in alone if name.word.isupper()]
        names = sought(alone, here.side, told) if len(capitals) < len(alone) else []
        slips = [*misspelt_words(names, here, there), *(turned_acronyms(capitals, here, there) if capitals else ())]
        for name, meant, answer in slips:
            told.add(name)
            pair = answer, (name.word, name.start)
            hint = unless_meant(say("is '{word}' meant?", word=meant))
            yield replaced(*pair, there.side, here.side, hint, "parity-name", wrong=here.side.language)
        found.append(_unheard([name for name in names if name not in told], here.side, there, corpus))
    ones, others = found
    hint = unless_meant(say("name it in both"))
    for one, other in replacing(ones, others, first, second):
        if one and other:
            yield replaced((one.word, one.start), (other.word, other.start), first, second, hint, "parity-name")
        elif one:
            yield _lacking(one, first, second)
        elif other:
            yield _lacking(other, second, first)


def _unheard(names: Sequence[ProperName], here: Side, there: SpokenWords, corpus: Corpus) -> list[ProperName]:
    """The names to which nothing in the other reading answers, as far as the report tells."""
    left = unanswered(names, here, there)
    if not left:
        return []
    known = corpus.names[here.language]
    terms = frozenset().union(*[known.terms.get(term, ()) for term in _terms(there.side)])
    said = frozenset(map(_WORD, there.side.names))
    return [name for name in left if name.word not in terms and said.isdisjoint(known.together.get(name.word, ()))]


def _usual(
    here: Side, there: Side, alone: Sequence[ProperName], corpus: Corpus, told: set[ProperName]
) -> Iterator[Difference]:
    """Names that the rest of the report writes alike in both languages, and that one reading lacks.

    What the rest of a report shows is no proof: "LA" is no name where "La Louvière" is one.
    """
    usual = [name for name in alone if name.word in corpus.usual] if corpus.usual else []
    words = frozenset(there.content.words) if usual else frozenset()
    for name in usual:
        said = name.word.lower()
        if name.is_sure and not is_frequent(said) and words.isdisjoint(WORD.findall(said)):
            told.add(name)
            yield _lacking(name, here, there)


def _lacking(name: ProperName, here: Side, there: Side) -> Difference:
    message = lacks(quoted(name.word), here, there)
    return Difference(_places(name, here, there), message, unless_meant(say("name it in both")), "parity-name")


def mentions_differ(first: Side, second: Side, groups: Sequence[SentenceGroup]) -> Iterator[Difference]:
    """Terms and places that both readings name, but not in the same sentences."""
    if len(groups) < 2:
        return
    ones, others = _mentions(first), _mentions(second)
    known = {key for key, _, _ in ones} & {key for key, _, _ in others}
    pairs = [(mine, theirs) for mine, theirs in groups if mine and theirs]
    here_all = _named_in(ones, [mine for mine, _ in pairs])
    there_all = _named_in(others, [theirs for _, theirs in pairs])
    for (mine, theirs), here, there in zip(pairs, here_all, there_all, strict=True):
        for key, fact in (here | there).items():
            if fact is not None and key in known and key not in there:
                yield _missing(fact, first, second, theirs[0])
            elif fact is not None and key in known and key not in here:
                yield _missing(fact, second, first, mine[0])


_Mention = tuple[object, int, Fact | None]  # what is named, where, and the typed fact that asks for an answer


def _mentions(side: Side) -> list[_Mention]:
    """What a reading names, by words or by slots."""
    found: list[_Mention] = [
        (fact.key, fact.start, None if fact.weak else fact)
        for fact in side.facts
        if fact.kind in (FactKind.TERM, FactKind.PLACE, FactKind.NAME)
    ]
    slots = [piece for piece in side.pieces if isinstance(piece, Slot) and piece.kind == "term"]
    return [*found, *(((FactKind.TERM, slot.argument), side.content.place_of(slot.start), None) for slot in slots)]


def _named_in(mentions: Iterable[_Mention], groups: Sequence[Sequence[Sentence]]) -> list[dict[object, Fact | None]]:
    """What is named in each of some groups of sentences."""
    spans = [(sentences[0].start, sentences[-1].end) for sentences in groups]
    return [{key: fact for key, _, fact in named} for named in within(mentions, spans, itemgetter(1))]


def _missing(fact: Fact, here: Side, there: Side, sentence: Sentence) -> Difference:
    message = say(
        "the {other} lacks '{what}' in a sentence where the {language} has it",
        other=there.name,
        what=here.said(fact),
        language=here.name,
    )
    places = {here.language: here.at(fact.start), there.language: there.at(sentence.start)}
    code = "parity-country" if fact.kind is FactKind.PLACE else "parity-name"
    return Difference(places, message, unless_meant(say("name it in both")), code)


def _near(
    first: Sequence[ProperName], second: Sequence[ProperName], corpus: Corpus
) -> Iterator[tuple[ProperName, ProperName, Likeness]]:
    """Names that only one of the readings has, of which one is probably a slip of the pen."""
    alike, lengths = corpus.alike, range(_SHORTEST, LONGEST + 1)
    listed = [one for one in second if len(one.word) in lengths and one.word not in alike and one.is_sure]
    candidates = listed[:_MOST]
    listed = [one for one in first if len(one.word) in lengths and one.word not in alike and one.is_sure]
    for one in listed[:_MOST] if candidates else ():
        near = ((other, likeness(one.word, other.word)) for other in candidates)
        found = next(((other, how) for other, how in near if how is not Likeness.NONE), None)
        if found is not None:
            yield one, *found


def _alone(here: Side, there: Side) -> list[ProperName]:
    """The names that stand in one reading only, each once, in their order."""
    names = dict(zip(map(_WORD, reversed(here.names)), reversed(here.names), strict=True))
    return sorted([names[word] for word in names.keys() - set(map(_WORD, there.names))], key=_START)


def _parted(here: Side, there: Side, corpus: Corpus, told: set[ProperName]) -> Iterator[Difference]:
    """Names without those that stand for them in the rest of the report."""
    together = corpus.names[here.language].together if here.language in corpus.names else {}
    known = together.keys() & set(map(_WORD, here.names)) if together else ()
    names = {name.word: name for name in reversed(here.names) if name.word in known} if known else {}
    named = _named(there, corpus) if names else frozenset()
    for word, name in names.items():
        for other in together[word]:
            if other not in named:
                told.add(name)
                message = say(
                    "the {language} lacks '{other}', which stands for '{name}' in the rest of the report",
                    language=there.name,
                    other=other,
                    name=word,
                )
                cure = unless_meant(say("name it in both"))
                yield Difference(_places(name, here, there), message, cure, "parity-name")


def _named(side: Side, corpus: Corpus) -> frozenset[str]:
    """The names that stand in a reading, by themselves or as part of a term."""
    words = corpus.names[side.language].terms
    return frozenset(map(_WORD, side.names)).union(*[words.get(term, ()) for term in _terms(side)])


def _terms(side: Side) -> set[str]:
    """The ids of the terms that a reading names, by words or by slots."""
    slots = [piece.argument for piece in side.pieces if isinstance(piece, Slot) and piece.kind == "term"]
    return {str(fact.value) for fact in side.facts if fact.kind is FactKind.TERM}.union(slots)


def _places(name: ProperName, here: Side, there: Side) -> dict[str, int]:
    return {here.language: here.at(name.start), there.language: here.alongside(name.start, there)}
