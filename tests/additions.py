"""A copy of the program with an invented report in it, to which a test adds what README says, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

#: Runs the command. An editable install would find the original of a module that the copy has no longer.
RUN = """
import sys
sys.meta_path[:] = [one for one in sys.meta_path if not getattr(one, "__module__", "").startswith("__editable__")]
from report.cli import main
main(prog_name="sppreport")
"""


class ProgramCopy:
    """The program and the invented report in a folder of their own: `report/`, `assets/`, `content/2030/`.

    `touched` are the files that were added or changed, in their order, as paths below the folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.touched: list[str] = []
        shutil.copytree(ROOT / "report", folder / "report", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "tests" / "content", folder / "content")
        for assets in (ROOT / "assets", ROOT / "tests" / "assets"):
            shutil.copytree(assets, folder / "assets", dirs_exist_ok=True)

    def add(self, path: str, text: str) -> None:
        """A new file."""
        file = self.folder / path
        assert not file.exists(), f"{path} is there already"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        self.touched.append(path)

    def change(self, path: str, *words: tuple[str, str]) -> None:
        """Other words in a file, each in place of words that stand there once."""
        file = self.folder / path
        text = file.read_text("utf-8")
        for old, new in words:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
            text = text.replace(old, new)
        file.write_text(text, "utf-8")
        self.touched.append(path)

    def run(self, *arguments: str, code: int = 0) -> str:
        """What the copied program prints for `sppreport ...`, streams together; it must end with that exit code."""
        done = subprocess.run(
            [sys.executable, "-c", RUN, *arguments],  # finds the copy: it is run in its folder
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stdout
        return done.stdout
