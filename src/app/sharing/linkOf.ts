import { SHARED_DESIGN } from "../../core/formats/sharedDesign";
import { hashOf, shortLens } from "../lens/pictureHash";
import { currentDesign } from "../store/documentStore";
import { useView } from "../store/viewStore";

/** The page's own address with the packed design in its fragment, and before it what is asked and shown where that is wanted. */
export function linkOf(packed: string, withPicture: boolean): string {
  const page = `${location.origin}${location.pathname}${location.search}`;
  const picture = withPicture ? `${hashOf(useView.getState(), (lens) => shortLens(currentDesign(), lens))}&` : "#";
  return `${page}${picture}${SHARED_DESIGN}=${packed}`; // last, so that a cut link is known by it
}
