import { detachPolicy } from "../../design/commands";
import { designOf } from "../../design/designOf";
import { labelOf, policyLabelOf } from "../../design/labels";
import { nodeOf, policyOf } from "../../design/queries";
import { countAttached } from "../../design/structure/attachments";
import { type Design, SERVICE_CONTROL_POLICY } from "../../design/types";
import type { IdleAttachment } from "../../engine";
import type { LintContext } from "../context";
import { allowing, denying, withPolicy } from "../exampleDesign";
import { SOURCES } from "../sources";
import type { Fix, LintRule } from "../types";

const base = () => designOf("Root > Runtime > shop*");

export const noEffect: LintRule = {
  id: "no-effect",
  title: "A policy attached where it changes nothing",
  severity: "warning",
  what: "Without this attachment every request would be answered the same.",
  why: {
    text: "A guardrail that does nothing looks like one that protects, takes one of the few places, and misleads whoever reads the organization.",
    source: SOURCES.scpEvaluation,
  },
  mend: "Detach it, or attach it where it is meant to work.",
  examples: {
    good: [
      {
        sentence: "it denies what passes otherwise",
        design: () => withPolicy(base(), { id: "deny-s3", statements: [denying("s3:*")], attachedTo: ["runtime"] }),
      },
      {
        sentence: "an allow list stands in FullAWSAccess’s place",
        design: () =>
          withPolicy(base(), { id: "only-s3", statements: [allowing("s3:*")], attachedTo: ["runtime"], alone: true }),
      },
      {
        sentence: "it names an action that isn’t known yet, so nobody can say",
        design: () => withPolicy(base(), { id: "new", statements: [denying("nova:Launch")], attachedTo: ["runtime"] }),
      },
    ],
    bad: [
      {
        sentence: "it is on the management account",
        design: () => withPolicy(base(), { id: "deny-s3", statements: [denying("s3:*")], attachedTo: ["management"] }),
        finds: ["management deny-s3"],
      },
      {
        sentence: "it is on the OU above already",
        design: () =>
          withPolicy(base(), { id: "deny-s3", statements: [denying("s3:*")], attachedTo: ["runtime", "shop"] }),
        finds: ["shop deny-s3"],
      },
      {
        sentence: "another policy above denies more",
        design: () =>
          withPolicy(withPolicy(base(), { id: "deny-s3", statements: [denying("s3:*")], attachedTo: ["root"] }), {
            id: "deny-buckets",
            statements: [denying("s3:DeleteBucket")],
            attachedTo: ["runtime"],
          }),
        finds: ["runtime deny-buckets"],
      },
      {
        sentence: "an allow list stands beside FullAWSAccess",
        design: () => withPolicy(base(), { id: "only-s3", statements: [allowing("s3:*")], attachedTo: ["runtime"] }),
        finds: ["runtime only-s3"],
      },
    ],
  },
  find(context) {
    const { design } = context;
    return (context.attachments?.idle ?? []).flatMap((idle) => {
      if (isUncertain(context, idle)) return [];
      const fix = detaching(design, idle);
      const { nodeId, policyId } = idle;
      return [{ nodeId, policyId, message: messageFor(design, idle), ...(fix === undefined ? {} : { fix }) }];
    });
  },
};

/** A name that isn't known counts in evaluation all the same: the policy may do something to what AWS added since. */
function isUncertain({ unknownNames }: LintContext, { policyId, because }: IdleAttachment): boolean {
  if (because.kind === "management" || because.kind === "repeats") return false;
  return unknownNames.some((unknown) => unknown.policyId === policyId);
}

function messageFor(design: Design, { nodeId, policyId, because }: IdleAttachment): string {
  const start = `${policyLabelOf(design, policyId)} changes nothing at ${labelOf(design, nodeId)}: `;
  switch (because.kind) {
    case "management":
      return `${start}the management account isn’t bound by such policies.`;
    case "repeats":
      return because.by === policyId
        ? `${start}it is attached to ${labelOf(design, because.at)} above already.`
        : `${start}${policyLabelOf(design, because.by)} at ${labelOf(design, because.at)} says the same.`;
    case "never-holds":
      return `${start}it speaks of nothing that a policy of its type can filter.`;
    case "allowed-anyway":
      return `${start}what it allows is allowed there without it, or doesn’t come through from above.`;
    case "denied-anyway":
      return `${start}what it denies is denied there without it.`;
    case "decided-anyway":
      return `${start}what it allows and denies is so without it.`;
  }
}

/** None where it is the last SCP of the management account, which AWS doesn't let be detached. */
function detaching(design: Design, { nodeId, policyId }: IdleAttachment): Fix | undefined {
  const isScp = policyOf(design, policyId).type === SERVICE_CONTROL_POLICY;
  if (isScp && countAttached(design, nodeOf(design, nodeId), SERVICE_CONTROL_POLICY) === 1) return undefined;
  const args = { nodeId, policyId };
  return { title: detachPolicy.title(design, args), apply: (now) => detachPolicy.run(now, args) };
}
