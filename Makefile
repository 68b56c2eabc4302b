# Everything runs in a virtual environment inside the clone; `make demo` and `make test` install what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
DEMO := build/demo.sqlite
WEB_TOOLS := web/node_modules/.all

.PHONY: install web web-check demo test check bench score floors lock clean calibrate openapi

install: $(INSTALLED)
	$(BIN)/python hatch_build.py || echo "the page was not built, allegiance serve will say so; make web tries again"

# the page that `allegiance serve` shows; Node.js comes from the lock, its packages from web/package-lock.json
web: $(INSTALLED) $(WEB_TOOLS)
	$(BIN)/python hatch_build.py

web-check: $(INSTALLED) $(WEB_TOOLS)
	$(BIN)/python hatch_build.py run check

$(WEB_TOOLS): $(INSTALLED) web/package-lock.json
	$(BIN)/python hatch_build.py ci
	touch $@

$(INSTALLED): requirements.lock requirements-exchange.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	if pkg-config --exists icu-i18n 2>/dev/null && command -v c++ >/dev/null; then \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-exchange.lock \
		|| echo "the tests against followthemoney are skipped: PyICU could not be built"; \
	else echo "the tests against followthemoney are skipped: it needs ICU (Debian: libicu-dev pkg-config g++)"; fi
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m allegiance.places.build
	touch $@

demo: install
	mkdir -p build
	rm -f $(DEMO)
	$(BIN)/allegiance read --format table eval/gold/syria-2017-01-wire-a/report.txt
	ALLEGIANCE_STORE=$(DEMO) $(BIN)/allegiance ingest eval/gold
	ALLEGIANCE_STORE=$(DEMO) $(BIN)/allegiance on 2017-01-28 --actor "Ahrar al-Sham"

test: install
	$(BIN)/python -m pytest

check: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) web-check

floors: install
	$(BIN)/python eval/floors.py
	$(BIN)/python eval/group_ties.py
	$(BIN)/python eval/same_event.py
	$(BIN)/python eval/resolution.py

score: install
	$(BIN)/allegiance score eval/gold/*

calibrate: install
	$(BIN)/python eval/calibrate.py

openapi: install
	$(BIN)/python -m allegiance.api.write_description web/openapi.json

bench: install
	$(BIN)/python eval/bench_reading.py
	$(BIN)/python eval/bench_record.py
	$(BIN)/python eval/bench_suggest.py
	$(BIN)/python eval/bench_names.py
	$(BIN)/python eval/bench_events.py
	$(BIN)/python eval/bench_api.py
	$(BIN)/python eval/bench_web.py

LOCK := --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header \
	--allow-unsafe --strip-extras --no-annotate

lock:
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile $(LOCK) --extra dev -o requirements.lock pyproject.toml
	$(BIN)/pip-compile $(LOCK) --extra exchange -c requirements.lock -o requirements-exchange.lock pyproject.toml

clean:
	rm -rf build dist web/node_modules src/allegiance/api/static .venv .mypy_cache .ruff_cache .pytest_cache
