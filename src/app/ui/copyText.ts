/**
 * Puts a text into the clipboard: by the clipboard's own interface, which browsers give only to pages over HTTPS and of this
 * machine, else by selecting it in a field and copying as the person would. False where the browser allows neither: then the
 * person has to be shown the text, and told to select and copy it.
 */
export async function copyText(text: string): Promise<boolean> {
  // Missing over plain HTTP, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard !== undefined) {
    const isCopied = await clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (isCopied) return true;
  }
  return copySelected(text);
}

/** What an open dialog leaves inert can't be selected, so the field stands inside it. */
function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.setAttribute("aria-hidden", "true");
  field.style.cssText = "position: fixed; top: 0; left: 0; width: 1px; height: 1px; opacity: 0";
  (before?.closest("dialog") ?? document.body).append(field);
  field.focus({ preventScroll: true });
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}
