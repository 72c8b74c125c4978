import type { Tone } from "../../core/difference";
import type { Answer } from "../texts/verdicts";
import type { Category } from "./categories";

interface Tint {
  readonly line: string;
  readonly fill: string;
  readonly ink: string;
}
/** The tokens that the canvas draws with, read from the custom properties of the page. */
export interface Palette {
  readonly font: string;
  readonly paper: string;
  readonly panel: string;
  readonly raised: string;
  readonly quiet: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly dots: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly danger: string;
  readonly warning: string;
  /** What is laid over the boxes: lines and words, stripes. */
  readonly overlay: Tint;
  readonly category: Readonly<Record<Category, Tint>>;
  readonly answer: Readonly<Record<Answer, Tint>>;
  readonly compared: Readonly<Record<Tone, Tint>>;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const tint = (ink: string, line: string, fill: string): Tint => ({
    ink: token(ink),
    line: token(line),
    fill: token(fill),
  });
  return {
    font: token("font"),
    paper: token("paper"),
    panel: token("panel"),
    raised: token("raised"),
    quiet: token("quiet"),
    ink: token("ink"),
    soft: token("soft"),
    line: token("line"),
    dots: token("dots"),
    accent: token("accent"),
    accentSoft: token("accent-soft"),
    danger: token("danger"),
    warning: token("warning"),
    overlay: tint("overlay", "overlay", "overlay-tint"),
    category: {
      none: tint("soft", "ou-line", "ou-tint"),
      management: tint("exempt", "exempt-line", "exempt-tint"),
      enterprise: tint("enterprise", "enterprise-line", "enterprise-tint"),
      runtime: tint("runtime", "runtime-line", "runtime-tint"),
      sandbox: tint("sandbox", "sandbox-line", "sandbox-tint"),
    },
    answer: {
      passes: tint("allowed", "allowed-line", "raised"),
      "passes-if": tint("conditional", "conditional-line", "conditional-tint"),
      partly: tint("conditional", "conditional-line", "raised"),
      blocked: tint("denied", "denied-line", "denied-tint"),
      "nothing-allows": tint("denied", "denied-line", "denied-tint"),
      exempt: tint("exempt", "exempt-line", "exempt-tint"),
    },
    compared: {
      loses: tint("denied", "denied-line", "denied-tint"),
      both: tint("denied", "denied-line", "denied-tint"),
      conditional: tint("conditional", "conditional-line", "conditional-tint"),
      gains: tint("gained", "gained-line", "gained-tint"),
    },
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
