# Read by plan.sh and apply.sh: synthesises the stacks and goes through them.
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

# The stacks that STACK takes values from.
needs_of() {
  jq --raw-output --arg stack "$1" '.stacks[$stack].dependencies[]?' "$manifest"
}

# What guards the destination comes when the destination counts: when all that takes part in the move is committed.
is_committed() {
  [ -f ledger.json ] && jq --exit-status '
    [.resources[].state | select(. != "Discarded")]
    | length > 0 and all(. == "Committed" or startswith("DeleteSource") or . == "SourceDeleted")' ledger.json > /dev/null
}

# each_stack COMMAND PATTERN…: runs COMMAND with the name of every stack that a pattern fits.
each_stack() {
  local command=$1 stack pattern
  shift
  for stack in $(jq --raw-output '.stacks | keys[]' "$manifest"); do
    [ "$stack" != commit ] || is_committed || continue
    for pattern in "$@"; do
      # shellcheck disable=SC2053 # the pattern is one
      [[ $stack != $pattern ]] || "$command" "$stack"
    done
  done
}
