import { currentDesign } from "../store/documentStore";
import { select } from "../store/viewStore";

export const ORGANIZATION_SETTINGS = "Organization";

/** The organization's settings are shown with the root, below all that is told of it. */
export function openOrganizationSettings(): void {
  select([currentDesign().rootId]);
  setTimeout(() => {
    const settings = document.querySelector(`section[aria-label="${ORGANIZATION_SETTINGS}"]`);
    settings?.scrollIntoView({ block: "start" });
    settings?.querySelector<HTMLElement>("input")?.focus();
  });
}
