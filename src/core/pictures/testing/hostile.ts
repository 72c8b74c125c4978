import { designOf } from "../../design/designOf";
import { policyId } from "../../design/ids";
import { nodesInOrder } from "../../design/queries";
import { type Design, type Node, type Policy, SERVICE_CONTROL_POLICY } from "../../design/types";

/** Names that try to leave the text that they stand in, or that a picture has no character for. */
export const HOSTILE_NAMES: readonly string[] = [
  "</script><script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "<svg/onload=alert(1)>",
  "javascript:alert(1)",
  "]]>",
  "<![CDATA[",
  "a -- b --> c",
  "</text></g></svg>",
  "&lt; &amp; &#60; &nbsp;",
  "url(#denied) ' \" `",
  "nul\u0000 bell\u0007 escape\u001b delete\u007f",
  "lone \ud800 surrogates \udc00",
  "\ufffe\uffff not characters",
  "right\u202eto left \u2066\u2069 zero\u200bwidth",
  "شركة 株式会社 😀 é e\u0301",
  " two  blanks\tand\nlines ",
  "x".repeat(300),
  "",
];

/** A design whose OUs, accounts and policies have such names, each of them once, and all of which is called by all of them. */
export function hostileDesign(names: readonly string[] = HOSTILE_NAMES): Design {
  const tree = names.map((_, index) => `Root > Unit ${index} > account-${index}*`).join("; ");
  const design = designOf(tree);
  const policies = names.map((name, index): Policy => {
    const document = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }] };
    return { id: policyId(`policy-${index}`), type: SERVICE_CONTROL_POLICY, name, document };
  });
  const nodes = nodesInOrder(design).map((node, index): Node => {
    const policyIds = [...node.policyIds, policies[index % names.length]?.id ?? policyId("")];
    return node.kind === "root" ? node : { ...node, name: names[index % names.length] ?? "", policyIds };
  });
  return {
    ...design,
    name: names.join(" "),
    nodes: new Map(nodes.map((node) => [node.id, node])),
    policies: new Map([...design.policies, ...policies.map((policy) => [policy.id, policy] as const)]),
  };
}
