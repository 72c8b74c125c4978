import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { shown } from "../../core/design/labels";
import type { NodeId } from "../../core/design/types";
import type { FlowLayout, FlowNode } from "../../core/layout";
import { useDesign } from "../store/derived";
import { select, setFolded, useView } from "../store/viewStore";
import { passingShare } from "../texts/shares";
import { ANSWERS, type Answer } from "../texts/verdicts";
import { counted } from "../texts/words";
import styles from "./flow.module.css";
import { isContainer } from "./steps";
import { answerOfFilter, filterLabel, type Passage, passageAt, type Stream } from "./streams";

interface FlowDiagramProps {
  readonly layout: FlowLayout;
  readonly streams: readonly Stream[];
  /** Nothing deeper is shown yet. */
  readonly shownDepth: number;
  readonly onOpenGroup: (id: NodeId) => void;
}

/** Pixels of a row: as high as there is room, within these. */
const ROW = { least: 42, most: 66 };
const TOP = 30;
const LEFT = 24;
const BAR = 12;
const LEAF = 254;
/** Pixels that a column has at least; the page scrolls where there is less room. */
const COLUMN = 124;
const IAM = 34;
/** Pixels of all streams together where everything passes. */
const WIDEST = 26;

/** The streams as lines behind the nodes, which are buttons with one tab stop; the page scrolls where it is high. */
export function FlowDiagram({ layout, streams, shownDepth, onOpenGroup }: FlowDiagramProps) {
  const design = useDesign();
  const selectedIds = useView((state) => state.selectedIds);
  const box = useRef<HTMLDivElement>(null);
  const [{ space, room }, setSize] = useState({ space: 900, room: 0 });
  const width = Math.max(space, LEFT + (layout.depth + 1) * COLUMN + LEAF + IAM + 14);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new ResizeObserver(() => setSize({ space: current.clientWidth, room: current.clientHeight }));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const row = Math.max(ROW.least, Math.min(ROW.most, Math.floor((room - TOP - 12) / Math.max(1, layout.rows))));
  const places = useMemo(() => placesOf(layout, width, row), [layout, width, row]);
  const byId = useMemo(() => new Map(layout.nodes.map((node) => [node.id, node])), [layout]);
  const height = TOP + layout.rows * row + 8;
  const lanes = streams.length;
  const laneWidth = Math.min(10, WIDEST / lanes);
  const isShown = (node: FlowNode) => columnOf(node, layout) <= shownDepth;
  const active = layout.nodes.find(({ ids }) => ids.some((id) => selectedIds.includes(id))) ?? layout.nodes[0];

  const onKeyDown = (event: KeyboardEvent, node: FlowNode) => {
    const index = layout.nodes.indexOf(node);
    const siblings = layout.nodes.filter((each) => columnOf(each, layout) === columnOf(node, layout));
    const at = siblings.indexOf(node);
    const next =
      event.key === "ArrowLeft"
        ? byId.get(node.parentId ?? node.id)
        : event.key === "ArrowRight"
          ? layout.nodes[index + 1]
          : event.key === "ArrowDown"
            ? siblings[at + 1]
            : event.key === "ArrowUp"
              ? siblings[at - 1]
              : undefined;
    if (next === undefined) return;
    event.preventDefault();
    select([...next.ids]);
    document.getElementById(`flow-${next.id}`)?.focus();
  };

  return (
    <div ref={box} className={styles.diagram}>
      <div className={styles.sheet} style={{ height, width, "--column": `${stepOf(layout, width)}px` }}>
        <svg className={styles.lines} width={width} height={height} aria-hidden="true">
          {layout.nodes.map((node) => {
            const place = places.get(node.id);
            const parent = byId.get(node.parentId ?? ("" as NodeId));
            const from = parent === undefined ? undefined : places.get(parent.id);
            if (place === undefined || !isShown(node)) return null;
            return streams.map((stream, lane) => {
              const offset = (lane - (lanes - 1) / 2) * laneWidth;
              const arriving = parent === undefined ? 1 : passageAt(stream, parent.id).share;
              const isExempt = passageAt(stream, node.id).answer === "exempt";
              const share = isExempt ? 1 : arriving;
              const y = place.y + offset;
              return (
                <g key={`${node.id} ${stream.id}`} data-lane={lane}>
                  {from === undefined ? (
                    <path
                      className={styles.line}
                      d={`M${place.x - LEFT},${y}H${place.x}`}
                      strokeWidth={laneWidth * 0.6}
                    />
                  ) : share === 0 ? null : (
                    <path
                      className={styles.line}
                      data-answer={parent === undefined ? undefined : passageAt(stream, parent.id).answer}
                      d={curve(from.x + BAR, from.y + offset, place.x, y)}
                      strokeWidth={strokeOf(stream, share, laneWidth)}
                    />
                  )}
                  {arriving === 0 && !isExempt ? null : <End node={node} stream={stream} place={{ x: place.x, y }} />}
                </g>
              );
            });
          })}
          <path className={styles.iam} d={`M${width - IAM / 2},${TOP} V${height - 12}`} strokeWidth={18} />
          <text className={styles.iamText} transform={`translate(${width - IAM / 2 - 4},${TOP + 12}) rotate(90)`}>
            then IAM in each account (not modelled)
          </text>
        </svg>
        {layout.nodes.map((node) => {
          const place = places.get(node.id);
          if (place === undefined) return null;
          return (
            <div
              key={node.id}
              className={styles.place}
              data-shown={isShown(node)}
              style={{ transform: `translate(${place.x}px, ${place.y}px)` }}
            >
              <FlowButton
                node={node}
                kept={keptAt(node, streams)}
                answers={streams.map((stream) => ({
                  id: stream.id,
                  title: stream.title,
                  answer: passageAt(stream, node.id).answer,
                }))}
                isActive={node === active}
                isSelected={node.ids.some((id) => selectedIds.includes(id))}
                onKeyDown={(event) => onKeyDown(event, node)}
                onOpen={() =>
                  node.kind === "group" ? onOpenGroup(node.id) : setFolded(node.id, node.kind !== "folded")
                }
              />
              {streams.map((stream) => (
                <Cut key={stream.id} node={node} stream={stream} passages={byId} room={stepOf(layout, width)} />
              ))}
            </div>
          );
        })}
      </div>
      <ul className="visually-hidden" aria-label="What is filtered where">
        {layout.nodes.flatMap((node) =>
          streams.flatMap((stream) =>
            passageAt(stream, node.id).filters.map((filter) => (
              <li key={`${node.id} ${stream.id} ${filter.policyId} ${filter.effect}`}>
                {stream.title}: {filterLabel(design, filter, stream.asksMany)} at {nameOf(design, node)}
              </li>
            )),
          ),
        )}
      </ul>
    </div>
  );
}

/** The end of a line behind a node: where it is cut, or goes on into IAM. */
function End({ node, stream, place }: { node: FlowNode; stream: Stream; place: { x: number; y: number } }) {
  if (isContainer(node.kind) && node.kind !== "folded") return null;
  const { answer } = passageAt(stream, node.id);
  if (answer === "blocked" || answer === "nothing-allows")
    return <circle className={styles.stop} cx={place.x - 9} cy={place.y} r={4.5} data-answer={answer} />;
  return null;
}

/** The mark and the name of what filters, under the node where it does. */
function Cut({
  node,
  stream,
  passages,
  room,
}: {
  readonly node: FlowNode;
  readonly stream: Stream;
  readonly passages: ReadonlyMap<NodeId, FlowNode>;
  /** Pixels to the next column. */
  readonly room: number;
}) {
  const design = useDesign();
  const { filters }: Passage = passageAt(stream, node.id);
  const parent = passages.get(node.parentId ?? ("" as NodeId));
  const [filter] = filters;
  const arrives = parent === undefined || passageAt(stream, parent.id).share > 0;
  if (filter === undefined || !arrives) return null;
  const answer = answerOfFilter(filter);
  const mark = stream.asksMany ? "◐" : ANSWERS[answer].mark;
  const label = filterLabel(design, filter, stream.asksMany);
  const more = filters.length > 1 ? ` +${filters.length - 1}` : "";
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.cut}
      data-answer={stream.asksMany ? "partly" : answer}
      data-many={stream.asksMany}
      style={{ maxWidth: Math.max(90, room - 34) }}
      title={`${stream.title}: ${label}${more}`}
      onClick={() => {
        select([...node.ids]);
        if (filter.policyId !== null) useView.setState({ selectedPolicyId: filter.policyId });
      }}
    >
      {mark} {label}
      {more}
    </button>
  );
}

/** Of several actions asked, what comes through: "all but 11". */
function keptAt(node: FlowNode, streams: readonly Stream[]): string | null {
  const stream = streams.find(({ asksMany }) => asksMany);
  if (stream === undefined) return null;
  const counts = stream.colouring.verdicts.get(node.id)?.counts ?? stream.colouring.levels.get(node.id);
  return counts === undefined ? null : passingShare(counts);
}

interface FlowButtonProps {
  readonly node: FlowNode;
  readonly kept: string | null;
  readonly answers: readonly { readonly id: string; readonly title: string; readonly answer: Answer }[];
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: () => void;
}

function FlowButton({ node, kept, answers, isActive, isSelected, onKeyDown, onOpen }: FlowButtonProps) {
  const design = useDesign();
  const name = nameOf(design, node);
  const isLeaf = !isContainer(node.kind);
  return (
    <button
      type="button"
      id={`flow-${node.id}`}
      className={isLeaf ? styles.leaf : styles.node}
      data-kind={node.kind}
      data-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      title={name}
      onClick={() => select([...node.ids])}
      onDoubleClick={onOpen}
      onKeyDown={(event) => {
        if (event.key === "Enter" && node.kind !== "account") onOpen();
        else onKeyDown(event);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        select([...node.ids]);
        useView.setState({ menu: { nodeId: node.id, x: event.clientX, y: event.clientY } });
      }}
    >
      {isLeaf ? null : <span className={styles.levelBar} />}
      <span className={styles.name}>{name}</span>
      {kept === null ? null : <span className={styles.kept}>{kept}</span>}
      {isLeaf && kept === null
        ? answers.map(({ id, answer, title }) => (
            <span key={id} className={styles.mark} data-answer={answer} title={`${title}: ${ANSWERS[answer].word}`}>
              {ANSWERS[answer].mark}
              <span className="visually-hidden">
                {" "}
                {title}: {ANSWERS[answer].word}
              </span>
            </span>
          ))
        : null}
    </button>
  );
}

function nameOf(design: ReturnType<typeof useDesign>, node: FlowNode): string {
  const name = shown(design.nodes.get(node.id)?.name ?? node.id);
  if (node.kind === "group") return `${counted(node.ids.length, "account")}: ${name}…`;
  return node.kind === "folded" ? `${name} (folded)` : name;
}

/** Accounts stand in one column at the right, OUs by their depth. */
function columnOf(node: FlowNode, layout: FlowLayout): number {
  return isContainer(node.kind) ? node.depth : layout.depth + 1;
}

function placesOf(
  layout: FlowLayout,
  width: number,
  row: number,
): ReadonlyMap<NodeId, { readonly x: number; readonly y: number }> {
  const last = leafColumn(width);
  const step = stepOf(layout, width);
  return new Map(
    layout.nodes.map((node) => [
      node.id,
      { x: isContainer(node.kind) ? LEFT + node.depth * step : last, y: TOP + node.row * row + row / 2 },
    ]),
  );
}

function leafColumn(width: number): number {
  return width - IAM - LEAF - 14;
}

/** Pixels from column to column. */
function stepOf(layout: FlowLayout, width: number): number {
  return (leafColumn(width) - LEFT) / (layout.depth + 1);
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}`;
}

function strokeOf({ asksMany }: Stream, share: number, laneWidth: number): number {
  return asksMany ? Math.max(1, share * laneWidth) : laneWidth * 0.6;
}
