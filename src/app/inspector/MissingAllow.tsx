import { labelOf } from "../../core/design/labels";
import { type Design, FULL_AWS_ACCESS_ID, type Node } from "../../core/design/types";
import { consequenceOfShut, scpLevelOf } from "../../core/policy";
import { fullAwsAccess } from "../../core/templates/fullAwsAccess";
import { take } from "../store/actions";
import { useDesign } from "../store/derived";
import { planDrop } from "../store/dropPlan";
import { Button } from "../ui/Button";
import { Term } from "../ui/Term";
import styles from "./Inspector.module.css";

/** Says loudly where a level lets nothing through, or only what an allow list names; nothing where FullAWSAccess stands. */
export function MissingAllow({ node }: { readonly node: Node }) {
  const design = useDesign();
  const level = scpLevelOf(design, node);
  if (level !== "nothing" && level !== "allow-list") return null;
  return (
    <div className={styles.missing} data-level={level} role="note">
      {level === "nothing" ? (
        <p>
          <strong>∅ Nothing gets through here:</strong> no policy attached to {labelOf(design, node.id)} allows
          anything. {consequenceOfShut(design, node)}
        </p>
      ) : (
        <p>
          <strong>
            ∅ <Term id="full-aws-access">FullAWSAccess</Term> is missing.
          </strong>{" "}
          Only what the policies here allow gets through this <Term id="level">level</Term>: an{" "}
          <Term id="allow-list">allow list</Term>.
        </p>
      )}
      {node.policyIds.includes(FULL_AWS_ACCESS_ID) ? null : (
        <Button onClick={() => attachFullAwsAccess(design, node)}>Attach FullAWSAccess</Button>
      )}
    </div>
  );
}

/** As dropping it from the palette would: also where the library hasn't got it any more. */
function attachFullAwsAccess(design: Design, { id }: Node): void {
  const carried = { kind: "template", templateId: fullAwsAccess.id } as const;
  const { title, result } = planDrop(design, carried, { targetId: id, beforeId: null });
  take(title, result);
}
