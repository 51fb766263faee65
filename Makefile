# Each target sets up in .venv what it needs, from nothing; a second run finds it done.
# `make help` lists the targets. A certain interpreter: make clean; make PYTHON=python3.12 site

VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes
export PYTHON DATA

LOCK := uv pip compile pyproject.toml --quiet --no-config --universal --python-version 3.11 \
  --generate-hashes --no-emit-index-url --no-emit-find-links \
  --no-header --no-annotate --group build

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check test lint format quality bench lock clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/make \1	\2/p' Makefile | expand -t 16

site: $(VENV)/.site ## build the demonstration site in site/
	@$(BIN)/python -m builder build --strict
	@echo
	@echo "The site is built. To look at it, with search:"
	@echo "    make serve        and open the address that it prints, http://127.0.0.1:$(PORT)/"
	@echo "or open site/index.html in a browser (links to folders and search need make serve)."

serve: $(VENV)/.site ## show the site, rebuild and reload on every change (PORT=8000)
	@$(BIN)/python -m builder serve --port $(PORT)

check: $(VENV)/.site ## check all articles and settings
	@$(BIN)/python -m builder check

test: lint ## pass ruff, mypy and all tests
	@$(BIN)/python -m pytest || { code=$$?; [ $$code != 5 ] || echo "pytest found no tests."; exit $$code; }

lint: $(VENV)/.dev ## check style and types
	@$(BIN)/python -m ruff check
	@$(BIN)/python -m ruff format --check
	@$(BIN)/python -m mypy

format: $(VENV)/.dev ## put the code into its form
	@$(BIN)/python -m ruff check --fix
	@$(BIN)/python -m ruff format

quality: $(VENV)/.dev ## measure how good the digests are (DATA=folder of the development sets)
	@$(BIN)/python -m benchmarks.quality

bench: $(VENV)/.dev ## measure how fast it is
	@$(BIN)/python -m benchmarks.speed

lock: ## renew the lock files after a change in pyproject.toml (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv: https://docs.astral.sh/uv/" >&2; exit 1; }
	@$(LOCK) --output-file requirements/site.txt
	@$(LOCK) --constraint requirements/site.txt --extra zensical --group dev --output-file requirements/dev.txt

clean: ## delete the site, the generated pages and the environment
	@[ ! -x $(BIN)/python ] || $(BIN)/python -c 'from pathlib import Path; from builder.write import write; write((), Path("docs"))'
	@rm -rf site .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info docs/.precis-manifest.json $(VENV)

# Without build isolation, so that what builds the package is locked, too.
$(VENV)/.site: requirements/site.txt requirements/make-venv pyproject.toml
	@requirements/make-venv $(VENV)
	@$(PIP) --requirement requirements/site.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-index --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.site requirements/dev.txt
	@$(PIP) --no-build-isolation --requirement requirements/dev.txt
	@touch $@
