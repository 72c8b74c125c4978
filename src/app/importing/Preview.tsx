import { useMemo } from "react";
import { shown } from "../../core/design/labels";
import type { Design, Policy } from "../../core/design/types";
import { policyMark } from "../../core/words/policyWords";
import { counted } from "../../core/words/words";
import { Glyph } from "../ui/glyphs";
import styles from "./importing.module.css";
import { previewTree } from "./previewTree";

const MOST_POLICIES = 10;

/** An organization at a glance: its first levels, and its policies with where they are attached. */
export function Preview({ design }: { readonly design: Design }) {
  const { rows, more } = useMemo(() => previewTree(design), [design]);
  return (
    <div className={styles.preview}>
      <section aria-label="Structure">
        <h3>Structure</h3>
        <ul className={styles.tree}>
          {rows.map(({ id, depth, kind, name, rest }) => (
            <li key={id} style={{ paddingInlineStart: depth * 16 }}>
              <Glyph name={kind} size={14} />
              <span className={styles.name}>{shown(name)}</span>
              {rest === "" ? null : <small>{rest}</small>}
            </li>
          ))}
        </ul>
        {more > 0 ? <p className={styles.soft}>and {counted(more, "more OU")}</p> : null}
      </section>
      <Policies design={design} />
    </div>
  );
}

function Policies({ design }: { readonly design: Design }) {
  const attached = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { policyIds } of design.nodes.values())
      for (const id of policyIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  }, [design]);
  const policies = useMemo(
    () => [...design.policies.values()].toSorted((one, other) => Number(isOfAws(one)) - Number(isOfAws(other))),
    [design],
  );
  return (
    <section aria-label="Policies">
      <h3>Policies</h3>
      {policies.every(isOfAws) ? <p className={styles.soft}>None of its own.</p> : null}
      <ul className={styles.tree}>
        {policies.slice(0, MOST_POLICIES).map((policy) => (
          <li key={policy.id}>
            <Glyph name="policy" size={14} />
            <span className={styles.wholeName}>
              {policyMark(design, policy.id)}{" "}
              <small>
                {isOfAws(policy) ? "AWS’s own, " : ""}
                {placesText(attached.get(policy.id) ?? 0)}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {policies.length > MOST_POLICIES ? (
        <p className={styles.soft}>and {counted(policies.length - MOST_POLICIES, "more policy", "more policies")}</p>
      ) : null}
    </section>
  );
}

function isOfAws({ awsManaged }: Policy): boolean {
  return awsManaged === true;
}

function placesText(count: number): string {
  return count === 0 ? "attached nowhere" : `at ${counted(count, "place")}`;
}
