"""Correcting: a report whose first edition was published, and its later ones."""

from __future__ import annotations

from pathlib import Path

from report.localise import published
from report.model.published import as_json
from report.model.report import Report
from tests.localise.making import DATA, report_of

SECOND = "edition: 2\ncorrected: 2031-11-15\n"
SECTIONS = {
    "one": """\
        title: {nl: Eerste hoofdstuk, fr: Premier chapitre}
        notes:
          why: {nl: Omdat het zo is., fr: Parce que.}
        blocks:
          - paragraph:
              nl: Op 14 juni kwamen {hives.a.hives} kasten.[^why] Zie [@t].
              fr: Le 14 juin, {hives.a.hives} ruches.[^why] Voir [@t].
          - timeline: [{date: 2030-03-01, text: {nl: geteld, fr: compté}}]
          - table: {id: t, caption: {nl: De kasten, fr: Les ruches}, data: hives, columns: [period, hives]}
          - table:
              id: typed
              caption: {nl: Zalen, fr: Salles}
              columns: [{label: Zaal}, {label: Prijs, kind: integer}]
              rows: [[plat, "12"], [schuin, "7"]]
          - colophon: {}
        """,
    "two": "- paragraph: {nl: Onveranderd., fr: Inchangé.}",
}
FRONT = "colophon: [{label: Uitgever, text: Jansen}]\n"


def keep(folder: Path, report: Report) -> None:
    """Keep what an edition printed, as its release does."""
    path = folder / "content" / "2030" / "editions" / f"{report.edition}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(as_json(published(report)))


def second(folder: Path, *changes: tuple[str, str], front: str = "", data: str = DATA, number: int = 2) -> Report:
    """The second edition, with other words in the first chapter."""
    typed = SECTIONS["one"]
    for old, new in changes:
        assert old in typed
        typed = typed.replace(old, new)
    edition = f"edition: {number}\ncorrected: 2031-11-1{number + 3}\n"
    return report_of(folder, {**SECTIONS, "one": typed}, front=FRONT + edition + front, data={"hives": data})
