import type { Tone } from "../difference";
import type { Category } from "../words/categories";
import type { Answer } from "../words/verdicts";

/** Of something that stands out. */
export interface Tint {
  readonly line: string;
  readonly fill: string;
  readonly ink: string;
}

/** The colours of a picture: those of the page, under the names that its canvas uses. */
export interface Theme {
  readonly paper: string;
  readonly panel: string;
  readonly raised: string;
  readonly quiet: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly edge: string;
  readonly accent: string;
  readonly warning: string;
  /** Threads of the Flow view, one for each question that runs. */
  readonly lanes: readonly string[];
  readonly category: Readonly<Record<Category, Tint>>;
  readonly answer: Readonly<Record<Answer, Tint>>;
  readonly compared: Readonly<Record<Tone, Tint>>;
}

/** The colours by the page's names for them: `token` gives the value of a custom property, without its dashes. */
export function themeFrom(token: (name: string) => string): Theme {
  const tint = (ink: string, line: string, fill: string): Tint => ({
    ink: token(ink),
    line: token(line),
    fill: token(fill),
  });
  return {
    paper: token("paper"),
    panel: token("panel"),
    raised: token("raised"),
    quiet: token("quiet"),
    ink: token("ink"),
    soft: token("soft"),
    line: token("line"),
    edge: token("edge"),
    accent: token("accent"),
    warning: token("warning"),
    lanes: ["lane-1", "lane-2", "lane-3", "lane-4"].map(token),
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
