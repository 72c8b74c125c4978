/** Whether the person likes things to move on the page; asked anew each time, as it can change. */
export function wantsMotion(): boolean {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}
