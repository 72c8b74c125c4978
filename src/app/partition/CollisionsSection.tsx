import { useMemo } from "react";
import { collisionsOf } from "../../core/design/collisions";
import type { AccountNode } from "../../core/design/types";
import { capitalized, inWords } from "../../core/design/useCaseWords";
import { collisionTitle, collisionWhy, storiesOf } from "../../core/partition";
import sections from "../inspector/Inspector.module.css";
import { useDesign } from "../store/derived";
import { openDialog } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Term } from "../ui/Term";
import { WithTerms } from "../ui/WithTerms";
import styles from "./Collisions.module.css";
import { StoryCard } from "./StoryCard";

/** What collides in an account and what that leads to; where nothing does, the same stories as the design has solved them. */
export function CollisionsSection({ account }: { readonly account: AccountNode }) {
  const design = useDesign();
  const collisions = useMemo(() => collisionsOf(design, account.id), [design, account]);
  const told = useMemo(() => storiesOf(design, account), [design, account]);
  if (told.length === 0) return null;
  const stories = told.map(({ story, outcome }) => (
    <StoryCard key={`${account.id} ${story.id}`} story={story} outcome={outcome} account={account} />
  ));
  if (collisions.length === 0)
    return (
      <section className={sections.section} aria-label="What is kept apart">
        <details className={styles.apart}>
          <summary>
            <h3 className={sections.title}>What is kept apart</h3>
            <span className={styles.solved}>✓ {told.length} solved</span>
          </summary>
          <p className={sections.hint}>
            This account serves one use case, as the{" "}
            <Term id="single-use-case-rule" inText>
              Single Use Case Rule
            </Term>{" "}
            has it. What happens to accounts with several can’t happen here:
          </p>
          {stories}
        </details>
      </section>
    );
  return (
    <section className={sections.section} aria-label="What collides">
      <h3 className={sections.title}>What collides</h3>
      <div>
        <Button kind="primary" onClick={() => openDialog({ kind: "split", accountId: account.id })}>
          Split this account…
        </Button>
      </div>
      <ul className={styles.collisions}>
        {collisions.map((collision) => (
          <li key={collision.reason}>
            <details>
              <summary className={styles.reason}>
                <span aria-hidden="true">▲ </span>
                {collisionTitle(collision)}
              </summary>
              <p>{capitalized(collision.useCases.map(inWords).join(", "))}</p>
              <p className={sections.hint}>
                <WithTerms>{collisionWhy(collision)}</WithTerms>
              </p>
            </details>
          </li>
        ))}
      </ul>
      <h4 className={styles.heading}>What goes wrong</h4>
      {stories}
    </section>
  );
}
