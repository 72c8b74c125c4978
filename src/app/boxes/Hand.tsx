import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useKnowledge } from "../catalog/knowledge";
import type { Carry } from "../store/carry";
import { cancelCarry, nameOfCarried, previewAgain } from "../store/carrying";
import { useView } from "../store/viewStore";
import { Button } from "../ui/Button";
import styles from "./boxes.module.css";
import { ghostLabel, PICK_CANCEL, pickHint } from "./boxesTexts";
import { useHand } from "./hand";

/** What is at the pointer: the outline of what is held with the drop's preview, and the selection rectangle. */
export function Hand() {
  const carry = useView((state) => state.carry);
  const at = useHand((state) => state.at);
  const marquee = useHand((state) => state.marquee);
  const isShown = carry !== null && at !== null;
  if (!isShown && marquee === null) return null;
  return createPortal(
    <>
      {marquee !== null && (
        <div
          className={styles.marquee}
          style={{ left: marquee.x, top: marquee.y, width: marquee.width, height: marquee.height }}
        />
      )}
      {isShown && <Held carry={carry} x={at.x} y={at.y} />}
    </>,
    document.body,
  );
}

function Held({ carry, x, y }: { readonly carry: Carry; readonly x: number; readonly y: number }) {
  const element = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const { preview } = carry;
  usePreviewKeptUp();
  useLayoutEffect(() => {
    const { offsetWidth: width, offsetHeight: height } = element.current ?? { offsetWidth: 0, offsetHeight: 0 };
    setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
  });
  // Beside the pointer, on its other side where there is no room.
  const left = x + 16 + size.width > innerWidth ? x - 12 - size.width : x + 16;
  const top = y + 14 + size.height > innerHeight ? y - 10 - size.height : y + 14;
  const style: CSSProperties = { transform: `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)` };
  return (
    <div ref={element} className={styles.ghost} style={style} data-testid="drop-preview">
      <span className={styles.ghostName}>{nameInHand(carry)}</span>
      {preview !== null && (
        <div className={styles.preview} data-kind={preview.kind}>
          <p className={styles.previewTitle}>{preview.title}</p>
          {preview.reasons.map((reason) => (
            <p key={reason} className={styles.reason}>
              {reason}
            </p>
          ))}
          {preview.effect !== null && (
            <p
              className={styles.effect}
              data-loses={[...preview.changed.values()].some(
                (answer) => answer === "blocked" || answer === "nothing-allows",
              )}
            >
              {preview.effect}
            </p>
          )}
          {preview.permissions !== null && <p className={styles.permissions}>{preview.permissions}</p>}
        </div>
      )}
    </div>
  );
}

/** The list of actions may come while something is over its place: the preview then says how many are meant. */
function usePreviewKeptUp(): void {
  const knowledge = useKnowledge();
  const told = useRef(knowledge);
  useEffect(() => {
    if (told.current === knowledge) return;
    told.current = knowledge;
    previewAgain();
  }, [knowledge]);
}

/** "ecommerce-dev +2": the first of what is held and how many more. */
function nameInHand({ carried }: Carry): string {
  if (carried.kind !== "nodes" || carried.nodeIds.length === 0) return nameOfCarried(carried);
  const first = nameOfCarried({ kind: "nodes", nodeIds: carried.nodeIds.slice(0, 1) });
  return ghostLabel(first, carried.nodeIds.length - 1);
}

/** Says what the next click does while something picked is in the hand. */
export function PickHint() {
  const carry = useView((state) => state.carry);
  if (carry?.by !== "pick") return null;
  return (
    <div className={styles.hint} data-control>
      <p>{pickHint(carry.carried, nameOfCarried(carry.carried))}</p>
      <Button onClick={cancelCarry}>{PICK_CANCEL}</Button>
    </div>
  );
}
