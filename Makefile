# Everything that the project does, one word each. `make demo` and `make test` need only Python 3.11 and make.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint format bench clean

$(BIN)/coder: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/dev: $(BIN)/coder
	$(BIN)/python -m pip install --quiet --group dev
	touch $@

demo: $(BIN)/coder
	$(BIN)/coder code tests/samples/ministers-meet.txt --date 2024-03-12 -o output/ministers-meet.parquet --show

test: lint
	$(BIN)/python -m pytest -q

lint: $(VENV)/dev
	$(BIN)/ruff check coder tests
	$(BIN)/ruff format --check coder tests
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(VENV)/dev
	$(BIN)/ruff format coder tests
	$(BIN)/ruff check --fix coder tests

bench: $(VENV)/dev
	$(BIN)/python tests/benchmarks/speed.py

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
