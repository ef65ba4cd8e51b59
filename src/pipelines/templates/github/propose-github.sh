#!/usr/bin/env bash
# Opens a pull request with what changed, or renews it: bash pipelines/propose-github.sh BRANCH TITLE BODY FILE…
# BODY is a file with Markdown; FILEs that are not there are passed over.
set -euo pipefail
branch=$1 title=$2 body=$3
shift 3
for file in "$@"; do
  [ ! -e "$file" ] || git add --all -- "$file"
done
if git diff --cached --quiet; then
  echo 'Nothing changed.'
  exit 0
fi
git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' commit --quiet -m "$title"
# The branch is the pipeline's own: what an earlier run proposed is replaced.
git push --quiet --force origin "HEAD:refs/heads/$branch"
if [ "$(gh pr list --head "$branch" --state open --json number --jq length)" -eq 0 ]; then
  gh pr create --head "$branch" --title "$title" --body-file "$body"
else
  gh pr edit "$branch" --title "$title" --body-file "$body"
fi
