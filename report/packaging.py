"""The build steps of the package (named in setup.cfg): compiled catalogs, and the assets that travel in the wheel."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import ClassVar

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from babel.messages.setuptools_frontend import compile_catalog
from setuptools import Command
from setuptools.command.build_py import build_py
from setuptools.errors import BaseError

#: What a report elsewhere needs of assets/; images belong to the report that prints them.
TRAVELLING = ("fonts", "themes")


class CompileCatalog(compile_catalog):
    """Babel's compile_catalog, except that an error in a catalog stops it instead of being told in passing."""

    def run(self) -> None:
        """Compile every catalog. Raises setuptools' BaseError when one has errors (Babel has printed them)."""
        if super().run():
            raise BaseError("a catalog in report/catalogs has errors")


class ExtractFields(Command):
    """Collects what schemas and docs/fields.md say of fields, for translation: it stands below each in the code."""

    user_options: ClassVar[list[tuple[str, str, str]]] = []

    def initialize_options(self) -> None:
        """There are none."""

    def finalize_options(self) -> None:
        """There are none."""

    def run(self) -> None:
        """Write the template."""
        from report.schemas import descriptions

        catalog = Catalog()
        for place, text in descriptions():
            catalog.add(text, auto_comments=[place])
        with Path("report/catalogs/fields.pot").open("wb") as file:
            write_po(file, catalog, width=100, omit_header=True, sort_output=True)


class BuildPy(build_py):
    """setuptools' build_py, which also compiles the catalogs and copies the assets to report/assets."""

    def run(self) -> None:
        """Build report/ into the scratch folder; an editable install only compiles the catalogs, in place."""
        self.run_command("compile_catalog")
        if self.editable_mode:
            super().run()
            return
        # What an earlier build left behind, a deleted module for one, must not travel in this wheel.
        shutil.rmtree(self.build_lib, ignore_errors=True)
        super().run()
        for source in _assets():
            target = Path(self.build_lib, "report", source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)

    def get_source_files(self) -> list[str]:
        """The files of a source distribution, relative to its root: the package, the catalogs and the assets."""
        catalogs = sorted(Path("report/catalogs").rglob("*.po*"))
        return [*super().get_source_files(), *map(str, catalogs), *map(str, _assets())]


def _assets() -> list[Path]:
    return sorted(path for name in TRAVELLING for path in Path("assets", name).rglob("*") if path.is_file())
