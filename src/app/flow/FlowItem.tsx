import { Fragment } from "react";
import { shown } from "../../core/design/labels";
import { accountsUnder } from "../../core/design/queries";
import type { Design } from "../../core/design/types";
import { type FlowNode, isOpenInFlow } from "../../core/layout";
import { RowName } from "../outline/RowName";
import { useDesign } from "../store/derived";
import { answerCountsOf, answersGiven } from "../texts/answerCounts";
import { passingShare } from "../texts/shares";
import { ANSWERS, type Answer } from "../texts/verdicts";
import { counted, listedUpTo } from "../texts/words";
import { Glyph } from "../ui/glyphs";
import styles from "./FlowItem.module.css";
import { BAR_HEIGHT, CARD_HEIGHT, type FlowPlaces } from "./places";
import { passageAt, placeOfCut, type Stream } from "./streams";

interface FlowItemProps {
  readonly node: FlowNode;
  readonly streams: readonly Stream[];
  readonly places: FlowPlaces;
  readonly isTabStop: boolean;
  readonly selection: "all" | "within" | "none";
  /** Whether the threads have come as far. */
  readonly isShown: boolean;
}

export function flowItemId(id: string): string {
  return `flow-${id}`;
}

/** A bar for what is open, a card for what the threads end at. */
export function FlowItem({ node, streams, places, isTabStop, selection, isShown }: FlowItemProps) {
  const design = useDesign();
  const { x, y } = places.placeOf(node);
  const isOpen = isOpenInFlow(node);
  const answers = streams.map((stream) => answerAt(design, node, stream));
  const name = isOpen ? withKept(nameIn(design, node), answers) : nameIn(design, node);
  const isFoldable = node.kind === "ou" || node.kind === "folded" || node.kind === "group";
  const isBundle = node.kind === "folded" || node.kind === "group";
  const shownAnswers = answers.map(({ answer, text }) => (answers.length > 1 ? ANSWERS[answer].mark : text));
  const told = [
    isOpen || !isShown ? name : [name, ...shownAnswers].join(" "), // as it is seen, and then in words
    ...(isBundle ? [contentsOf(design, node)] : []),
    ...(isShown ? answers.map(({ stream, sentence }) => `${stream.title}: ${sentence}`) : []),
  ];
  const top = y - (isOpen ? BAR_HEIGHT : CARD_HEIGHT) / 2;
  return (
    <button
      type="button"
      role="treeitem"
      id={flowItemId(node.id)}
      className={isOpen ? styles.bar : styles.card}
      data-flow-node={node.id}
      data-kind={node.kind}
      data-selection={selection}
      data-ahead={!isShown}
      tabIndex={isTabStop ? 0 : -1}
      aria-level={node.depth + 1}
      aria-posinset={node.position}
      aria-setsize={node.setSize}
      aria-expanded={isFoldable || node.kind === "root" ? isOpen : undefined}
      aria-selected={selection === "all"}
      aria-label={told.join(". ")}
      title={told.join("\n")}
      style={{
        transform: `translate(${x}px, ${top}px)`,
        ...(isOpen ? {} : { width: places.cardWidth }),
      }}
    >
      {isFoldable ? (
        <span className={styles.fold} data-fold>
          <Glyph name={isOpen ? "unfolded" : "folded"} size={12} />
        </span>
      ) : null}
      <span
        className={styles.name}
        style={isOpen ? { maxWidth: Math.max(60, places.roomRightOf(node, -26) - 12) } : undefined}
      >
        <RowName name={name} />
      </span>
      {isOpen ? null : (
        <span className={styles.answers}>
          {answers.map(({ stream, answer }, index) => (
            <Fragment key={stream.id}>
              {" "}
              <span className={styles.answer} data-answer={answer} data-lane={index} data-many={answers.length > 1}>
                {shownAnswers[index]}
              </span>
            </Fragment>
          ))}
        </span>
      )}
    </button>
  );
}

interface AnswerAt {
  readonly stream: Stream;
  readonly answer: Answer;
  /** Where there is room for one stream only: "✓ passes". */
  readonly text: string;
  readonly sentence: string;
  /** Of several actions, what comes through. */
  readonly kept: string | null;
}

function answerAt(design: Design, node: FlowNode, stream: Stream): AnswerAt {
  const { colouring, asksMany } = stream;
  const { answer } = passageAt(stream, node.id);
  const verdict = colouring.verdicts.get(node.id);
  const actions = asksMany ? (verdict?.counts ?? colouring.levels.get(node.id)) : undefined;
  const kept = actions === undefined ? null : passingShare(actions);
  if (kept !== null) {
    const looks: Answer = kept === "all" ? answer : answer === "exempt" ? answer : "partly";
    return { stream, answer: answer === "partly" ? looks : answer, text: kept, sentence: `${kept} passes`, kept };
  }
  const below = colouring.counts.get(node.id);
  if (verdict === undefined && below !== undefined) {
    const given = answersGiven(answerCountsOf(below));
    const [only] = given;
    return {
      stream,
      answer: given.length === 1 && only !== undefined ? only.answer : "partly",
      text: given.map(({ answer: each, count }) => `${ANSWERS[each].mark} ${count}`).join("  "),
      sentence: given.map(({ answer: each, count }) => `${count} ${ANSWERS[each].count}`).join(", ") || "no accounts",
      kept: null,
    };
  }
  const place = placeOfCut(design, stream, node.id);
  const { mark, word } = ANSWERS[answer];
  return {
    stream,
    answer,
    text: `${mark} ${SHORT_WORDS[answer]}`,
    sentence: place === null ? word : `${word}, at ${place}`,
    kept: null,
  };
}

/** The answers in a card, beside their marks. */
const SHORT_WORDS: Readonly<Record<Answer, string>> = {
  passes: "passes",
  "passes-if": "passes if…",
  partly: "some pass",
  blocked: "blocked",
  "nothing-allows": "not allowed",
  exempt: "exempt",
};

function nameIn(design: Design, node: FlowNode): string {
  if (node.kind === "group") return counted(node.ids.length, "account");
  const name = shown(design.nodes.get(node.id)?.name ?? node.id);
  return node.kind === "empty" ? `${name}, empty` : name;
}

/** What is in a bundle, for who asks: "8 accounts: a, b and 6 more". */
function contentsOf(design: Design, node: FlowNode): string {
  const ids = node.kind === "folded" ? accountsUnder(design, node.id).map(({ id }) => id) : node.ids;
  const names = ids.map((id) => shown(design.nodes.get(id)?.name ?? id));
  const listed = listedUpTo(8, names);
  return node.kind === "folded" ? `${counted(ids.length, "account")}: ${listed}` : listed;
}

/** "Runtime · 87.3 %": with what a level leaves of the several actions asked. */
function withKept(name: string, answers: readonly AnswerAt[]): string {
  const kept = answers.find((answer) => answer.kept !== null)?.kept;
  return kept === undefined || kept === null ? name : `${name} · ${kept}`;
}
