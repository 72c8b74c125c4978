import { shown } from "../../core/design/labels";
import type { Node, Policy } from "../../core/design/types";
import { policySizeSentence, policyTypeWord } from "../../core/words/policyWords";
import { tryWithout } from "../lens/tryWithout";
import { useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import { IconButton } from "../ui/IconButton";
import styles from "./AttachedPolicy.module.css";
import { NameButton } from "./NameButton";
import { detach, editParameters, editText, hasParameters, showPolicy } from "./policyActions";

interface AttachedPolicyProps {
  readonly node: Node;
  readonly policy: Policy;
  /** "denies it"; undefined where nothing is asked or nothing is known. */
  readonly say: string | undefined;
}

/** One attached policy: what it is and says, and what can be done with it here. */
export function AttachedPolicy({ node, policy, say }: AttachedPolicyProps) {
  const { organization } = useDesign();
  const name = shown(policy.name);
  const isOff = useView((state) => state.disabledPolicyIds.has(policy.id));
  const isFiltering = say !== undefined && /den/.test(say);
  return (
    <li className={styles.policy} data-quiet={policy.awsManaged === true} data-off={isOff}>
      <div className={styles.head}>
        <NameButton name={name} className={styles.name} onClick={() => showPolicy(policy.id)} />
        <span className={styles.actions}>
          <IconButton
            glyph={isOff ? "eye-off" : "eye"}
            label={`Try without ${name}`}
            aria-pressed={isOff}
            onClick={() => tryWithout(policy.id, !isOff)}
          />
          {policy.awsManaged === true ? null : (
            <IconButton
              glyph="edit"
              label={`Edit ${name}`}
              onClick={() => (hasParameters(policy) ? editParameters(policy) : editText(policy))}
            />
          )}
          <IconButton
            glyph="close"
            label={`Detach ${name} from ${shown(node.name)}`}
            onClick={() => detach(node.id, policy.id)}
          />
        </span>
      </div>
      <p className={styles.meta}>
        {policyTypeWord(policy.type)} · {policySizeSentence(organization, policy)}
        {say === undefined ? null : (
          <span className={styles.say} data-filtering={isFiltering}>
            {" "}
            · {isOff ? "switched off" : say}
          </span>
        )}
      </p>
      {policy.draft === undefined ? null : <p className={styles.draft}>Its newest text can’t be read yet.</p>}
    </li>
  );
}
