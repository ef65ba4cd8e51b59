#!/usr/bin/env bash
# Opens a pull request with what changed, or renews it: bash pipelines/propose-azure.sh BRANCH TITLE BODY FILE…
# BODY is a file with Markdown; FILEs that are not there are passed over. Needs AZURE_DEVOPS_EXT_PAT: $(System.AccessToken).
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
git -c user.name='Azure Pipelines' -c user.email='azure-pipelines@localhost' commit --quiet -m "$title"
# The branch is the pipeline's own: what an earlier run proposed is replaced.
git push --quiet --force origin "HEAD:refs/heads/$branch"
# A description holds at most 4,000 characters; the run has it all.
description=$(head -c 3500 "$body")
place=(--organization "$SYSTEM_COLLECTIONURI" --project "$SYSTEM_TEAMPROJECT" --repository "$BUILD_REPOSITORY_ID")
open=$(az repos pr list "${place[@]}" --source-branch "$branch" --status active --query '[0].pullRequestId' --output tsv)
if [ -z "$open" ]; then
  az repos pr create "${place[@]}" --source-branch "$branch" --target-branch "$BUILD_SOURCEBRANCHNAME" --title "$title" --description "$description" --output none
else
  az repos pr update --organization "$SYSTEM_COLLECTIONURI" --id "$open" --title "$title" --description "$description" --output none
fi
