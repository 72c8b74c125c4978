/** What a person types for a search field that isn't there yet, as its code is on its way. */
let typed = "";

/** Keeps a key for the field to come. Gives whether it is one that writes. */
export function typeAhead({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return false;
  if (key === "Backspace") typed = typed.slice(0, -1);
  else if ([...key].length === 1) typed += key;
  else return key === "Enter";
  return true;
}

/** What was typed; it is then taken. */
export function takeTypedAhead(): string {
  const taken = typed;
  typed = "";
  return taken;
}
