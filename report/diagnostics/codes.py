"""The code of every problem that can be reported, and what it means: stable names for editors' filters and machines."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from report.messages import Message, say

#: Code -> one sentence. A code never changes its meaning; what is no longer reported is taken away.
CODES: Mapping[str, Message] = MappingProxyType(
    {
        # how files are written
        "files": say("A file of the report is missing, misplaced, too large or unreadable."),
        "yaml": say("A file is not written as YAML, or uses a part of YAML that reports do without."),
        "schema": say("A field is unknown, missing, or holds another kind of value than it should."),
        "content": say("The parts of the report do not fit together: sections, ids, headings, the year."),
        "data": say("A data set contradicts itself, or something asks it for what it does not have."),
        "assets": say("A theme, font or picture is missing or cannot be used."),
        "locale": say("The program has no rules or words for a language of the report."),
        "catalog": say("A word of the interface is not translated."),
        # what stands in texts
        "characters": say("A text has a character that nobody can see, that was lost, or that is of another alphabet."),
        "pasted": say(
            "A text has traces of where it was copied from: signs of a list, HTML, a word cut in two, an address."
        ),
        "markup": say("The marks in a text do not add up: an opening sign without its closing one, an unknown slot."),
        "slot": say("A value between braces cannot be filled in."),
        "slot-missing": say("A value between braces leads to figures that are not there yet."),
        "link": say("A link leads nowhere: its address is unusable, or its key is unknown."),
        "note": say("A note mark has no note, a note has no mark, or one stands where notes cannot be printed."),
        "parts": say("A part stands in no edition, or a text refers to what its readers do not get."),
        "reference": say("A cross-reference names a place that the report does not have."),
        "date": say("A date in a text lacks its year."),
        "glyph": say("No font of the theme has a character of a text."),
        "superiors": say(
            "A font of the theme lacks superior figures or letters, which marks of notes are printed with."
        ),
        "alt": say("The description of a picture describes nothing, or is computed from the data."),
        "query": say("A question to the author is open or misplaced, or a correction waits to be accepted."),
        "picture": say("A picture has too few pixels for its size in print, or its colours are uncertain."),
        # names and abbreviations
        "term-forbidden": say("A text has a form of a name that the terms forbid."),
        "term-foreign": say("A text has the name or abbreviation that another language has for a term."),
        "term-ear": say("A name is nearly an official one: other small words, another order, case or spelling."),
        "term-language": say(
            "A name of another language is not marked as such: a screen reader pronounces it wrongly."
        ),
        "term-article": say("The article before a term does not go with its gender or its first letter."),
        "term-expanded": say("An abbreviation is never written out in an edition."),
        "term-unused": say("No text uses a term of the list of abbreviations."),
        "abbreviation": say("An abbreviation is no term, and nothing explains it."),
        "spelling": say("A word is neither in a dictionary of its language nor in the terms."),
        # both languages
        "language": say("A text has words of another language that are not marked, or two languages changed places."),
        "parity-slot": say("One language has a value slot that the other lacks."),
        "parity-link": say("One language links to what the other does not."),
        "parity-note": say("One language has a note mark that the other lacks."),
        "parity-reference": say("One language refers to a figure, table or section that the other does not name."),
        "parity-emphasis": say("The languages emphasise different passages."),
        "parity-number": say("The languages give different numbers."),
        "parity-date": say("The languages give different dates, months, weekdays or years."),
        "parity-percent": say("The languages give different percentages."),
        "parity-amount": say("The languages give different amounts of money."),
        "parity-time": say("The languages give different times or durations."),
        "parity-name": say("One language has a name that the other lacks, or spells it otherwise."),
        "parity-country": say("One language names a country or place that the other does not."),
        "parity-ref": say("The languages give different reference numbers or codes."),
        "parity-order": say("Two figures have changed places between the languages."),
        "parity-sentences": say("One language has more sentences than the other."),
        "parity-items": say("One language lists more items than the other."),
        "parity-length": say("One language is much longer than the other."),
        "parity-equal": say("Both languages have the same words, as if one was never translated."),
        "parity-negation": say("One language denies something, and the other does not."),
        "parity-opposite": say("One language says the opposite of the other: more and less, all and some."),
        "translation-missing": say("A text is not there, or blank, in one of the languages."),
        "translation-stale": say("A text has changed in one language since it was accepted, and not in the other."),
        "translation-changed": say("A text has changed in every language since it was accepted."),
        "translation-new": say("A text has never been accepted as saying the same in all languages."),
        "translation-unreviewed": say(
            "A machine has translated a text, or it came in as not finished; nobody accepted it."
        ),
        "translation-unrecorded": say("There is no record of accepted texts, or it cannot be read."),
        "word": say("A Word file cannot be taken over as it is, or has what no report has."),
        "exchange": say("A translator's file is not written as it should be, or does not fit the report any more."),
        "edit": say("The program cannot put a text into a file without harm to what stands around it."),
        # from year to year
        "carried": say("Texts, figures or settings are those of the year before, and nobody has said that they stay."),
        "carried-dated": say("A text or value of the year before has a year, a date or a count that may be wrong now."),
        "unfilled": say("A new row of a data set has no values yet."),
        "year": say("A setting of the report, or the name of a picture, speaks of another year than the report's."),
        # making the editions
        "schemas": say("What editors of files propose is that of another version of the program, or is not there."),
        "layout": say("A piece of content cannot be placed on a page."),
        "output": say("A finished file cannot be put in its place."),
        "request": say("What was asked for is not there: a folder, a year, a language."),
    }
)
