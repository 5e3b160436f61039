BIN := .venv/bin
INTERVIEW ?= examples/partial-refunds.yaml
ERRORS ?= 3
UV := build/uv/bin/uv
# The oldest 3.11 counts: before 3.11.3 one more package is needed.
COMPILE := $(UV) pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet

.DEFAULT_GOAL := help
.PHONY: help setup demo picture test check static run golden bench-reading lock clean

help: ## Show these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | \
		while IFS='|' read -r target text; do printf '  make %-13s %s\n' "$$target" "$$text"; done

setup: ## Make .venv from the lock, with a redis-server where there is none
	@command -v python3 >/dev/null || \
		{ echo 'Python 3.11 or newer with venv is needed (Debian: apt install python3-venv).'; exit 1; }
	@python3 scripts/setup.py

demo: setup ## Play an interview against a local Slack (INTERVIEW=path for your own)
	@$(BIN)/python -m sandbox.play "$(INTERVIEW)"

picture: setup ## Play it, keep the thread as build/conversation.html and draw docs/conversation.png
	@$(BIN)/python -m sandbox.picture build/conversation.html "$(INTERVIEW)" \
		--png docs/conversation.png

test: setup static ## Check everything: format, lint, types, contracts and the whole suite
	$(BIN)/pytest

check: setup static ## The same without the tests that start processes
	$(BIN)/pytest -m 'not processes'

static:
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet --no-cache
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-logo --no-cache

run: setup ## Run bot, worker and clock for the workspace whose tokens are in .env
	@$(BIN)/honcho run $(BIN)/python -m sandbox.redis_server --data .data -- \
		sh -c '$(BIN)/python -m bot.settings && exec $(BIN)/honcho start'

golden: setup ## Write the golden files again; read the difference before committing it
	$(BIN)/python -m tests.golden

bench-reading: setup ## Measure the reading: scores, mistakes by kind, speed (ERRORS=examples of each)
	@$(BIN)/python -m scripts.bench_reading --errors $(ERRORS)

lock: ## Resolve the locks again from pyproject.toml
	@test -x $(UV) || { python3 -m venv build/uv && build/uv/bin/python -m pip install -q uv; }
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --extra dev --output-file requirements-dev.lock

clean: ## Remove everything that these targets made
	rm -rf .venv build out .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
