"""The block `image`: a photograph or drawing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from report.document import Element, Figure, Runs
from report.localise.numbering import Captioned
from report.model.report import Text

if TYPE_CHECKING:
    from report.localise.edition import Edition


class Image(Captioned):
    """A picture from assets/images; `alt` says what it shows to those who cannot see it."""

    name: ClassVar[str] = "image"
    counted = "figure"

    file: str
    alt: Text
    credit: Text | None = None
    wide: bool = False

    def lower(self, edition: Edition) -> Iterable[Element]:
        """One figure, with the credit where charts have their source."""
        credit: Runs = ()
        if self.credit:
            # catalog: who made a picture, or owns it.
            credit = edition.around(edition.locale.gettext("Image: {credit}"), edition.label(self.credit))
        yield Figure(
            self.id,
            edition.name_of(self.id),
            edition.label(self.caption),
            edition.plain(self.alt),
            edition.picture(self.file, self.at("file")),
            source=credit,
            wide=self.wide,
            mark=self.mark,
        )
