import { type Theme, type Tint, themeFrom } from "../../core/pictures/theme";

/** The tokens that the canvas draws with, read from the custom properties of the page. */
export interface Palette extends Theme {
  readonly font: string;
  readonly dots: string;
  readonly accentSoft: string;
  readonly danger: string;
  /** What is laid over the boxes: lines and words, stripes. */
  readonly overlay: Tint;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ...themeFrom(token),
    font: token("font"),
    dots: token("dots"),
    accentSoft: token("accent-soft"),
    danger: token("danger"),
    overlay: { ink: token("overlay"), line: token("overlay"), fill: token("overlay-tint") },
  };
}

/** Calls `listener` whenever the colours of the page may have changed; gives the way to stop. */
export function onPaletteChange(listener: () => void): () => void {
  const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "class"] });
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener("change", listener);
  };
}
