import { create } from "zustand";
import { closeSidePanel, select, useView } from "../store/viewStore";
import { keepTourAnswered } from "./schoolStore";

/** Whether the tour is on. */
export const useTour = create<{ readonly isOn: boolean }>()(() => ({ isOn: false }));

/** Begins the tour with the whole page in sight. It isn't offered again, only to be asked for. */
export function startTour(): void {
  keepTourAnswered();
  closeSidePanel();
  select([]);
  useView.setState({ sidePanelsShown: true, view: "boxes", dialog: null });
  useTour.setState({ isOn: true });
}

export function endTour(): void {
  useTour.setState({ isOn: false });
}
