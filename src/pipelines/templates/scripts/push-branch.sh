#!/usr/bin/env bash
# Commits what changed and pushes it as a branch: bash pipelines/push-branch.sh BRANCH TITLE FILE…
# FILEs that are not there are passed over. Ends with 3 when nothing changed.
set -euo pipefail
branch=$1 title=$2
shift 2
for file in "$@"; do
  [ ! -e "$file" ] || git add --all -- "$file"
done
if git diff --cached --quiet; then
  echo 'Nothing changed.'
  exit 3
fi
git commit --quiet -m "$title"
# The branch is the pipeline's own: what an earlier run proposed is replaced.
git push --quiet --force origin "HEAD:refs/heads/$branch"
