import { Fragment } from "react";
import { shown } from "../../core/design/labels";
import { accountsUnder } from "../../core/design/queries";
import type { Design } from "../../core/design/types";
import { type FlowNode, isOpenInFlow } from "../../core/layout";
import { answerAt, secondLine } from "../../core/pictures/flow/itemAnswers";
import { BAR, BAR_HEIGHT, CARD_HEIGHT, type FlowPlaces } from "../../core/pictures/flow/places";
import type { Stream } from "../../core/pictures/flow/stream";
import { counted, listedUpTo } from "../../core/words/words";
import type { ComparedLook } from "../compare/comparedLook";
import { RowName } from "../outline/RowName";
import { useDesign } from "../store/derived";
import { ANSWERS } from "../texts/verdicts";
import { Glyph } from "../ui/glyphs";
import styles from "./FlowItem.module.css";

interface FlowItemProps {
  readonly node: FlowNode;
  readonly streams: readonly Stream[];
  readonly places: FlowPlaces;
  readonly isTabStop: boolean;
  readonly selection: "all" | "within" | "none";
  /** Whether the threads have come as far. */
  readonly isShown: boolean;
  /** Where a bar's name ends that can't begin at the bar, in pixels from its left edge. */
  readonly nameEnd: number | null;
  /** How it stands out in a comparison, if one runs. */
  readonly compared: ComparedLook | null;
}

export function flowItemId(id: string): string {
  return `flow-${id}`;
}

/** A bar for what is open, a card for what the threads end at. */
export function FlowItem(props: FlowItemProps) {
  const { node, streams, places, isShown, compared } = props;
  const design = useDesign();
  const { x, y } = places.placeOf(node);
  const isOpen = isOpenInFlow(node);
  const answers = streams.map((stream) => answerAt(design, node, stream));
  const name = nameIn(design, node);
  const isFoldable = node.kind === "ou" || node.kind === "folded" || node.kind === "group";
  const second = secondLine(answers, isOpen, isShown, compared, places.roomRightOf(node, DY.second));
  const beside = isOpen || !isShown || second?.isAnswer === true ? [] : answers;
  const shownAnswers = beside.map(({ answer, text }) => (beside.length > 1 ? ANSWERS[answer].mark : text));
  const seen = [name, ...(second === null ? [] : [second.text]), ...shownAnswers];
  const told = [
    seen.join(" "), // as it is seen, and then in words
    ...(node.kind === "folded" || node.kind === "group" ? [contentsOf(design, node)] : []),
    ...(isShown ? answers.map(({ stream, sentence }) => `${stream.title}: ${sentence}`) : []),
  ];
  const leftOfBar = places.roomLeftOf(node);
  const widthAtBar = (dy: number) => (isOpen ? { width: leftOfBar + places.roomRightOf(node, dy) } : undefined);
  const top = y - (isOpen ? BAR_HEIGHT : CARD_HEIGHT) / 2;
  return (
    <button
      type="button"
      role="treeitem"
      id={flowItemId(node.id)}
      className={isOpen ? styles.bar : styles.card}
      data-flow-node={node.id}
      data-kind={node.kind}
      data-selection={props.selection}
      data-ahead={!isShown}
      data-beside={beside.length > 1 ? "marks" : beside.length === 1 ? "words" : "none"}
      data-name={props.nameEnd === null ? undefined : "left"}
      data-compared={compared?.tone ?? undefined}
      tabIndex={props.isTabStop ? 0 : -1}
      aria-level={node.depth + 1}
      aria-posinset={node.position}
      aria-setsize={node.setSize}
      aria-expanded={isFoldable || node.kind === "root" ? isOpen : undefined}
      aria-selected={props.selection === "all"}
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
        className={styles.text}
        style={props.nameEnd === null ? { "--left-of-bar": `${leftOfBar}px` } : { right: BAR - props.nameEnd }}
      >
        <span className={styles.name} style={widthAtBar(second === null ? DY.name : DY.nameAboveSecond)}>
          <RowName name={name} />
        </span>
        {second === null ? null : (
          <>
            {" "}
            <span
              className={styles.second}
              data-answer={second.isAnswer ? answers[0]?.answer : undefined}
              data-compared={second.isAnswer ? undefined : (compared?.tone ?? "none")}
              style={widthAtBar(DY.second)}
            >
              <span>{second.text}</span>
            </span>
          </>
        )}
      </span>
      {beside.length === 0 ? null : (
        <span className={styles.answers}>
          {beside.map(({ stream, answer, text }, index) => (
            <Fragment key={stream.id}>
              {" "}
              <span className={styles.answer} data-answer={answer} data-lane={index} data-many={beside.length > 1}>
                {beside.length > 1 ? ANSWERS[answer].mark : <MarkAndWord text={text} />}
              </span>
            </Fragment>
          ))}
        </span>
      )}
    </button>
  );
}

/** "✓ passes"; where there is room for the mark only, the word is left out. */
function MarkAndWord({ text }: { readonly text: string }) {
  const [mark, ...words] = text.split(" ");
  return (
    <>
      <span>{mark}</span> <span>{words.join(" ")}</span>
    </>
  );
}

/** From a bar's middle to the middle of what is written above it, in pixels. */
const DY = { name: -26, second: -24, nameAboveSecond: -40 };
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
