/** Says on the page's root element that the view is drawn, for those who wait for it: tests, measurements, scripts. */
export function markReady(): void {
  document.documentElement.dataset.ready = "true";
}
