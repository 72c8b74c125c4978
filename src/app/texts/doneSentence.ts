const PAST: Readonly<Record<string, string>> = {
  Accept: "Accepted",
  Add: "Added",
  Attach: "Attached",
  Change: "Changed",
  Delete: "Deleted",
  Detach: "Detached",
  Disable: "Disabled",
  Duplicate: "Duplicated",
  Edit: "Edited",
  Enable: "Enabled",
  Give: "Gave",
  Move: "Moved",
  Remove: "Removed",
  Rename: "Renamed",
  Replace: "Replaced",
  Save: "Saved",
  Split: "Split",
  Take: "Took",
  Withdraw: "Withdrew",
};

/** "Moved ecommerce-dev into Sandbox OU." of a command's title "Move ecommerce-dev into Sandbox OU". */
export function doneSentence(title: string): string {
  const [verb = "", ...rest] = title.split(" ");
  return `${[PAST[verb] ?? verb, ...rest].join(" ")}.`;
}
