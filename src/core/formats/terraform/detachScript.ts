import type { TextFile } from "../format";
import { args, type Block, block, list, names, text } from "./blocks";
import type { References } from "./references";
import type { Step } from "./steps";

export const DETACH_SCRIPT = "detach-full-aws-access.sh";

/** The ids that the script reads. It waits for the policies that stay: AWS keeps a target's last SCP attached. */
export function detachOutput({ detaching, selection }: Step, references: References): Block {
  const targets = new Set(detaching);
  return block(
    "output",
    ["detach_full_aws_access"],
    args(
      ["description", text(`Where ${DETACH_SCRIPT} takes FullAWSAccess off.`)],
      ["value", list(detaching.map((node) => references.idOf(node)))],
    ),
    args([
      "depends_on",
      names(selection.attachments.filter(({ node }) => targets.has(node)).map(references.attachmentAddressOf)),
    ]),
  );
}

/** The step that Terraform can't do: attach first (the apply), then detach. Running it again changes nothing. */
export function detachScript(): TextFile {
  return { path: DETACH_SCRIPT, text: SCRIPT };
}

// Only ids get into it, and each is checked first: nothing that a person named is ever part of a command.
const SCRIPT = `#!/usr/bin/env bash
# Takes FullAWSAccess off the targets that the design keeps without it.
#
# AWS attaches FullAWSAccess to the root and to every new OU and account, and Terraform has no way to detach what it
# didn't attach. Until this script has run, those targets allow more than the design does.
#
# Run it after every "terraform apply", in this folder, with the credentials of the management account:
#   bash ${DETACH_SCRIPT}
# It needs terraform and the AWS CLI. Running it again does no harm.
set -efuo pipefail
cd -- "$(dirname -- "\${BASH_SOURCE[0]}")"
export AWS_PAGER="" AWS_RETRY_MODE="\${AWS_RETRY_MODE:-standard}" AWS_MAX_ATTEMPTS="\${AWS_MAX_ATTEMPTS:-10}"

full_aws_access=p-FullAWSAccess
target_id='^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|[0-9]{12})$'

targets=$(terraform output -json detach_full_aws_access | tr -d '[]" \\n\\r' | tr ',' '\\n')

for target in $targets; do
  if [[ ! $target =~ $target_id ]]; then
    printf 'Stopped: "terraform output" gave something that is not the id of a root, an OU or an account.\\n' >&2
    exit 1
  fi
  attached=$(aws organizations list-policies-for-target --target-id "$target" \\
    --filter SERVICE_CONTROL_POLICY --query 'Policies[].Id' --output text)
  has_full_aws_access=no
  has_another=no
  for policy in $attached; do
    if [[ $policy == "$full_aws_access" ]]; then has_full_aws_access=yes; else has_another=yes; fi
  done
  if [[ $has_full_aws_access == no ]]; then
    printf '%s: FullAWSAccess is off already\\n' "$target"
  elif [[ $has_another == no ]]; then
    printf 'Stopped: %s has no other SCP. Run "terraform apply" first.\\n' "$target" >&2
    exit 1
  else
    aws organizations detach-policy --policy-id "$full_aws_access" --target-id "$target"
    printf '%s: FullAWSAccess is off\\n' "$target"
  fi
done
`;
