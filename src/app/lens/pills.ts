import { policyLabelOf } from "../../core/design/labels";
import type { Design, PolicyId } from "../../core/design/types";
import { ordinaryLens } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { changedFacts, contextValueOf } from "../../core/words/contextFacts";
import { changeLens } from "./ask";
import { withContext } from "./contextFacts";
import type { PillSpec } from "./PillRow";
import { isMissing, ownerText } from "./resourceAccount";
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
  return [...resourcePills(lens), ...ownerPills(design, lens), ...facts];
}

function resourcePills({ resource }: Lens): readonly PillSpec[] {
  if (resource === undefined) return [];
  return [
    {
      id: "resource",
      text: `on ${resource}`,
      removeLabel: `Ask about any resource instead of ${resource}`,
      onRemove: () => changeLens(({ resource: _gone, ...others }) => others),
    },
  ];
}

function ownerPills(design: Design, { resourceAccountId }: Lens): readonly PillSpec[] {
  if (resourceAccountId === undefined) return [];
  const owner = ownerText(design, resourceAccountId);
  return [
    {
      id: "resource-account",
      tone: isMissing(design, resourceAccountId) ? "loud" : "plain",
      text: `resource of ${owner}`,
      removeLabel: `Ask about resources of the account that asks instead of ${owner}`,
      onRemove: () => changeLens(({ resourceAccountId: _gone, ...others }) => others),
    },
  ];
}
