#!/usr/bin/env bash
# Opens a pull request with what changed, or renews it: bash pipelines/propose-azure.sh BRANCH TITLE BODY FILE…
# BODY is a file with Markdown; FILEs that are not there are passed over. Needs AZURE_DEVOPS_EXT_PAT: $(System.AccessToken).
set -euo pipefail
branch=$1 title=$2 body=$3
shift 3
export GIT_AUTHOR_NAME='Azure Pipelines' GIT_AUTHOR_EMAIL=azure-pipelines@localhost
export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
bash "$(dirname "$0")/push-branch.sh" "$branch" "$title" "$@" || { [ $? -eq 3 ] && exit 0 || exit 1; }
# A description holds at most 4,000 characters; the run has it all.
description=$(head -c 3500 "$body")
place=(--organization "$SYSTEM_COLLECTIONURI" --project "$SYSTEM_TEAMPROJECT" --repository "$BUILD_REPOSITORY_ID")
open=$(az repos pr list "${place[@]}" --source-branch "$branch" --status active --query '[0].pullRequestId' --output tsv)
if [ -z "$open" ]; then
  az repos pr create "${place[@]}" --source-branch "$branch" --target-branch "$BUILD_SOURCEBRANCHNAME" --title "$title" --description "$description" --output none
else
  az repos pr update --organization "$SYSTEM_COLLECTIONURI" --id "$open" --title "$title" --description "$description" --output none
fi
