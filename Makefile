# Everything a person types. `make` alone prints this help.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
SERVE ?= 1
PORT ?= 8000
DEMO := var/demo

.DEFAULT_GOAL := help
.PHONY: help setup demo serve test check eval bench clean

help: ## print what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

setup: .setup/done ## install all parts, pinned, and build the front end

.setup/python: requirements/dev.txt requirements/pip.txt pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 is needed (set PYTHON=/path/to/python3.11)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements/pip.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python -r requirements/dev.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps -e .
	@mkdir -p .setup && touch $@

.setup/done: .setup/python package-lock.json tools/build_front_end.py src/luodi_web/ui/icons.txt $(wildcard src/luodi_web/*/locale/*/LC_MESSAGES/*.po)
	$(BIN)/python tools/build_front_end.py
	@touch $@

.setup/peers: .setup/python requirements/peers.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python -r requirements/peers.txt
	@touch $@

.setup/ray: .setup/python requirements/ray.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python -r requirements/ray.txt
	@touch $@

.setup/chromium: .setup/python
	@$(BIN)/python tools/need_chromium.py
	@touch $@

demo: setup ## set up, make a database with the demo story, write plan.docx, serve the site (SERVE=0: do not serve)
	LUODI_HOME=$(DEMO) $(BIN)/python manage.py demo --out plan.docx
	@if [ "$(SERVE)" = "1" ]; then LUODI_HOME=$(DEMO) $(BIN)/python manage.py serve --port $(PORT); fi

serve: setup ## serve the site with the database in var/
	$(BIN)/python manage.py migrate
	$(BIN)/python manage.py serve --port $(PORT)

test: setup .setup/chromium ## set up and run the whole suite, on SQLite and on PostgreSQL
	$(BIN)/pytest -n 2 --dist loadfile
	$(BIN)/python tools/with_postgres.py $(BIN)/pytest -n 2 --dist loadfile tests/luodi_web

check: setup ## format, lint, contracts, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy

eval: setup ## quality on labelled data, against floors (needs LUODI_DATA or ../shared/data)
	@for name in reading reading_corpus mentions rereading industry leading matching matching_chances linking; do echo "== $$name"; $(BIN)/python evals/$$name.py || exit 1; done

bench: setup .setup/peers .setup/ray ## speed beside peers, medians and ratios
	@for name in benchmarks/*.py; do echo "== $$name"; $(BIN)/python $$name || exit 1; done

clean: ## remove everything that setup and runs made
	rm -rf .venv .setup node_modules var build plan.docx plan.html
