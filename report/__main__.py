"""`python -m report`: the command `sppreport`, where nothing is installed; and where that begins when it is."""

import sys


def main() -> None:
    """Run the command `sppreport`, and end the process. Whoever stops it before it has begun gets one line too."""
    try:
        from report.cli import main as command

        command(prog_name="sppreport")
    except KeyboardInterrupt:
        sys.stderr.write("stopped; nothing was written\n")
        sys.exit(130)


if __name__ == "__main__":
    main()
