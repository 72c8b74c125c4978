import type { NodeId } from "../../core/design/types";
import { NameField } from "../outline/NameField";
import { useNode } from "../store/derived";
import { useView } from "../store/viewStore";
import styles from "./boxes.module.css";

/** A node's name on the canvas, or the field to change it in place. */
export function Name({ id, shown }: { readonly id: NodeId; readonly shown: string }) {
  const isRenamed = useView(({ renaming }) => renaming?.place === "boxes" && renaming.nodeId === id);
  const node = useNode(id);
  if (isRenamed && node !== undefined)
    return (
      <span className={styles.field} data-control>
        <NameField nodeId={id} name={node.name} />
      </span>
    );
  return (
    <h3 className={styles.name} title={shown}>
      {shown}
    </h3>
  );
}
