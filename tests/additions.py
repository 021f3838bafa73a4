"""A copy of the program with an invented report in it, to which a test adds what README says, and nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
#: What README says to touch, by what is added.
TABLE = dict(
    re.findall(
        r"^\| ([^|]+?) \| (.+) \|$",
        (ROOT / "README.md").read_text("utf-8").partition("## Where does a new")[2].partition("##")[0],
        re.MULTILINE,
    )
)

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
        self._before: dict[str, str | None] = {}  # what a file held before it was touched; None when it was not there
        # with its compiled modules, so that it starts quickly; others may be about to compile one
        shutil.copytree(ROOT / "report", folder / "report", ignore=shutil.ignore_patterns("*.pyc.*"))
        shutil.copytree(ROOT / "tests" / "content", folder / "content")
        shutil.copytree(ROOT / "docs", folder / "docs")
        for assets in (ROOT / "assets", ROOT / "tests" / "assets"):
            shutil.copytree(assets, folder / "assets", dirs_exist_ok=True)

    def add(self, path: str, text: str) -> None:
        """A new file."""
        file = self.folder / path
        assert not file.exists(), f"{path} is there already"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        self._touch(path, None)

    def change(self, path: str, *words: tuple[str, str]) -> None:
        """Other words in a file, each in place of words that stand there once."""
        file = self.folder / path
        before = text = file.read_text("utf-8")
        for old, new in words:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
            text = text.replace(old, new)
        file.write_text(text, "utf-8")
        self._touch(path, before)

    def register(self, registry: str, path: str, entry: str, imports: str = "") -> None:
        """An entry at the end of a written-out registry, such as BLOCKS, and what it imports."""
        text = (self.folder / path).read_text("utf-8")
        start = re.search(rf"^{registry}\b.*?= *(?:MappingProxyType\(\s*)?([({{\[])", text, re.MULTILINE)
        assert start, f"{path} does not write {registry} out"
        closing = {"(": ")", "{": "}", "[": "]"}[start[1]]
        depth, end = 0, start.start(1)
        while depth := depth + {start[1]: 1, closing: -1}.get(text[end], 0):
            end += 1
        head, tail = text[:end].rstrip().rstrip(","), text[end:]
        future = "from __future__ import annotations\n"
        head = head.replace(future, f"{future}\n{imports}\n", 1)
        (self.folder / path).write_text(f"{head},\n    {entry},\n{tail}", "utf-8")
        self._touch(path, text)

    def forget(self, path: str) -> None:
        """Undo what was done to a file."""
        before = self._before[path]
        if before is None:
            (self.folder / path).unlink()
        else:
            (self.folder / path).write_text(before, "utf-8")

    def beyond(self, change: str) -> list[str]:
        """What was touched and is not named by README's row for such a change.

        A row names paths, and registries by the module that writes them out, "`RULES` of `report/...`" where several
        modules have one of that name.
        """
        row = TABLE[change]
        names = [name for name in re.findall(r"`([^`]+)`", row) if "/" in name or name == "report.yaml"]
        names += [self._home_of(name) for name in re.findall(r"`([A-Z]+)`(?! of `)", row)]
        patterns = [re.sub(r"<\w+>", "[^/]+", re.escape(name)) + (".*" if name.endswith("/") else "") for name in names]
        return [path for path in self.touched if not any(re.fullmatch(f"(.*/)?{one}", path) for one in patterns)]

    def _home_of(self, registry: str) -> str:
        """The only module that writes a registry out."""
        (home,) = [
            path.relative_to(self.folder).as_posix()
            for path in sorted((self.folder / "report").rglob("*.py"))
            if re.search(rf"^{registry}\b[^\n]* = ", path.read_text("utf-8"), re.MULTILINE)
        ]
        return home

    def _touch(self, path: str, before: str | None) -> None:
        self.touched.append(path)
        self._before.setdefault(path, before)

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
