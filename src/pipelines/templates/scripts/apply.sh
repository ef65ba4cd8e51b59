#!/usr/bin/env bash
# Applies what was reviewed, and nothing else: bash pipelines/apply.sh REVIEWED STACK… (names; * stands for any characters).
# REVIEWED is the cdktf.out/plan.json that plan.sh wrote. Each stack is planned anew, and its plan is applied when it does what the
# reviewed one does: plans hold secrets, so none is kept.
# Ends with 0 when all is applied, with 3 when stacks have to be planned and reviewed first, else with what failed.
set -euo pipefail
reviewed=$(realpath "$1")
shift
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
unreviewed=()

apply() {
  local stack=$1 folder=cdktf.out/stacks/$1 needs need code=0
  [ -z "${result[$stack]:-}" ] || return 0
  needs=$(jq --raw-output --arg stack "$stack" '.stacks[$stack].dependencies[]?' "$manifest")
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

for stack in $(jq --raw-output '.stacks | keys[]' "$manifest"); do
  for pattern in "$@"; do
    # shellcheck disable=SC2053 # the pattern is one
    [[ $stack != $pattern ]] || apply "$stack"
  done
done
[ "${#unreviewed[@]}" -eq 0 ] || exit 3
