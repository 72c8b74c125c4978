import type { NodeId } from "../../core/design/types";
import { fitName } from "../../core/words/nameFit";
import { NameField } from "../outline/NameField";
import { useNode } from "../store/derived";
import { useView } from "../store/viewStore";
import styles from "./boxes.module.css";
import { nameWidth } from "./nameWidths";

interface NameProps {
  readonly id: NodeId;
  readonly shown: string;
  /** Characters at its end that stay where its middle is left out. */
  readonly tail?: number;
  /** World pixels that it has; left out where what stands beside it decides. */
  readonly room?: number;
}

/** A node's name on the canvas, or the field to change it in place. */
export function Name({ id, shown, tail = 0, room }: NameProps) {
  const isRenamed = useView(({ renaming }) => renaming?.place === "boxes" && renaming.nodeId === id);
  const node = useNode(id);
  if (isRenamed && node !== undefined)
    return (
      <span className={styles.field} data-control>
        <NameField nodeId={id} name={node.name} />
      </span>
    );
  const fitted = room === undefined ? null : fitName(shown, room, nameWidth, () => tail);
  const isCut = fitted !== null && fitted.text !== shown;
  return (
    <h3
      className={styles.name}
      title={shown}
      aria-label={isCut ? shown : undefined}
      style={fitted === null ? undefined : { fontSize: fitted.size, width: room }}
    >
      {fitted?.text ?? shown}
    </h3>
  );
}
