# Muster's two commands are make rehearse and make test; each sets up what is missing.

SHELL := /bin/bash
.DEFAULT_GOAL := help

PAGE := rehearsal/page
CLIENTS := rehearsal/clients
# The folder with Discord's API description and the checker of recorded traffic.
DISCORD ?= ../shared/discord
# Flags for cmd/rehearse: make rehearse ARGS="-addr 127.0.0.1:9000"
ARGS ?=
# The same for every run of the tests, so that a later one can take results from an earlier one.
TESTFLAGS := -race -p 3 -timeout 10m

.PHONY: help
help: ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: rehearse
rehearse: ## play a conference on this machine: no account, no configuration
	@scripts/setup postgres
	@go build -o bin/rehearse ./cmd/rehearse
	@exec bin/rehearse $(ARGS)

.PHONY: test
test: setup ## vet and test everything
	go vet ./...
	go test $(TESTFLAGS) ./...

# How often each of its tests kills the bot, and where their chances begin: make faults ROUNDS=500 SEED=7
ROUNDS ?= 100
SEED ?=

.PHONY: faults
faults: setup ## kill the bot ROUNDS times, at random, over reminders that are due: each is seen exactly once; SEED repeats a run
	MUSTER_FAULTS_ROUNDS=$(ROUNDS) MUSTER_FAULTS_SEED=$(SEED) go test -count=1 -timeout 30m -v -run '^TestKilledAtRandomPoints$$' ./cmd/rehearse

.PHONY: setup
setup: ## install what is missing (Debian, as root), or say what to type
	@scripts/setup postgres tests

.PHONY: lint
lint: ## formatting, vet, staticcheck
	@set -euo pipefail; unformatted=$$(find . -name node_modules -prune -o -name '*.go' -print0 | xargs -0 gofmt -l); \
	if [ -n "$$unformatted" ]; then echo "gofmt would change:"; echo "$$unformatted"; exit 1; fi
	go vet ./...
	go tool staticcheck ./...

.PHONY: web-check
web-check: setup ## the page's own tests; its built files equal a rebuild; nothing that axe-core calls serious
	@command -v npm >/dev/null || { echo "web-check needs npm (Node.js): on Debian, apt-get install npm" >&2; exit 1; }
	cd $(PAGE) && npm ci --no-audit --no-fund && npm test
	@set -euo pipefail; before=$$(mktemp -d); trap 'rm -rf "$$before"' EXIT; \
	cp -R $(PAGE)/dist "$$before"; \
	(cd $(PAGE) && npm run build); \
	diff -rq "$$before/dist" $(PAGE)/dist || { \
		echo "the built page was not that of its sources; it is now: commit $(PAGE)/dist" >&2; exit 1; }
	MUSTER_AXE=$(abspath $(PAGE)/node_modules/axe-core/axe.min.js) go test $(TESTFLAGS) -run InTheBrowser ./cmd/rehearse && \
	MUSTER_AXE=$(abspath $(PAGE)/node_modules/axe-core/axe.min.js) go test $(TESTFLAGS) ./rehearsal/page

.PHONY: screenshots
screenshots: setup ## pictures of every view of the page, both themes, desktop and phone: make screenshots TO=/tmp/pictures
	@[ -n "$(TO)" ] || { echo "screenshots needs TO=folder" >&2; exit 1; }
	MUSTER_SCREENSHOTS=$(abspath $(TO)) go test -count 1 -run InTheBrowser ./cmd/rehearse && \
	MUSTER_SCREENSHOTS=$(abspath $(TO)) go test -count 1 ./rehearsal/page

.PHONY: clients
clients: clients-setup ## unmodified Discord libraries, in Go and on Node, against the rehearsal server
	go vet -tags clients ./$(CLIENTS)/...
	go test $(TESTFLAGS) -tags clients -count=1 ./$(CLIENTS)

.PHONY: calendars
calendars: ## calendar files, read back by an independent program
	@scripts/setup calendars
	go vet -tags calendars ./message
	go test $(TESTFLAGS) -tags calendars -count=1 -run CalendarsAreReadBack ./message

.PHONY: clients-setup
clients-setup:
	@command -v npm >/dev/null || { echo "the clients need npm (Node.js, 20 or newer): on Debian, apt-get install npm" >&2; exit 1; }
	cd $(CLIENTS) && npm ci --no-audit --no-fund --omit=optional --ignore-scripts

# The tests record into the folder MUSTER_TRAFFIC. Where it is set, what they have recorded there before is checked, as
# .ci/run does, which would run the whole suite twice else.
.PHONY: traffic-check
traffic-check: setup clients-setup ## hold all recorded REST traffic against Discord's API description
	@[ -f $(DISCORD)/check/main.go ] || { echo "traffic-check needs $(DISCORD)/check; set DISCORD to its folder" >&2; exit 1; }
	@set -euo pipefail; traffic=$${MUSTER_TRAFFIC:-}; \
	if [ -z "$$traffic" ]; then \
		traffic=$$(mktemp -d); trap 'rm -rf "$$traffic"' EXIT; \
		MUSTER_TRAFFIC=$$traffic MUSTER_DISCORD=$(abspath $(DISCORD)) go test $(TESTFLAGS) ./...; \
		MUSTER_TRAFFIC=$$traffic go test $(TESTFLAGS) -tags clients ./$(CLIENTS); \
	fi; \
	[ -n "$$(find "$$traffic" -name '*.jsonl' -size +0)" ] || { echo "the tests recorded no traffic" >&2; exit 1; }; \
	cd $(DISCORD)/check; \
	find "$$traffic" -name '*.jsonl' -size +0 -print0 | xargs -0 go run . -spec ../openapi.json

.PHONY: clean
clean: ## delete what can be made again; what happened (.muster) stays
	rm -rf bin $(PAGE)/node_modules $(CLIENTS)/node_modules "$${TMPDIR:-/tmp}/muster-test-$$(id -u)"
