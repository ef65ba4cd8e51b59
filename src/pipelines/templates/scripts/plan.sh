#!/usr/bin/env bash
# Plans stacks, in the order in which they need one another: bash pipelines/plan.sh STACK… (names; * stands for any characters).
# The stack commit is passed over until the move is committed.
# Writes cdktf.out/plan.md for people and cdktf.out/plan.json for apply.sh. Changes nothing and locks no state. Plans hold secrets:
# they are deleted as soon as they are summarised.
# Ends with 0 when all is planned, with 3 when stacks wait for others to be deployed first, else with what failed.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=/dev/null
. pipelines/stacks.sh
files=()
waiting=()

plan() {
  local stack=$1 folder=cdktf.out/stacks/$1 needs need isReady=yes code=0
  [ -z "${result[$stack]:-}" ] || return 0
  needs=$(needs_of "$stack")
  for need in $needs; do
    plan "$need"
    [ "${result[$need]}" = unchanged ] || isReady=
  done
  mkdir -p "$work/$stack"
  echo "--- $stack"
  terraform -chdir="$folder" init -no-color
  terraform -chdir="$folder" plan -no-color -lock=false -detailed-exitcode -out="$work/$stack/plan.tfplan" || code=$?
  if [ "$code" -eq 1 ] && [ -z "$isReady" ]; then
    # What it takes from another stack is not there yet.
    echo "$stack waits for $needs."
    result[$stack]=waiting
    waiting+=("$stack")
    return 0
  fi
  [ "$code" -ne 1 ] || exit 1
  [ "$code" -eq 2 ] && result[$stack]=changed || result[$stack]=unchanged
  terraform -chdir="$folder" show -json "$work/$stack/plan.tfplan" > "$work/$stack/plan.json"
  files+=("$work/$stack/plan.json")
}

each_stack plan "$@"
if [ "${#files[@]}" -eq 0 ]; then
  echo "No stack is called $*: azmove generate writes them." >&2
  exit 1
fi
azmove plan-summary "${files[@]}" "${waiting[@]/#/--waiting=}" --json --output cdktf.out/plan.json || [ $? -eq 3 ]
azmove plan-summary "${files[@]}" "${waiting[@]/#/--waiting=}" --limit 65000 --output cdktf.out/plan.md
