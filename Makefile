# egraph: `make` builds it and draws the seed article, `make test` runs all tests.

SWIFT ?= swift
CONFIGURATION ?= release
BIN = .build/$(CONFIGURATION)
SHARED ?= ../shared
PREFIX ?= /usr/local
GRAPHS ?= g1 g2

.PHONY: all prerequisites build test lint format graphs accuracy train train-statements graph-peers instructions ci install help

all: build ## check and install what is missing, build, draw the seed article
	@mkdir -p Graphs
	$(BIN)/egraph render seeds -o Graphs/kazakhstan-2022.svg
	@echo "the picture is at $(CURDIR)/Graphs/kazakhstan-2022.svg"

prerequisites: ## check for the C libraries and install the missing ones
	@Scripts/prerequisites

build: prerequisites ## build egraph and egraph-train
	$(SWIFT) build -c $(CONFIGURATION)

test: prerequisites ## run all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint: ## check the form of the sources
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

format: ## bring the sources into form
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

graphs: build ## rebuild Graphs/ from seeds/
	@mkdir -p Graphs
	$(BIN)/egraph extract seeds --format jsonl > Graphs/kazakhstan-2022.jsonl
	$(BIN)/egraph export --articles seeds --format dot > Graphs/kazakhstan-2022.dot
	$(BIN)/egraph render seeds -o Graphs/kazakhstan-2022.svg
	$(BIN)/egraph render seeds -o Graphs/kazakhstan-2022.png

accuracy: build ## measure against the treebanks and gold articles in SHARED
	Scripts/accuracy $(SHARED) $(BIN)

train: build ## train the model again from the treebanks and texts of SHARED
	$(BIN)/egraph-train train $(SHARED)/treebanks --texts $(SHARED)/wikinews \
		--texts $(SHARED)/gold/train --texts Sources/Learning/Corpus \
		-o Sources/CResources/english.model

train-statements: build ## train the statements' scorer again from SHARED/gold/train
	$(BIN)/egraph-train train-statements $(SHARED)/gold/train --also Sources/Learning/Corpus \
		-o Sources/CResources/statements.scorer

graph-peers: build ## time graph measures against igraph, NetworKit and rustworkx
	GRAPHS="$(GRAPHS)" Scripts/graph-peers $(BIN)

instructions: build ## count each stage's instructions a word
	Scripts/instructions $(BIN) $(SHARED)/wikinews/wikinews_2005_2014.csv

ci: ## run what CI runs
	.ci/run

install: build ## copy egraph and egraph-train to PREFIX/bin
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BIN)/egraph $(BIN)/egraph-train $(DESTDIR)$(PREFIX)/bin

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /	/' | expand -t 16
