# Everything a reader of the README is told to type. `make` alone lists it.

PYTHON ?= python3
VENV ?= .venv
# a year, or nothing for the newest
YEAR ?=
# those of a new report, or the year that it is carried over from
LANGUAGES ?=
FROM ?=
JOBS ?= 2
INPUTS ?= 20
FUZZ ?= 120
UV ?= uv

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
SETUP := $(BIN)/python -c 'from setuptools import setup; setup()' --quiet
PO := $(wildcard report/catalogs/*/LC_MESSAGES/*.po)
MO := $(PO:.po=.mo)
# Written when an environment is complete: one for building reports, one for working on the program.
RUN := $(VENV)/.complete
DEV := $(VENV)/.complete-dev

.PHONY: help report new proof print draft release watch check test test-all test-browser test-fast fuzz bench golden fields lint format types catalogs locks build dist clean
.DELETE_ON_ERROR:

help:  ## this list
	@echo "Targets (make TARGET; the first one prepares $(VENV), which takes a minute):"
	@sed -n 's/^\([a-z-]*\):.*##  *\(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

report: $(RUN) $(MO)  ## build the newest report, or that of YEAR=2022, in every language: build/2022/*.pdf
	@$(BIN)/sppreport build $(addprefix --year ,$(YEAR))

new: $(RUN) $(MO)  ## start a report: make new YEAR=2025 LANGUAGES=nl,fr; or from another year: make new YEAR=2023 FROM=2022
	@$(BIN)/sppreport new $(YEAR) $(addprefix --lang ,$(LANGUAGES)) $(addprefix --from ,$(FROM))

# a folder of that name exists; `make build` does what one expects all the same
build: report

proof: $(RUN) $(MO)  ## build one PDF with the languages side by side, for those who check the texts
	@$(BIN)/sppreport build --proof $(addprefix --year ,$(YEAR))

print: $(RUN) $(MO)  ## build the files for printers: with bleed and crop marks, in printing inks
	@$(BIN)/sppreport build --print $(addprefix --year ,$(YEAR))

draft: $(RUN) $(MO)  ## build editions whose translation is not complete: they say so on each page
	@$(BIN)/sppreport build --draft $(addprefix --year ,$(YEAR))

release: $(RUN) $(MO)  ## build it for publishing: only when nothing is left to correct, to decide or to ask
	@$(BIN)/sppreport build --release $(addprefix --year ,$(YEAR))

watch: $(RUN) $(MO)  ## show its pages in the browser, made anew whenever a file is saved
	@$(BIN)/sppreport watch $(addprefix --year ,$(YEAR))

check: $(RUN) $(MO)  ## look for mistakes in its content, without building
	@$(BIN)/sppreport check $(addprefix --year ,$(YEAR))

test: $(DEV) $(MO)  ## run the tests on JOBS (2) processor cores
	@$(BIN)/python -m pytest -n $(JOBS) --dist worksteal -m "not long and not browser"

test-all: $(DEV) $(MO)  ## judge INPUTS (20) hostile or random inputs of each class, and then run all tests but those of the browser
	@$(BIN)/python -m tests.fuzz --count $(INPUTS)
	@$(BIN)/python -m pytest -n $(JOBS) --dist worksteal -m "not browser"

test-browser: $(DEV) $(MO)  ## run those of what is seen in a browser; they need Chromium: sudo apt install chromium
	@$(BIN)/python -m pytest -m browser tests/browser

fuzz: $(DEV) $(MO)  ## judge such inputs for FUZZ (120) minutes, others each time
	@$(BIN)/python -m tests.fuzz --minutes $(FUZZ) --count 10000000 --seed $$(date +%s)

test-fast: $(DEV) $(MO)  ## run those that take no time, while working
	@$(BIN)/python -m pytest -n $(JOBS) --dist worksteal -m "not slow and not long and not browser"

golden: $(DEV) $(MO)  ## run the tests and accept what they produce as the new golden files; look at git diff
	@$(BIN)/python -m pytest -n $(JOBS) --dist worksteal -m "not browser" --golden

fields: $(DEV)  ## write docs/fields.md and docs/codes.md anew: what may be typed, and what findings mean
	@$(BIN)/python -m tests.fields > docs/fields.md
	@$(BIN)/python -m tests.codes > docs/codes.md

bench: $(DEV) $(MO)  ## how well lines are set; time and memory for the report, and for ones of 10 and 100 times its length
	@$(BIN)/python -m tests.bench

lint: $(DEV)  ## the style of the code
	@$(BIN)/ruff check report tests
	@$(BIN)/ruff format --check report tests

format: $(DEV)  ## put the code in the style that lint asks for, as far as a program can
	@$(BIN)/ruff check --fix-only report tests
	@$(BIN)/ruff format report tests

types: $(DEV)  ## the types of the code
	@$(BIN)/mypy

catalogs: $(DEV)  ## collect the interface's words from the code, update and compile the catalogs
	@$(SETUP) extract_messages
	@$(SETUP) extract_messages --output-file report/catalogs/messages.pot --no-default-keywords --keywords "say say_number:1,2"
	@$(SETUP) extract_fields
	@$(SETUP) update_catalog
	@$(SETUP) update_catalog --domain messages --input-file report/catalogs/messages.pot
	@$(SETUP) update_catalog --domain fields --input-file report/catalogs/fields.pot
	@$(SETUP) compile_catalog

locks:  ## pin the newest versions that setup.cfg allows (needs uv)
	@command -v $(UV) >/dev/null || { echo "make locks needs uv, which resolves for every Python at once"; exit 1; }
	@echo setuptools | $(LOCK) --output-file requirements.txt --extra lsp --extra sheets --extra spelling --extra translate --extra verify --extra word --extra workbench setup.cfg -
	@echo setuptools | $(LOCK) --output-file requirements-dev.txt --extra lsp --extra sheets --extra spelling --extra translate --extra verify --extra word --extra workbench --extra dev \
		--constraint requirements.txt $(addprefix --no-emit-package ,$(UNUSED)) setup.cfg -

dist: $(DEV) $(MO)  ## the packages to install elsewhere: dist/*.whl and *.tar.gz
	@$(BIN)/python -m build --no-isolation

clean:  ## remove all that was made: environment, caches, catalogs, built reports
	rm -rf $(VENV) .cache .hypothesis dist *.egg-info $(MO)
	find build -mindepth 1 ! -name .gitignore -delete
	find report tests -name __pycache__ -type d -prune -exec rm -rf {} +

LOCK = $(UV) pip compile --quiet --upgrade --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
	--no-annotate --custom-compile-command "make locks"
# pymupdf asks for these, some 150 MB, to guess at layouts; it reads text and draws pages without them.
UNUSED := flatbuffers networkx onnxruntime protobuf psutil pymupdf-layout pymupdf4llm tabulate

# --- what the targets above stand on --------------------------------------------------------------------------------

$(VENV)/pyvenv.cfg:
	@command -v $(PYTHON) >/dev/null || { \
		echo "There is no '$(PYTHON)' on this machine: install Python 3.11 or newer, or say where it is: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "This needs Python 3.11 or newer, and '$(PYTHON)' is $$($(PYTHON) --version 2>&1). Have you another one? Then: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "'$(PYTHON)' lacks its venv module; on Debian and Ubuntu: sudo apt install python3-venv"; exit 1; }
	@echo "Preparing $(VENV) (once)..."
	@$(PYTHON) -m venv $(VENV)

# The lists are complete, so that pip need not look for dependencies: quicker, and nothing unpinned slips in.
$(RUN): requirements.txt setup.cfg pyproject.toml | $(VENV)/pyvenv.cfg
	@$(PIP) install --no-deps --requirement requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements-dev.txt $(RUN)
	@$(PIP) install --no-deps --requirement requirements-dev.txt
	@touch $@

%.mo: %.po | $(RUN)
	@$(SETUP) compile_catalog --input-file $< --output-file $@
