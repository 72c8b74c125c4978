import { policyLabelOf } from "../../core/design/labels";
import type { Design, PolicyId } from "../../core/design/types";
import { ordinaryLens } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { changeLens } from "./ask";
import { changedFacts, contextValueOf, withContext } from "./contextFacts";
import type { PillSpec } from "./PillRow";
import { tryWithout } from "./tryWithout";

/** What the canvas is looked at without; nothing of it is changed in the design. */
export function disabledPills(design: Design, disabledPolicyIds: ReadonlySet<PolicyId>): readonly PillSpec[] {
  return [...disabledPolicyIds].map((policyId) => {
    const name = policyLabelOf(design, policyId);
    return {
      id: policyId,
      tone: "loud",
      text: `Looking without ${name}`,
      removeLabel: `Look with ${name} again`,
      onRemove: () => tryWithout(policyId, false),
    };
  });
}

/** What the question says beyond action, Region and principal, where that isn't what an ordinary request has. */
export function questionPills(design: Design, lens: Lens): readonly PillSpec[] {
  const ordinary = ordinaryLens(design, lens.action);
  const facts = changedFacts(lens, ordinary).map(({ key, text }) => ({
    id: `key ${key}`,
    text,
    removeLabel: `Take back “${text}”`,
    onRemove: () => changeLens((now) => withContext(now, key, contextValueOf(ordinary, key))),
  }));
  if (lens.resource === undefined) return facts;
  const resource = {
    id: "resource",
    text: `on ${lens.resource}`,
    removeLabel: `Ask about any resource instead of ${lens.resource}`,
    onRemove: () => changeLens(({ resource: _gone, ...others }) => others),
  };
  return [resource, ...facts];
}
