import type { AccountNode } from "../../core/design/types";
import type { Story, ToldStory } from "../../core/partition";
import { playStory } from "../flow/flowStore";
import { useDesign } from "../store/derived";
import { Button } from "../ui/Button";
import { WithTerms } from "../ui/WithTerms";
import styles from "./Collisions.module.css";
import { ANSWER_WORDS, KIND_WORDS } from "./storyWords";

interface StoryCardProps {
  readonly story: Story;
  readonly outcome: ToldStory["outcome"];
  readonly account: AccountNode;
}

/** One story: what happens, whether partition or policy is the answer, and what this design makes of it. */
export function StoryCard({ story, outcome, account }: StoryCardProps) {
  const design = useDesign();
  const { questionIn } = story;
  const play = () => {
    const question = questionIn?.(design, account);
    if (question === undefined) return;
    playStory(question.lens);
  };
  return (
    <details className={styles.story} data-solved={outcome.isSolved}>
      <summary>
        <span className={outcome.isSolved ? styles.solved : styles.open}>
          {outcome.isSolved ? "✓ solved" : "▲ open"}
        </span>
        <span className={styles.kind}>{KIND_WORDS[story.kind]}</span>
        <span className={styles.storyTitle}>{story.title}</span>
      </summary>
      {story.tell(design, account).map((paragraph) => (
        <p key={paragraph}>
          <WithTerms>{paragraph}</WithTerms>
        </p>
      ))}
      <p>
        <strong>{ANSWER_WORDS[story.answer]}</strong>
      </p>
      <p className={outcome.isSolved ? styles.solved : styles.open}>{outcome.sentence}</p>
      {questionIn === undefined ? null : (
        <div>
          <Button onClick={play}>Play it in the Flow view</Button>
        </div>
      )}
    </details>
  );
}
