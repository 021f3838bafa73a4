"""Charts as a reader gets them: every word and number is written out, and nothing is drawn yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, NamedTuple


class Point(NamedTuple):
    """One value of a series: None where there is no value; `label` is the value written out for the reader."""

    value: float | None
    label: str


@dataclass(frozen=True, slots=True)
class Series:
    """A named row of points, one per category of the chart; `breaks` are indexes before which the series is broken."""

    name: str
    points: tuple[Point, ...]
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, every word and number of it localised: drawing it needs no locale.

    `ticks` are (value, label) on the value axis, from the lowest to the highest; `categories` are the labels of the
    other axis, in order; `highlight` is the index of a category to stress, or None; `unit` is said once, above the
    value axis; `break_note` explains the breaks in the series. `panels` asks for small multiples: one per series.
    `no_value` stands where a value is missing; `ordered` categories follow each other in time; `options` are those of
    its kind alone, which knows their type; `cuts` are remarks on value axes that do not start at zero, one per axis,
    "" for one that does. `focus` is the index of the series to stress, or None. A break may stand behind the last
    category: the series goes on otherwise, and is not drawn. `times` are the distances of the categories from the first
    one, in steps that are usual among them, where these differ; () where all are equally far apart.
    """

    kind: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    ticks: tuple[tuple[float, str], ...]
    unit: str = ""
    highlight: int | None = None
    break_note: str = ""
    panels: tuple[tuple[tuple[float, str], ...], ...] = ()
    no_value: str = ""
    ordered: bool = False
    options: Any = None
    cuts: tuple[str, ...] = ()
    focus: int | None = None
    times: tuple[float, ...] = ()

    def respelt(self, spell: Callable[[str], str]) -> Chart:
        """The same chart with its names spelt otherwise."""
        series = [replace(one, name=spell(one.name)) for one in self.series]
        return replace(self, categories=tuple(map(spell, self.categories)), series=tuple(series))
