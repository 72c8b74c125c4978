/** As much of a list as one reads in a line. */
const MOST_LISTED = 8;
const MOST_CHARACTERS = 150;

/** "a, b or c"; of a long list the beginning, the rest counted. */
export function either(values: readonly string[]): string {
  return listed(values, "or", "one of");
}

/** "a, b and c". */
export function both(values: readonly string[]): string {
  return listed(values, "and", "");
}

/** What is none of them, after "is": "not a", "neither a nor b", "none of a, b or c". */
export function neither(values: readonly string[]): string {
  if (values.length === 1) return `not ${values[0]}`;
  if (values.length === 2) return `neither ${values[0]} nor ${values[1]}`;
  return `none of ${either(values)}`;
}

function listed(values: readonly string[], conjunction: string, ofTheRest: string): string {
  const shown = shownOf(values);
  const more = values.length - shown.length;
  const parts = more === 0 ? shown : [...shown, [ofTheRest, `${more} others`].filter(Boolean).join(" ")];
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} ${conjunction} ${parts.at(-1)}`;
}

/** The first of them; never all but one, as that one could be named as well. */
function shownOf(values: readonly string[]): readonly string[] {
  let length = 0;
  const fitting = values.findIndex((value, index) => {
    length += value.length;
    return index >= MOST_LISTED || (index > 1 && length > MOST_CHARACTERS);
  });
  if (fitting === -1 || fitting >= values.length - 1) return values;
  return values.slice(0, fitting);
}
