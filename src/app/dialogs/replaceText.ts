/**
 * Puts `text` in place of everything in the field, as one step of the field's own undo. Gives false where the browser
 * can't: then nothing is changed.
 */
export function replaceText(field: HTMLTextAreaElement, text: string): boolean {
  field.focus();
  field.select();
  // The one way into a field's undo. Deprecated without a successor, and in every browser.
  const isDone = document.execCommand("insertText", false, text);
  field.setSelectionRange(0, 0);
  field.scrollTo(0, 0);
  return isDone;
}
