import { REGIONS_DATE, regionOf } from "../../core/catalog/regions";
import { policyId } from "../../core/design/ids";
import { shown } from "../../core/design/labels";
import { overlayIdOf } from "../overlays/overlays";
import { currentDesign } from "../store/documentStore";
import { announce, useView } from "../store/viewStore";
import { views } from "../views";
import { hashOf, lensIn, NO_QUESTION, type Picture, partsOf, USUAL_VIEW } from "./pictureHash";

/** The picture that an address's hash tells. A part that it doesn't tell is absent; a question that can't be read is null. */
export interface ToldPicture {
  readonly question?: { readonly lens: Picture["lens"] } | null;
  readonly disabledPolicyIds: Picture["disabledPolicyIds"];
  readonly view: Picture["view"];
  readonly overlay: Picture["overlay"];
}

export function pictureIn(hash: string): ToldPicture {
  const parts = partsOf(hash);
  const text = parts.get("lens");
  const lens = text === null || text === NO_QUESTION ? null : lensIn(currentDesign(), text);
  const isUnreadable = text !== null && text !== NO_QUESTION && lens === null;
  return {
    ...(text === null ? {} : { question: isUnreadable ? null : { lens } }),
    disabledPolicyIds: new Set(parts.getAll("without").map(policyId)),
    view: views.find(({ id }) => id === parts.get("view"))?.id ?? USUAL_VIEW,
    overlay: overlayIdOf(parts.get("overlay")),
  };
}

/**
 * Shows what the address tells, and keeps it telling what is shown: a link shows the same picture, and the browser's Back
 * and Forward go from question to question. `ask` asks the question of an address that tells none.
 */
export function startPictureAddress(ask: () => void): void {
  showTold();
  if (pictureIn(location.hash).question == null) ask();
  writeAddress("replace");
  useView.subscribe((state, before) => {
    if (isShowingTold || PARTS.every((part) => state[part] === before[part])) return;
    writeAddress("push");
  });
  addEventListener("hashchange", () => {
    showTold();
    writeAddress("replace");
  });
}

const PARTS = ["lens", "disabledPolicyIds", "view", "overlay"] as const;
let isShowingTold = false;

/** Shows what the address tells; nothing changes where it tells no question, as it may lead to a part of the page. */
function showTold(): void {
  const { question, disabledPolicyIds, view, overlay } = pictureIn(location.hash);
  if (question === undefined) return;
  const { policies } = currentDesign();
  const known = [...disabledPolicyIds].filter((id) => policies.has(id));
  isShowingTold = true;
  useView.setState({ view, overlay, disabledPolicyIds: new Set(known), ...question });
  isShowingTold = false;
  if (question === null)
    announce("problem", "The question in the address can’t be read: perhaps the link was cut. It isn’t asked.");
  const region = question?.lens?.region ?? null;
  if (region !== null && regionOf(region) === undefined)
    announce(
      "warning",
      `The address asks about ${shown(region)}, which isn’t known as a Region (as of ${REGIONS_DATE}). It is asked by its name.`,
    );
}

function writeAddress(how: "push" | "replace"): void {
  const hash = hashOf(useView.getState());
  if (hash === location.hash) return;
  const address = `${location.pathname}${location.search}${hash}`;
  if (how === "push") history.pushState(null, "", address);
  else history.replaceState(history.state, "", address);
}
