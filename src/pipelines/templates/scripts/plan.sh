#!/usr/bin/env bash
# Plans stacks, in the order in which they need one another: bash pipelines/plan.sh STACK… (names; * stands for any characters).
# Writes cdktf.out/plan.md for people and cdktf.out/plan.json for apply.sh. Changes nothing and locks no state. Plans hold secrets:
# they are deleted as soon as they are summarised.
# Ends with 0 when all is planned, with 3 when stacks wait for others to be deployed first, else with what failed.
set -euo pipefail
cd "$(dirname "$0")/.."
export TF_IN_AUTOMATION=1 TF_INPUT=0 CHECKPOINT_DISABLE=1
umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A secret that the pipeline does not know comes as nothing, or as its own name in brackets.
for name in $(compgen -e | grep '^TF_VAR_' || true); do
  case ${!name} in
    '' | '$('*)
      echo "$name has no value: add it to the secrets of the pipeline." >&2
      exit 1
      ;;
  esac
done

npm run --silent synth
manifest=cdktf.out/manifest.json
declare -A result=()
files=()
waiting=()

plan() {
  local stack=$1 folder=cdktf.out/stacks/$1 needs need isReady=yes code=0
  [ -z "${result[$stack]:-}" ] || return 0
  needs=$(jq --raw-output --arg stack "$stack" '.stacks[$stack].dependencies[]?' "$manifest")
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

for stack in $(jq --raw-output '.stacks | keys[]' "$manifest"); do
  for pattern in "$@"; do
    # shellcheck disable=SC2053 # the pattern is one
    [[ $stack != $pattern ]] || plan "$stack"
  done
done
if [ "${#files[@]}" -eq 0 ]; then
  echo "No stack is called $*: azmove generate writes them." >&2
  exit 1
fi
azmove plan-summary "${files[@]}" "${waiting[@]/#/--waiting=}" --json --output cdktf.out/plan.json || [ $? -eq 3 ]
azmove plan-summary "${files[@]}" "${waiting[@]/#/--waiting=}" --limit 65000 --output cdktf.out/plan.md
