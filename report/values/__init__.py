"""Values: each kind that a data set or a slot may hold, one file a kind."""

from __future__ import annotations

from report.values.country import COUNTRY
from report.values.date import DATE
from report.values.decimal import DECIMAL
from report.values.duration import DURATION
from report.values.integer import INTEGER
from report.values.kind import ColumnKind
from report.values.money import MONEY
from report.values.percent import PERCENT
from report.values.period import PERIOD
from report.values.text import TEXT

#: In the order in which messages list them, and in which a file of data says how they are written.
KINDS: tuple[ColumnKind, ...] = (DATE, PERIOD, DURATION, INTEGER, DECIMAL, PERCENT, MONEY, COUNTRY, TEXT)
