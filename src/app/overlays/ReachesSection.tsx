import { shown } from "../../core/design/labels";
import type { AccountNode, NodeId } from "../../core/design/types";
import sections from "../inspector/Inspector.module.css";
import { NameButton } from "../inspector/NameButton";
import { useDesign } from "../store/derived";
import { select } from "../store/viewStore";
import { Button } from "../ui/Button";
import styles from "./Overlays.module.css";
import { reachesOfAccount } from "./reachesOfAccount";

/** Whom the account reaches into and who reaches into it: what the overlays draw as lines, as a list. */
export function ReachesSection({ account }: { readonly account: AccountNode }) {
  const design = useDesign();
  const said = reachesOfAccount(design, account);
  if (said.length === 0) return null;
  return (
    <section className={sections.section} aria-label="Reaches">
      <h3 className={sections.title}>Reaches</h3>
      <dl className={styles.reaches}>
        {said.map(({ words, accountIds }) => (
          <div key={words}>
            <dt>{words}</dt>
            {accountIds.length > 0 && <Accounts ids={accountIds} />}
          </div>
        ))}
      </dl>
    </section>
  );
}

const MOST_NAMED = 8;

function Accounts({ ids }: { readonly ids: readonly NodeId[] }) {
  const design = useDesign();
  const named = ids.length > MOST_NAMED ? ids.slice(0, MOST_NAMED - 1) : ids;
  return (
    <dd>
      {named.map((id) => (
        <NameButton
          key={id}
          name={shown(design.nodes.get(id)?.name ?? id)}
          className={styles.name}
          onClick={() => select([id])}
        />
      ))}
      {named.length < ids.length && (
        <Button kind="quiet" onClick={() => select(ids)}>
          Select all {ids.length}
        </Button>
      )}
    </dd>
  );
}
