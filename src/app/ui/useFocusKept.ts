import { type RefObject, useEffect } from "react";

const FOCUSABLE = "button:not(:disabled), input:not(:disabled), select:not(:disabled), a[href], [tabindex='0']";

/**
 * Keeps the focus in `container` when the control that had it goes away: a detached policy's button, a closed panel.
 * It lands on the first control of the closest part that is still there.
 */
export function useFocusKept(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = container.current;
    if (root === null) return;
    let parts: readonly HTMLElement[] = [];
    const onFocusIn = (event: FocusEvent) => {
      parts = event.target instanceof HTMLElement ? partsAround(event.target, root) : [];
    };
    // Removing the focused control blurs it as well, towards nothing: only a new place outside lets go.
    const letGo = (event: Event) => {
      const place = event instanceof FocusEvent ? event.relatedTarget : event.target;
      if (place instanceof Element && !root.contains(place)) parts = [];
    };
    const observer = new MutationObserver(() => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (!isLost || parts.length === 0 || parts[0]?.isConnected) return;
      for (const part of parts.filter((candidate) => candidate.isConnected)) {
        const control = part.querySelector<HTMLElement>(FOCUSABLE);
        if (control === null) continue;
        control.focus();
        return;
      }
    });
    root.addEventListener("focusin", onFocusIn);
    root.addEventListener("focusout", letGo);
    document.addEventListener("pointerdown", letGo, true);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", onFocusIn);
      root.removeEventListener("focusout", letGo);
      document.removeEventListener("pointerdown", letGo, true);
      observer.disconnect();
    };
  }, [container]);
}

/** The element and what is around it, from the inside out, up to `root`. */
function partsAround(element: HTMLElement, root: HTMLElement): readonly HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (let part: HTMLElement | null = element; part !== null; part = part === root ? null : part.parentElement)
    parts.push(part);
  return parts;
}
