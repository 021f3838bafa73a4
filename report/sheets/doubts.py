"""What is wrong with a cell whatever its column is: messages that the readers of all formats share."""

from __future__ import annotations

from report.messages import say
from report.sheets.grid import Doubt

LONGEST = 10**15  # numbers from here on have lost digits


def error_value(typed: str) -> Doubt:
    """A formula that came to nothing."""
    message = say("the cell holds the error {value}", value=typed)
    return Doubt(message, say("mend its formula in the spreadsheet, or empty the cell"))


def not_computed() -> Doubt:
    """A formula whose result was not saved."""
    message = say("the cell holds a formula without its result")
    hint = say("open the file in a spreadsheet program and save it again; or put the value itself there")
    return Doubt(message, hint)


def from_elsewhere(formula: str) -> Doubt:
    """A formula that takes its value from another file."""
    message = say("the cell takes its value from another file: {formula}", formula=formula[:60])
    return Doubt(message, say("put the value itself there: copy the cell, then paste it as a value"))


def truth(value: bool) -> Doubt:
    """TRUE or FALSE."""
    message = say("the cell holds the truth value {value}", value="TRUE" if value else "FALSE")
    return Doubt(message, say("write it as a word or as a number, as the column wants it"))


def too_long(typed: str) -> Doubt:
    """A number of more digits than are kept."""
    message = say("the number {number} has more digits than a spreadsheet keeps: its last ones are lost", number=typed)
    return Doubt(message, say("give the cell the format text, and type it again"))


def in_thousands(shown: str, typed: str) -> Doubt:
    """A number that is shown in thousands or millions."""
    message = say("the cell shows {shown} and holds {held}", shown=shown, held=typed)
    return Doubt(message, say("give it a number format that shows the number itself"))


def time_of_day() -> Doubt:
    """A date with a time of day behind it."""
    message = say("the cell holds a date with a time of day")
    return Doubt(message, say("type the day alone, such as 2022-10-11"))


def before_1900() -> Doubt:
    """A date that spreadsheets count wrongly."""
    message = say("dates before 1 March 1900 are counted differently by different programs")
    return Doubt(message, say("give the cell the format text, and type the date as year-month-day"))


def clock_without_seconds(shown: str) -> Doubt:
    """A time of day or a length in hours and minutes, where people mean minutes and seconds."""
    message = say("the cell shows {shown}, which the spreadsheet holds as hours and minutes", shown=shown)
    hint = say("type it with its hours, 0:03:49, and give the cell the format [h]:mm:ss")
    return Doubt(message, hint)
