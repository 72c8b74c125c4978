import { useView } from "../store/viewStore";

/** Below this width the canvas would be a slit between the panels; App.module.css knows it too. */
const TOO_NARROW = "(width < 900px)";

/** Starts without the side panels where the window has no room for them; the header's button shows them. */
export function hidePanelsWhereNarrow(): void {
  if (matchMedia(TOO_NARROW).matches) useView.setState({ sidePanelsShown: false });
}
