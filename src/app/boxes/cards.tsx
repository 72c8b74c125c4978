import { memo } from "react";
import type { NodeProps } from "reactflow";
import { SIZES } from "../../core/layout";
import { nameRoom } from "../../core/words/nameFit";
import { setFolded } from "../store/viewStore";
import { ANSWERS } from "../texts/verdicts";
import { Glyph } from "../ui/glyphs";
import styles from "./boxes.module.css";
import { answerPieces, answerWord, COLLIDING_ACCOUNT, cardLabel, foldLabel } from "./boxesTexts";
import { Chips, Counts, Kept, ShareBar } from "./Chips";
import { Compared, Tones } from "./Compared";
import { cardIdOf } from "./cardIds";
import type { CardNode } from "./cardNodes";
import { Found } from "./Found";
import type { Look } from "./looks";
import { Name } from "./Name";
import { UseCases } from "./UseCases";

/** World pixels of the count of findings beside a name. */
const FOUND_MARK = 26;

/** An account on the canvas: name, use case, the answer to the question, its own policies. */
export const AccountCard = memo(function AccountCard({ data: { look }, width = SIZES.card }: NodeProps<CardNode>) {
  const { id, answer } = look;
  return (
    <article
      id={cardIdOf(id)}
      className={styles.card}
      aria-label={cardLabel(
        look.name,
        look.collides ? COLLIDING_ACCOUNT : "account",
        answer === null ? (look.compared?.text ?? "") : answerWord(look),
      )}
      {...stateOf(look)}
    >
      <Name
        id={id}
        shown={look.name}
        tail={look.nameTail}
        room={nameRoom(width, look.found === null ? 0 : FOUND_MARK * look.found.kinds)}
      />
      <Found found={look.found} />
      <UseCases look={look} />
      {answer !== null && (
        <p className={styles.verdict} data-answer={answer}>
          {answerPieces(look).map((piece, index) => (
            <span key={piece}>
              {index === 0 ? <span aria-hidden="true">{ANSWERS[answer].mark} </span> : " "}
              {piece}
            </span>
          ))}
        </p>
      )}
      {answer === null && <Compared compared={look.compared} />}
      {look.idLine !== null && <p className={styles.idLine}>{look.idLine}</p>}
      {look.chips.length > 0 && <Chips chips={look.chips} />}
      <ShareBar shares={look.shares} />
    </article>
  );
});

/** An OU folded to one card: what it holds and how its accounts answer. */
export const FoldedCard = memo(function FoldedCard({ data: { look } }: NodeProps<CardNode>) {
  return (
    <article
      id={cardIdOf(look.id)}
      className={styles.card}
      aria-label={cardLabel(look.name, "folded OU", "")}
      {...stateOf(look)}
    >
      <div className={styles.foldedTop}>
        <Name id={look.id} shown={look.name} />
        <Found found={look.found} />
        <FoldButton look={look} />
      </div>
      <p className={styles.line}>{look.line}</p>
      <Compared compared={look.compared} />
      {look.tones.length > 0 && <Tones tones={look.tones} />}
      {look.counts.length > 0 && <Counts counts={look.counts} />}
      <Kept kept={look.kept} keptSentence={look.keptSentence} />
      {look.chips.length > 0 && <Chips chips={look.chips} />}
    </article>
  );
});

/** The strip of the root or an open OU: name, policies, counts. The frame below is the painter's. */
export const ContainerHeader = memo(function ContainerHeader({ data: { look } }: NodeProps<CardNode>) {
  const isOu = look.kind === "ou";
  const chips = look.chips.length > 0 && <Chips chips={look.chips} />;
  return (
    <article
      id={cardIdOf(look.id)}
      className={styles.header}
      aria-label={`${look.name}, ${isOu ? "OU" : "root"}`}
      {...stateOf(look)}
    >
      <div className={styles.title} style={{ height: SIZES.header }}>
        <Name id={look.id} shown={look.name} />
        {isOu && <span className={styles.kind}>OU</span>}
        <Found found={look.found} />
        {look.chipRows === 0 && chips}
        <Compared compared={look.compared} />
        {look.kept.length > 0 ? (
          <Kept kept={look.kept} keptSentence={look.keptSentence} />
        ) : look.compared === null && look.tones.length === 0 ? (
          <Counts counts={look.counts} />
        ) : (
          <Tones tones={look.tones} />
        )}
        {isOu && <FoldButton look={look} />}
      </div>
      {look.chipRows > 0 && <div className={styles.chipRows}>{chips}</div>}
    </article>
  );
});

function FoldButton({ look: { id, name, kind } }: { readonly look: Look }) {
  const isFolded = kind === "folded";
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.fold}
      aria-label={foldLabel(name, isFolded)}
      aria-expanded={!isFolded}
      onClick={() => setFolded(id, !isFolded)}
    >
      <Glyph name={isFolded ? "folded" : "unfolded"} size={14} />
    </button>
  );
}

function stateOf(look: Look) {
  return {
    "data-node-id": look.id,
    "data-kind": look.kind,
    "data-answer": look.answer ?? undefined,
    "data-category": look.category,
    "data-filtered": look.filtered ?? undefined,
    "data-compared": look.compared?.tone ?? undefined,
    "data-would-be": look.wouldBe ?? undefined,
    "data-shared": look.sharers > 0 || undefined,
    "data-found": look.found?.severity,
    "data-selected": look.isSelected || undefined,
    "data-carried": look.isCarried || undefined,
  };
}
