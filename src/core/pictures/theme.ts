import type { Tone } from "../difference";
import type { Category } from "../words/categories";
import type { Answer } from "../words/verdicts";

export type ThemeId = "light" | "dark";

interface Tint {
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

/** The page's custom properties by name, without the dashes; a test holds them to the page's own (`tokens.css`). */
export const TOKENS: Readonly<Record<ThemeId, Readonly<Record<string, string>>>> = {
  light: {
    paper: "#f6f7f9",
    panel: "#ffffff",
    raised: "#ffffff",
    quiet: "#f0f2f5",
    ink: "#1b2330",
    soft: "#566173",
    line: "#d9dee5",
    edge: "#8590a0",
    accent: "#4f46e5",
    warning: "#7a5c00",
    "lane-1": "#7c3aed",
    "lane-2": "#0f766e",
    "lane-3": "#be185d",
    "lane-4": "#1d4ed8",
    enterprise: "#0f766e",
    "enterprise-line": "#9cc9c2",
    "enterprise-tint": "#f2faf8",
    runtime: "#1d4ed8",
    "runtime-line": "#a9bdf0",
    "runtime-tint": "#f4f7ff",
    sandbox: "#7c3aed",
    "sandbox-line": "#cdb8f5",
    "sandbox-tint": "#f9f6ff",
    "ou-line": "#c3cad5",
    "ou-tint": "#ffffff",
    allowed: "#334155",
    "allowed-line": "#b6c1cf",
    conditional: "#7a5c00",
    "conditional-line": "#b58900",
    "conditional-tint": "#fff6d6",
    denied: "#a34a06",
    "denied-line": "#c2570c",
    "denied-tint": "#fff0e4",
    gained: "#1e4fae",
    "gained-line": "#2f6fde",
    "gained-tint": "#e3edff",
    exempt: "#5c6879",
    "exempt-line": "#7b8798",
    "exempt-tint": "#f1f4f8",
  },
  dark: {
    paper: "#11151b",
    panel: "#191f28",
    raised: "#212935",
    quiet: "#252e3b",
    ink: "#e9edf3",
    soft: "#a7b1c0",
    line: "#303a48",
    edge: "#6d7a8c",
    accent: "#a5a3ff",
    warning: "#f0c75a",
    "lane-1": "#b08cff",
    "lane-2": "#4fc4b6",
    "lane-3": "#f472b6",
    "lane-4": "#7da2ff",
    enterprise: "#5fd0c2",
    "enterprise-line": "#2c6f68",
    "enterprise-tint": "#16262a",
    runtime: "#9bb6ff",
    "runtime-line": "#3c568f",
    "runtime-tint": "#182133",
    sandbox: "#c7a8ff",
    "sandbox-line": "#5f4694",
    "sandbox-tint": "#211d33",
    "ou-line": "#445062",
    "ou-tint": "#1a212b",
    allowed: "#cfd8e3",
    "allowed-line": "#5d6b7e",
    conditional: "#f0c75a",
    "conditional-line": "#d0a136",
    "conditional-tint": "#332a12",
    denied: "#ffae70",
    "denied-line": "#ee8c42",
    "denied-tint": "#3a2413",
    gained: "#9cc2ff",
    "gained-line": "#5b95ee",
    "gained-tint": "#17294a",
    exempt: "#a9b4c4",
    "exempt-line": "#74829a",
    "exempt-tint": "#222a35",
  },
};

export const THEMES: Readonly<Record<ThemeId, Theme>> = { light: themeOf(TOKENS.light), dark: themeOf(TOKENS.dark) };

function themeOf(tokens: Readonly<Record<string, string>>): Theme {
  const token = (name: string) => tokens[name] ?? "";
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
