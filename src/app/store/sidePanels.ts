import type { NodeId, PolicyId } from "../../core/design/types";
import type { Answer } from "../texts/verdicts";
import type { Compared } from "./comparison";

/** What the school shows: its lessons, one of them, the words of the field, the way from here. */
export type SchoolPage =
  | { readonly of: "lessons" }
  | { readonly of: "lesson"; readonly lessonId: string }
  | { readonly of: "glossary"; readonly termId?: string }
  | { readonly of: "closing" };

/**
 * A panel beside the canvas that takes the inspector's place: wide, not modal, the canvas stays in sight and in use.
 * src/app/sidePanels.ts says which component shows each kind; who adds a kind adds it here and there.
 */
export type SidePanelRequest =
  | { readonly kind: "policy-editor"; readonly policyId: PolicyId }
  /** `region`: another than the question's. `find`: what is looked for at first; `answer`: the one that is listed at first. */
  | {
      readonly kind: "permissions";
      readonly nodeId: NodeId;
      readonly region?: string;
      readonly find?: string;
      readonly answer?: Answer;
    }
  | { readonly kind: "findings" }
  | { readonly kind: "school"; readonly page: SchoolPage }
  /** While it stands there, the canvas marks what is other. */
  | { readonly kind: "compare"; readonly compared: Compared };
