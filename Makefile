# What a newcomer and a contributor type. `make demo` and `make test` set everything up by themselves.
PYTHON ?= python3
VENV := .venv
TRAINING := .venv-train
RUN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint bench lock models models-eval clean

help: ## list of targets
	@grep -E '^[a-z-]+:.*##' Makefile | sed -e 's/:.*##/\t/' | column -t -s "$$(printf '\t')"

setup: ## system libraries, .venv with pinned dependencies
	@.ci/setup app $(PYTHON)

demo: setup ## the recorded talk at real pace: captions, translations, overlay, buyers, exports
	@$(RUN)/deskcast demo --text --output build/demo

test: ## set-up, format, lint, types, imports, tests
	@.ci/setup test $(PYTHON)
	@.ci/check

lint: ## format, lint, types, imports
	@.ci/check lint

bench: setup ## numbers, not verdicts
	@$(RUN)/python -m tests.bench

lock: ## pin what pyproject.toml asks for (needs uv)
	@.ci/lock

models: ## rebuild the demo models from a fixed seed (torch, hours)
	@.ci/training $(PYTHON)
	$(TRAINING)/bin/python -m asr.training.build
	$(TRAINING)/bin/python -m translate.training.build
	@.ci/manifest

models-eval: ## measure the shipped demo models against their bars
	@.ci/training $(PYTHON)
	@mkdir -p build; speech=0; translation=0; \
	$(TRAINING)/bin/python -m translate.training.evaluate > build/translation-evaluation.txt & job=$$!; \
	$(TRAINING)/bin/python -m asr.training.evaluate || speech=$$?; \
	wait $$job || translation=$$?; cat build/translation-evaluation.txt; exit $$((speech + translation))

clean: ## remove what was built
	rm -rf build $(VENV)
