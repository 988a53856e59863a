#!/usr/bin/env bash
# What action.yml runs: finds the commits that the event brings and judges them. Everything comes by environment.
set -uo pipefail

# One field of the event, '' where it has none. Node is there: sekisho needs it.
field() {
  node -e '
    const { readFileSync } = require("node:fs")
    const event = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, "utf8"))
    const value = process.argv[1].split(".").reduce((of, name) => of?.[name], event)
    console.log(typeof value === "string" ? value : "")
  ' "$1"
}
known() { git cat-file -e "$1^{commit}" 2>/dev/null; }
# Of a new branch, or one whose old end is gone (a forced push): what it has and the default branch has not.
since_default() {
  local branch
  branch=$(field repository.default_branch)
  target=(--merge-base "origin/${branch:-main}")
}

target=()
if [ -n "${SEKISHO_RANGE:-}" ]; then
  target=(--range "$SEKISHO_RANGE")
else
  case "${GITHUB_EVENT_NAME:-}" in
    pull_request | pull_request_target) target=(--merge-base "$(field pull_request.base.sha)") ;;
    merge_group) target=(--merge-base "$(field merge_group.base_sha)") ;;
    push)
      if [ "$(field after)" = 0000000000000000000000000000000000000000 ]; then
        echo 'sekisho: a branch was deleted; there is nothing to judge.'
        exit 0
      fi
      before=$(field before)
      if known "$before"; then target=(--range "$before..$(field after)"); else since_default; fi
      ;;
    *) since_default ;;
  esac
fi

if [ -n "${SEKISHO_PROGRAM:-}" ]; then
  sekisho=("$SEKISHO_PROGRAM")
elif [ -n "${SEKISHO_VERSION:-}" ]; then
  sekisho=(npx --yes "sekisho@$SEKISHO_VERSION")
elif [ -x node_modules/.bin/sekisho ]; then
  sekisho=(node_modules/.bin/sekisho)
else
  # Never whatever a registry has under that name: nobody asked for it.
  echo 'sekisho: it is not in node_modules. Add it to the devDependencies and run npm ci before this step, or name a version.' >&2
  [ -n "${GITHUB_OUTPUT:-}" ] && echo 'exit-code=2' >>"$GITHUB_OUTPUT"
  exit 2
fi

# Options are words without spaces; no globbing.
set -f
# shellcheck disable=SC2206
more=(${SEKISHO_ARGS:-})
set +f
[ "${SEKISHO_WARN_ONLY:-false}" = true ] && more+=(--warn-only)
more+=(--lang "${SEKISHO_LANG:-ja}")

code=0
"${sekisho[@]}" gate "${target[@]}" "${more[@]}" --format github || code=$?
if [ -n "${SEKISHO_SARIF:-}" ] && [ "$code" != 2 ]; then
  "${sekisho[@]}" gate "${target[@]}" "${more[@]}" --format sarif --output "$SEKISHO_SARIF" >/dev/null || true
fi
[ -n "${GITHUB_OUTPUT:-}" ] && echo "exit-code=$code" >>"$GITHUB_OUTPUT"
exit "$code"
