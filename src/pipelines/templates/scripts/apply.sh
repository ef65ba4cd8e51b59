#!/usr/bin/env bash
# Applies what was reviewed, and nothing else: bash pipelines/apply.sh REVIEWED STACK… (names; * stands for any characters).
# REVIEWED is the cdktf.out/plan.json that plan.sh wrote. Each stack is planned anew, and its plan is applied when it does what the
# reviewed one does: plans hold secrets, so none is kept. The stack commit is passed over until the move is committed.
# Ends with 0 when all is applied, with 3 when stacks have to be planned and reviewed first, else with what failed.
set -euo pipefail
reviewed=$(realpath "$1")
shift
cd "$(dirname "$0")/.."
# shellcheck source=/dev/null
. pipelines/stacks.sh
unreviewed=()

apply() {
  local stack=$1 folder=cdktf.out/stacks/$1 needs need code=0
  [ -z "${result[$stack]:-}" ] || return 0
  needs=$(needs_of "$stack")
  for need in $needs; do apply "$need"; done
  echo "--- $stack"
  if ! jq --exit-status --arg stack "$stack" 'any(.stacks[]; .stack == $stack)' "$reviewed" > /dev/null; then
    echo "$stack was not reviewed: it waited for $needs. Plan and review it now."
    result[$stack]=unreviewed
    unreviewed+=("$stack")
    return 0
  fi
  if [ -n "${CI:-}${TF_BUILD:-}" ] && jq --exit-status '.terraform.backend.local' "$folder/cdk.tf.json" > /dev/null; then
    echo "$stack has local state, which a pipeline loses: set state in move.yaml and run azmove generate." >&2
    exit 1
  fi
  mkdir -p "$work/$stack"
  terraform -chdir="$folder" init -no-color
  terraform -chdir="$folder" plan -no-color -lock-timeout=10m -out="$work/$stack/plan.tfplan"
  terraform -chdir="$folder" show -json "$work/$stack/plan.tfplan" > "$work/$stack/plan.json"
  azmove plan-summary "$work/$stack/plan.json" --reviewed "$reviewed" > /dev/null || code=$?
  [ "$code" -eq 0 ] || exit "$code"
  terraform -chdir="$folder" apply -no-color -lock-timeout=10m "$work/$stack/plan.tfplan"
  result[$stack]=applied
}

each_stack apply "$@"
[ "${#unreviewed[@]}" -eq 0 ] || exit 3
