#!/bin/bash
# Stands in for the AWS command line: answers from the files in "$FAKE_AWS/answers", notes what it is asked, fails as told.
#   answers/CALL or answers/CALL/ID   what it prints
#   throttled                         so often each question is turned away first
#   denied, missing                   calls that AWS denies, or ids about which it does; ids that are gone
#   failing                           CALL and the message with which it fails
#   hanging                           a call that never answers
#   making                            a file that somebody else makes meanwhile
set -f
printf '%s\n' "$*" >>"$FAKE_AWS/log"
refuse() {
  printf '\nAn error occurred (%s) when calling the operation: %s\n' "$1" "$2" >&2
  exit 254
}
stranger() {
  printf '%s\n' "$*" >>"$FAKE_AWS/strange"
  exit 252
}
listed() { [[ -f "$FAKE_AWS/$1" && " $(<"$FAKE_AWS/$1") " == *" $2 "* ]]; }

[[ $1 == organizations ]] || stranger "$@"
call=$2
case $call in describe-* | list-*) ;; *) stranger "$@" ;; esac
shift 2
about=""
while (($# > 0)); do
  case $1 in
    --parent-id | --policy-id | --account-id | --resource-id | --filter) about=$2 ;;
    --output) [[ $2 == json ]] || stranger "$@" ;;
    *) stranger "$call" "$@" ;;
  esac
  shift 2
done
if [[ -f $FAKE_AWS/making ]]; then : >>"$(<"$FAKE_AWS/making")"; fi
if listed hanging "$call"; then
  : >"$FAKE_AWS/hangs"
  exec /bin/sleep 30
fi
if [[ -f $FAKE_AWS/failing && $(<"$FAKE_AWS/failing") == "$call "* ]]; then
  message=$(<"$FAKE_AWS/failing")
  printf '%s\n' "${message#* }" >&2
  exit 255
fi
if listed denied "$call" || { [[ -n $about ]] && listed denied "$about"; }; then
  who=arn:aws:sts::111122223333:assumed-role/NetworkConnectTimeoutThrottlingCredentials/AWSOrganizationsNotInUseException
  refuse AccessDeniedException "User: $who is not authorized to perform: organizations:$call on resource: *"
fi
if listed missing "$about"; then refuse ParentNotFoundException "We can't find a root or OU with the ID that you specified."; fi
if [[ -f $FAKE_AWS/throttled ]]; then
  for ((attempt = 1; attempt <= $(<"$FAKE_AWS/throttled"); attempt++)); do
    if mkdir "$FAKE_AWS/attempt-$call-$about-$attempt" 2>/dev/null; then
      refuse TooManyRequestsException "(reached max retries: 9) AWS Organizations can't complete your request."
    fi
  done
fi
if [[ -f "$FAKE_AWS/answers/$call/$about" ]]; then
  cat "$FAKE_AWS/answers/$call/$about"
elif [[ -f "$FAKE_AWS/answers/$call" ]]; then
  cat "$FAKE_AWS/answers/$call"
elif [[ $call == list-tags-for-resource ]]; then
  printf '{\n    "Tags": []\n}\n'
else
  refuse PolicyNotFoundException "$about"
fi
