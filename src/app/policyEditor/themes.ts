import { monaco } from "./monaco";

const LIGHT = "orgwright-light";
const DARK = "orgwright-dark";

/** Defines Monaco's theme anew from the page's colours; gives its name. */
export function defineThemes(): string {
  const colours = getComputedStyle(document.documentElement);
  const token = (name: string) => sixDigits(colours.getPropertyValue(`--${name}`).trim());
  const ink = (name: string) => token(name).replace("#", "");
  const name = themeNow();
  monaco.editor.defineTheme(name, {
    base: name === DARK ? "vs-dark" : "vs",
    inherit: true,
    rules: [
      { token: "string.key.json", foreground: ink("runtime") },
      { token: "string.value.json", foreground: ink("ink") },
      { token: "keyword.json", foreground: ink("sandbox") },
      { token: "number.json", foreground: ink("sandbox") },
    ],
    colors: {
      "editor.background": token("raised"),
      "editor.foreground": token("ink"),
      "editorLineNumber.foreground": token("soft"),
      "editorLineNumber.activeForeground": token("ink"),
      "editor.lineHighlightBackground": token("quiet"),
      "editor.lineHighlightBorder": token("quiet"),
      "editorWidget.background": token("raised"),
      "editorWidget.border": token("line"),
      "editorSuggestWidget.background": token("raised"),
      "editorSuggestWidget.selectedBackground": token("accent-soft"),
      "editorSuggestWidget.selectedForeground": token("ink"),
      "editorSuggestWidget.highlightForeground": token("accent"),
      "editorSuggestWidget.focusHighlightForeground": token("accent"),
      "editorError.foreground": token("danger"),
      "editorWarning.foreground": token("conditional-line"),
      focusBorder: token("accent"),
    },
  });
  return name;
}

/** The theme that the page's colours call for: dark where its paper is. */
export function themeNow(): string {
  const paper = sixDigits(getComputedStyle(document.documentElement).getPropertyValue("--paper").trim());
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => Number.parseInt(paper.slice(at, at + 2), 16));
  return red + green + blue < 384 ? DARK : LIGHT;
}

/** Monaco takes no `#fff`, as which the build writes `#ffffff`. */
function sixDigits(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? colour.replace(/[0-9a-f]/gi, "$&$&") : colour;
}
