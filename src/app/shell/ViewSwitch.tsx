import { showView, useView } from "../store/viewStore";
import { Segments } from "../ui/Segments";
import { views } from "../views";

/** The ways to look at the organization, one of which is on. */
export function ViewSwitch() {
  const current = useView((state) => state.view);
  if (views.length < 2) return null;
  return <Segments label="View" segments={views} chosen={current} onChoose={showView} />;
}
