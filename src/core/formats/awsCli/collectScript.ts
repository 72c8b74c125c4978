import type { TextFile } from "../format";

const DELIMITER = "COLLECT_ORGANIZATION";

/** What a person may choose about the collection. */
export interface CollectOptions {
  /** Whether tags are asked for as well: one call for the root and for each OU, account and policy. */
  readonly tags?: boolean;
}

/**
 * The shell script that asks AWS for a whole organization and writes the answers into one file, which the importer `aws-cli`
 * reads. It only reads, and says what it needs and what it was denied. For bash 3.2 and newer, AWS CLI 2.
 *
 * It runs as a file and as a paste into a shell that somebody types in, such as AWS CloudShell's: it hands itself to a bash of
 * its own, so that no option, trap or alias passes from one to the other and no end of it ends the shell. So it holds nothing
 * that such a shell takes for more than text: no tab, and no exclamation mark before anything but a blank.
 *
 * Its file: `{ "format": "orgwright-aws-organization", "version": 1, "collectedAt", "answers": { CALL: answer }, "notAnswered":
 * { CALL: reason } }`; a call that is made for each of several ids has `{ ID: answer }`. Answers are as the CLI printed them.
 */
export function collectScript({ tags = true }: CollectOptions = {}): TextFile {
  const options = tags ? "" : "--without-tags ";
  return {
    path: "collect-organization.sh",
    text: `bash -s -- ${options}\${1+"$@"} <<'${DELIMITER}'\n${SCRIPT}${DELIMITER}\n`,
  };
}

// A name from AWS never becomes part of a command: only ids do, and only where they look like one.
const SCRIPT = `# Collects what AWS Organizations tells about an organization into one JSON file, which Orgwright opens as a design.
#
# It reads only: every call is a describe-… or a list-… of "aws organizations". It changes nothing and sends nothing
# anywhere; the file stays where you run it. It holds ids, names, email addresses and policies: treat it accordingly.
#
#   bash collect-organization.sh [--without-tags] [FILE]
#
# Pasted into a shell it does the same: the first line hands all of it to a bash of its own. FILE must not exist yet; where
# none is named the script makes up a name. Tags take one call for each OU, account and policy; --without-tags leaves them out.
#
# It needs bash and the AWS CLI, signed in to the management account or to a delegated administrator's account. In AWS
# CloudShell both are there. Running it again does no harm.

# Lists of ids are split at their blanks on purpose; -f keeps them from ever being taken for patterns of file names.
# shellcheck disable=SC2086
set -efuo pipefail
umask 077

export AWS_PAGER="" AWS_CLI_AUTO_PROMPT=off AWS_CLI_OUTPUT_ENCODING=UTF-8 PYTHONUTF8=1
export AWS_RETRY_MODE="\${AWS_RETRY_MODE:-standard}" AWS_MAX_ATTEMPTS="\${AWS_MAX_ATTEMPTS:-10}"

# Organizations answers a handful of calls a second; more at once would only be turned away.
at_once=4
attempts=6
levels_of_ous=5
denials_before_leaving_out=20

# --- What is said while it runs, all on standard error ---

say() { printf '%s\\n' "$*" >&2; }

progress() {
  if [[ -t 2 ]]; then printf '\\r\\033[K%s' "$*" >&2; fi
}

progress_done() {
  if [[ -t 2 ]]; then printf '\\r\\033[K' >&2; fi
  say "$*"
}

# lasting SECONDS: "about 3 minutes".
lasting() {
  if (($1 < 90)); then
    printf 'about a minute'
  elif (($1 < 5400)); then
    printf 'about %d minutes' $((($1 + 30) / 60))
  else
    printf 'about %d hours' $((($1 + 1800) / 3600))
  fi
}

needed_policy() {
  cat >&2 <<'POLICY'

These permissions are enough for all of it; AWS's own policy AWSOrganizationsReadOnlyAccess has them:
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [
        "organizations:DescribeOrganization",
        "organizations:DescribePolicy",
        "organizations:ListAccounts",
        "organizations:ListAccountsForParent",
        "organizations:ListAWSServiceAccessForOrganization",
        "organizations:ListDelegatedAdministrators",
        "organizations:ListDelegatedServicesForAccount",
        "organizations:ListOrganizationalUnitsForParent",
        "organizations:ListPolicies",
        "organizations:ListRoots",
        "organizations:ListTagsForResource",
        "organizations:ListTargetsForPolicy"
      ],
      "Resource": "*"
    }
  ]
}
POLICY
}

# code_of MESSAGE: CODE of "An error occurred (CODE) when calling …"; nothing where the CLI never got an answer. Only the code
# tells what happened: the rest of a message may hold any name.
code_of() {
  local rest=\${1#*"An error occurred ("}
  if [[ $rest == "$1" ]]; then return 0; fi
  printf '%s' "\${rest%%)*}"
}

# is_signed_out CODE MESSAGE
is_signed_out() {
  case $1 in
    ExpiredToken* | UnrecognizedClient* | InvalidClientTokenId* | Unauthorized* | Forbidden* | *AuthenticationToken*) return 0 ;;
    ?*) return 1 ;;
  esac
  case $2 in
    *redential* | *[Tt]oken* | *SSO* | *"sso login"* | *"aws login"* | *"ession has expired"*) return 0 ;;
    *) return 1 ;;
  esac
}

# explain CALL MESSAGE: why the collection stops at this call.
explain() {
  local call=$1 message=\${2#$'\\n'} code
  code=$(code_of "$message")
  progress_done "Stopped at: aws organizations $call"
  if is_signed_out "$code" "$message"; then
    say "The AWS CLI is not signed in, or no longer: $message"
    say "Sign in (for example: aws sso login), check with: aws sts get-caller-identity"
  else
    case $code in
      AWSOrganizationsNotInUse*)
        say "This account is in no organization. Sign in to the management account of the organization."
        ;;
      AccessDenied* | UnsupportedAPIEndpoint*)
        say "AWS denies this call: $message"
        if [[ -n $management_account ]]; then
          say ""
          say "The management account of this organization is $management_account. Of the others only those may ask that are registered"
          say "there as a delegated administrator of some service. Sign in to one of these."
        fi
        needed_policy
        ;;
      *) say "The AWS CLI says: $message" ;;
    esac
  fi
  say ""
  say "Nothing was written."
}

# --- Asking ---

# ask FILE CALL ARGUMENT…: puts one call's answer, all its pages, into FILE. Where AWS says that it is too much at once or
# fails by itself, it waits and asks again, longer each time. Returns 3 where AWS denies it, 4 where the thing is gone.
ask() {
  local file=$1 call=$2 attempt=1 pause=1 message
  shift 2
  until aws organizations "$call" \${1+"$@"} --output json >"$file.asked" 2>"$file.error" </dev/null; do
    message=$(<"$file.error")
    case $(code_of "$message") in
      AccessDenied* | UnsupportedAPIEndpoint*) return 3 ;;
      *NotFoundException | AccountNotRegistered*) return 4 ;;
      TooManyRequests* | *Throttl* | RequestLimitExceeded | RequestTimeout*) ;;
      ServiceException | ServiceUnavailable* | Internal* | 5[0-9][0-9]) ;;
      "") if ! is_unreachable "$message"; then return 1; fi ;;
      *) return 1 ;;
    esac
    if ((attempt == attempts)); then return 1; fi
    sleep "$pause"
    attempt=$((attempt + 1)) pause=$((pause * 2))
  done
  if [[ ! -s "$file.asked" ]]; then printf '{}\\n' >"$file.asked"; fi
  mv "$file.asked" "$file"
}

# is_unreachable MESSAGE: whether there was no way to AWS, which may be back in a moment.
is_unreachable() {
  case $1 in
    *"ould not connect"* | *"ailed to connect"* | *"onnect timeout"* | *"ead timeout"* | *"timed out"*) return 0 ;;
    *"onnection was closed"* | *"onnection reset"* | *"onnection aborted"*) return 0 ;;
    *) return 1 ;;
  esac
}

# ask_one CALL ARGUMENT…
ask_one() {
  local outcome=0
  calls=$((calls + 1))
  ask "$work/$1" "$@" || outcome=$?
  settle "$outcome" "$1" "$work/$1"
}

# ask_each CALL OPTION ID…: the same call for each id, some at once.
ask_each() {
  local call=$1 option=$2 asked pair pid together number=0 total=$(($# - 2)) outcome answered=no started=$SECONDS
  shift 2
  mkdir -p "$work/each/$call"
  while (($# > 0)); do
    asked="" running="" together=0
    while (($# > 0 && together < at_once)); do
      ask "$work/each/$call/$1" "$call" "$option" "$1" &
      pid=$!
      asked="$asked $pid:$1" running="$running $pid"
      together=$((together + 1))
      shift
    done
    for pair in $asked; do
      outcome=0
      wait "\${pair%%:*}" || outcome=$?
      if ((outcome == 0 || outcome == 4)); then answered=yes; fi
      settle "$outcome" "$call" "$work/each/$call/\${pair#*:}"
    done
    running=""
    number=$((number + together)) calls=$((calls + together))
    progress "$call: $number of $total$(time_left $((SECONDS - started)) "$number" "$total")"
    if [[ $answered == no ]] && ((number >= denials_before_leaving_out)); then break; fi
  done
}

# time_left SECONDS NUMBER TOTAL: ", about 3 minutes left", where NUMBER of TOTAL have taken so long.
time_left() {
  local left=$(($1 * ($3 - $2) / $2))
  if (($1 >= 10 && left >= 30)); then printf ', %s left' "$(lasting "$left")"; fi
}

# settle OUTCOME CALL FILE: goes on, or stops where the collection is worth nothing without this call.
settle() {
  case $1 in
    0 | 4) ;;
    3) if is_optional "$2"; then note_denied "$2"; else give_up "$2" "$3"; fi ;;
    *) give_up "$2" "$3" ;;
  esac
}

# An organization without these is worth having; the file says that they are missing.
is_optional() {
  case $1 in
    list-policies | list-targets-for-policy | describe-policy | list-tags-for-resource) return 0 ;;
    list-delegated-administrators | list-delegated-services-for-account | list-aws-service-access-for-organization) return 0 ;;
    *) return 1 ;;
  esac
}

is_denied() {
  case " $denied " in *" $1 "*) return 0 ;; *) return 1 ;; esac
}

note_denied() {
  if is_denied "$1"; then return; fi
  denied="$denied $1"
  progress_done "AWS denies $1: left out, the file says so."
}

give_up() {
  explain "$1" "$(<"$2.error")"
  exit 1
}

# values FILE KEY PATTERN: what stands under the key in an answer, one a line. The CLI writes each on a line of its own. No
# name can pass for one: a quotation mark within a JSON text has a backslash before it.
values() {
  if [[ -f $1 ]]; then sed -n "s/^ *\\"$2\\": \\"\\\\($3\\\\)\\".*/\\\\1/p" "$1"; fi
}

# values_of_each CALL KEY PATTERN ID…: the same for the answers about these ids.
values_of_each() {
  local call=$1 key=$2 pattern=$3 id
  shift 3
  for id in \${1+"$@"}; do values "$work/each/$call/$id" "$key" "$pattern"; done
}

count() { printf '%s' "$#"; }

# --- Writing ---

# member KEY FILE: "KEY": content, with a comma before it where something stands before.
member() {
  printf '%s\\n"%s": ' "$comma" "$1"
  cat "$2"
  comma=,
}

# members CALL ID…: "CALL": { "ID": answer, … }
members() {
  local call=$1 id
  shift
  printf '%s\\n"%s": {' "$comma" "$call"
  comma=""
  for id in \${1+"$@"}; do
    if [[ -f "$work/each/$call/$id" ]]; then member "$id" "$work/each/$call/$id"; fi
  done
  printf '}'
  comma=,
}

collection() {
  local call id
  printf '{\\n"format": "orgwright-aws-organization",\\n"version": 1,\\n"collectedAt": "%s",\\n"answers": {' "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
  comma=""
  for call in describe-organization list-roots list-accounts list-delegated-administrators list-aws-service-access-for-organization; do
    if [[ -f "$work/$call" ]]; then member "$call" "$work/$call"; fi
  done
  members list-organizational-units-for-parent $parents
  members list-accounts-for-parent $asked_parents
  members list-policies $policy_types
  members describe-policy $described
  members list-targets-for-policy $targeted
  members list-delegated-services-for-account $delegates
  members list-tags-for-resource $tagged
  printf '},\\n"notAnswered": {'
  comma=""
  for call in $denied; do
    printf '%s\\n"%s": "AccessDenied"' "$comma" "$call"
    comma=,
  done
  printf '}\\n}\\n'
}

# --- From here on it runs ---

usage="Usage: bash collect-organization.sh [--without-tags] [FILE]"
with_tags=yes
output=""
for argument in \${1+"$@"}; do
  case $argument in
    --without-tags) with_tags=no ;;
    -*)
      say "Unknown: $argument. $usage"
      exit 2
      ;;
    *)
      if [[ -n $output ]]; then
        say "One file is written, and two are named: $output and $argument. $usage"
        exit 2
      fi
      output=$argument
      ;;
  esac
done

# is_there FILE: also a link that leads nowhere.
is_there() { [[ -e $1 || -L $1 ]]; }

if [[ -n $output ]] && is_there "$output"; then
  say "$output exists already, and nothing is replaced. Name a file that doesn't exist yet."
  exit 2
fi

if ! command -v aws >/dev/null; then
  say "The AWS CLI is not installed. AWS CloudShell has it: https://docs.aws.amazon.com/cloudshell/"
  exit 1
fi

calls=0
management_account=""
denied=""
running=""
part=""
parents="" asked_parents="" policy_types="" described="" targeted="" delegates="" tagged=""
work=$(mktemp -d "\${TMPDIR:-/tmp}/collect-organization.XXXXXX")

clean_up() {
  trap - INT TERM HUP EXIT
  if [[ -n $running ]]; then kill $running 2>/dev/null || true; fi
  rm -rf "$work"
  if [[ -n $part ]]; then rm -f "$part"; fi
}
interrupted() {
  clean_up
  say ""
  say "Stopped. Nothing was written."
  exit 130
}
trap clean_up EXIT
trap interrupted INT TERM HUP

ask_one describe-organization
organization=$(values "$work/describe-organization" Id 'o-[0-9a-z]*')
management_account=$(values "$work/describe-organization" MasterAccountId '[0-9]\\{12\\}')
if [[ -z $organization ]]; then
  say "The answer of describe-organization holds no organization's id. Is this the AWS CLI of Amazon?"
  exit 1
fi
if [[ -z $output ]]; then output="aws-organization-$organization-$(date -u +%Y%m%dT%H%M%SZ).json"; fi
# Before the long part: can it be written where it is to go?
if ! part=$(mktemp "$output.XXXXXX" 2>/dev/null); then
  part=""
  say "$output can't be written here. Change to a folder of your own, or name a file in one."
  exit 1
fi
progress_done "Organization $organization, management account $management_account"

ask_one list-roots
root=$(values "$work/list-roots" Id 'r-[0-9a-z]*')
policy_types=$(values "$work/list-roots" Type '[A-Z0-9_]*')

level=$root
all_ous=""
for ((depth = 0; depth < levels_of_ous; depth++)); do
  if [[ -z $level ]]; then break; fi
  ask_each list-organizational-units-for-parent --parent-id $level
  parents="$parents $level"
  level=$(values_of_each list-organizational-units-for-parent Id 'ou-[0-9a-z-]*' $level)
  all_ous="$all_ous $level"
done
progress_done "OUs: $(count $all_ous)"

# With a current AWS CLI each account tells its path; else the accounts of every parent are asked for.
ask_one list-accounts
accounts=$(values "$work/list-accounts" Id '[0-9]\\{12\\}')
paths=$(sed -n 's/^ *"Paths": \\[ *$/path/p' "$work/list-accounts")
if (($(count $paths) < $(count $accounts))); then
  asked_parents="$root $all_ous"
  ask_each list-accounts-for-parent --parent-id $asked_parents
fi
progress_done "Accounts: $(count $accounts)"

if [[ -n $policy_types ]]; then ask_each list-policies --filter $policy_types; fi
policies=$(values_of_each list-policies Id 'p-[0-9a-zA-Z_]*' $policy_types)
for policy in $policies; do
  # What the two of AWS allow is known. RCPFullAWSAccess is always attached everywhere.
  case $policy in p-FullAWSAccess | p-RCPFullAWSAccess) ;; *) described="$described $policy" ;; esac
  case $policy in p-RCPFullAWSAccess) ;; *) targeted="$targeted $policy" ;; esac
done
if [[ -n $described ]]; then ask_each describe-policy --policy-id $described; fi
if [[ -n $targeted ]]; then ask_each list-targets-for-policy --policy-id $targeted; fi
if [[ -n $policies ]] || ! is_denied list-policies; then progress_done "Policies: $(count $described)"; fi

ask_one list-aws-service-access-for-organization
ask_one list-delegated-administrators
delegates=$(values "$work/list-delegated-administrators" Id '[0-9]\\{12\\}')
if [[ -n $delegates ]]; then ask_each list-delegated-services-for-account --account-id $delegates; fi

if [[ $with_tags == yes ]]; then
  # AWS's own policies have none. Policies come first: some may ask for the tags of these alone.
  tagged="$described $root $all_ous $accounts"
  seconds=$(($(count $tagged) * SECONDS / calls))
  if ((seconds >= 60)); then
    progress_done "Tags: a call for each of $(count $tagged) OUs, accounts and policies, $(lasting "$seconds"). --without-tags leaves them out."
    if ((seconds >= 900)) && [[ \${AWS_EXECUTION_ENV:-} == CloudShell ]]; then
      say "CloudShell ends a session in which nobody types for 20 minutes: press a key now and then."
    fi
  fi
  ask_each list-tags-for-resource --resource-id $tagged
  if ! is_denied list-tags-for-resource; then progress_done "Tags: of the root, OUs, accounts and policies, $(count $tagged) in all"; fi
fi

collection >"$part"
if is_there "$output"; then
  say "$output has been made by somebody else meanwhile, and nothing is replaced."
  output=$part
else
  mv "$part" "$output"
fi
part=""
if [[ -n $denied ]]; then
  say ""
  say "AWS denied these calls, so that what they tell is missing:$denied"
  needed_policy
fi
case $output in /*) shown=$output ;; *) shown="$PWD/$output" ;; esac
say ""
say "Done. Open this file in Orgwright:"
printf '%s\\n' "$shown"
if [[ \${AWS_EXECUTION_ENV:-} == CloudShell ]]; then say "To have it on your computer: Actions, Download file, and this path."; fi
`;
