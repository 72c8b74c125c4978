import { childIdsOf, nodeOf } from "../../core/design/queries";
import type { Design, NodeId, UseCase } from "../../core/design/types";
import { isEnterprise } from "../../core/design/useCases";
import styles from "./starts.module.css";

/** The shape of an organization at a glance: OUs as frames, accounts as blocks with a stripe for each use case. For the eye only. */
export function StructureSketch({ design }: { readonly design: Design }) {
  return (
    <div className={styles.sketch} aria-hidden="true">
      {childIdsOf(design, design.rootId).map((id) => (
        <SketchedNode key={id} design={design} id={id} />
      ))}
    </div>
  );
}

function SketchedNode({ design, id }: { readonly design: Design; readonly id: NodeId }) {
  const node = nodeOf(design, id);
  if (node.kind !== "account")
    return (
      <div className={styles.sketchedOu}>
        {childIdsOf(design, id).map((childId) => (
          <SketchedNode key={childId} design={design} id={childId} />
        ))}
      </div>
    );
  return (
    <div className={styles.sketchedAccount}>
      {node.useCases.map((useCase) => (
        <i key={JSON.stringify(useCase)} data-kind={tintOf(useCase)} />
      ))}
    </div>
  );
}

function tintOf(useCase: UseCase): string {
  if (useCase.kind === "management") return "management";
  return isEnterprise(useCase) ? "enterprise" : useCase.kind;
}
