#!/usr/bin/env bash
# Opens a pull request with what changed, or renews it: bash pipelines/propose-github.sh BRANCH TITLE BODY FILE…
# BODY is a file with Markdown; FILEs that are not there are passed over.
set -euo pipefail
branch=$1 title=$2 body=$3
shift 3
export GIT_AUTHOR_NAME='github-actions[bot]' GIT_AUTHOR_EMAIL='41898282+github-actions[bot]@users.noreply.github.com'
export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
bash "$(dirname "$0")/push-branch.sh" "$branch" "$title" "$@" || { [ $? -eq 3 ] && exit 0 || exit 1; }
if [ "$(gh pr list --head "$branch" --state open --json number --jq length)" -eq 0 ]; then
  gh pr create --head "$branch" --title "$title" --body-file "$body"
else
  gh pr edit "$branch" --title "$title" --body-file "$body"
fi
