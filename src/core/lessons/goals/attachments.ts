import { labelOf, policyLabelOf } from "../../design/labels";
import { nodesInOrder } from "../../design/queries";
import { asJson, wholeNumber } from "../../json/strictFields";
import type { GoalFields, GoalKind } from "./goalKind";

/** Of the organization's own policies (FullAWSAccess aside) there are at most so many attachments. */
export interface AttachmentsGoal extends GoalFields {
  readonly kind: "attachments";
  readonly atMost: number;
}

export const attachments: GoalKind<AttachmentsGoal> = {
  kind: "attachments",
  fields: ["atMost"],
  read: (reader) => ({ atMost: wholeNumber(reader, "atMost", "The goal", { least: 0, most: 1_000 }) }),
  write: ({ atMost }) => asJson({ atMost }),
  probeCount: () => 0,
  check({ atMost }, design) {
    const own = nodesInOrder(design).flatMap((node) =>
      node.policyIds
        .filter((id) => design.policies.get(id)?.awsManaged !== true)
        .map((id) => `${policyLabelOf(design, id)} at ${labelOf(design, node.id)}`),
    );
    if (own.length <= atMost) return [];
    return [
      {
        message: `There are ${own.length} attachments, and ${atMost} can do: ${own.slice(0, 6).join(", ")}${own.length > 6 ? "…" : ""}.`,
      },
    ];
  },
};
