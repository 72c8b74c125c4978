import { type ThemeChoice, useView } from "../store/viewStore";

const KEY = "orgwright-theme";
const isThemeChoice = (value: unknown): value is ThemeChoice =>
  value === "light" || value === "dark" || value === "system";

/** Takes up the theme chosen last time and writes each choice to the page (`data-theme`) and to this browser. */
export function followTheme(): void {
  const kept = keptTheme();
  if (kept !== null) useView.setState({ theme: kept });
  show(useView.getState().theme);
  useView.subscribe((state, before) => {
    if (state.theme === before.theme) return;
    show(state.theme);
    try {
      localStorage.setItem(KEY, state.theme);
    } catch {
      // The browser refuses storage: the choice holds for this window.
    }
  });
}

function keptTheme(): ThemeChoice | null {
  try {
    const kept = localStorage.getItem(KEY);
    return isThemeChoice(kept) ? kept : null;
  } catch {
    return null;
  }
}

function show(theme: ThemeChoice): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
