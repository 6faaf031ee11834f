# What a newcomer and a contributor type. `make demo` and `make test` set everything up by themselves.
PYTHON ?= python3
VENV := .venv
TRAINING := .venv-train
RUN := $(VENV)/bin
MADE := build/models
# For a short try of 'make models': hours of training a part, thousands of clips of speech, held-out sentences measured.
HOURS ?=
CHUNKS ?=
SENTENCES ?=
bounds = $(if $(HOURS),--hours $(HOURS)) $(if $(SENTENCES),--sentences $(SENTENCES))

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint bench lock models models-ship models-eval clean

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

models: ## make the demo models anew in build/models, from a fixed seed (torch, hours); bounds: HOURS= CHUNKS= SENTENCES=
	@.ci/training $(PYTHON)
	@$(TRAINING)/bin/python -u -m asr.training.build --output $(MADE) $(bounds) $(if $(CHUNKS),--chunks $(CHUNKS))
	@$(TRAINING)/bin/python -u -m translate.training.build --output $(MADE)/packs $(bounds)
	@.ci/manifest $(MADE)
	@echo "The models are in $(MADE); those in assets/models are as they were. 'make models-ship' puts the new ones there."

models-ship: ## replace the shipped demo models by those that 'make models' made, good or bad
	@test -f $(MADE)/manifest.json || { echo "There are no models in $(MADE): 'make models' first."; exit 1; }
	cp $(MADE)/asr-demo/* assets/models/asr-demo/
	cp $(MADE)/packs/*.argosmodel assets/models/packs/
	cp $(MADE)/asr-checkpoint/* asr/training/checkpoint/
	@.ci/manifest assets/models

models-eval: ## measure the shipped demo models against their bars
	@.ci/training $(PYTHON)
	@mkdir -p build; speech=0; translation=0; \
	$(TRAINING)/bin/python -m translate.training.evaluate > build/translation-evaluation.txt & job=$$!; \
	$(TRAINING)/bin/python -m asr.training.evaluate || speech=$$?; \
	wait $$job || translation=$$?; cat build/translation-evaluation.txt; exit $$((speech + translation))

clean: ## remove what was built
	rm -rf build $(VENV)
