"""`python -m report`: the command `sppreport`, where nothing is installed."""

from report.cli import main

if __name__ == "__main__":
    main(prog_name="sppreport")
