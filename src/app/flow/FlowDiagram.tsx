import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { NodeId } from "../../core/design/types";
import { type FlowLayout, type FlowNode, isOpenInFlow } from "../../core/layout";
import { cutLabelOf, cutWidth, metAt } from "../../core/pictures/flow/cutLabel";
import { lanesOf } from "../../core/pictures/flow/lanes";
import { BAR, placesOf } from "../../core/pictures/flow/places";
import { isStoppedByOwner } from "../../core/pictures/flow/resourceSide";
import type { Stream } from "../../core/pictures/flow/stream";
import { threadsOf } from "../../core/pictures/flow/threads";
import { shortcutOf } from "../actions/shortcuts";
import { focusDetails } from "../shell/focusDetails";
import type { Comparison } from "../store/comparison";
import { useDesign } from "../store/derived";
import { type OpenMenu, select, setFolded, useView } from "../store/viewStore";
import { wantsMotion } from "../ui/wantsMotion";
import { comparedInFlow } from "./comparedInFlow";
import { drawnByOf, holderOf, holdersOf, selectionOf } from "./drawnBy";
import { FlowCuts } from "./FlowCuts";
import styles from "./FlowDiagram.module.css";
import { FlowItem } from "./FlowItem";
import { FlowLines } from "./FlowLines";
import { flowKey } from "./flowKeys";
import { setGroupOpen } from "./flowStore";
import { scrollToShow } from "./scrolling";
import type { FlowStep } from "./steps";
import { useFlowFocus } from "./useFlowFocus";

interface FlowDiagramProps {
  readonly layout: FlowLayout;
  readonly streams: readonly Stream[];
  /** How far the threads have run, and what is told of it; null: all the way. */
  readonly told: FlowStep | null;
  readonly comparison: Comparison | null;
}

/**
 * The tree from left to right with the threads that run through it. One tab stop for all nodes; only what is in sight is
 * in the page, and what is open stays in sight as long as something of it is.
 */
export function FlowDiagram({ layout, streams, told, comparison }: FlowDiagramProps) {
  const design = useDesign();
  const selectedIds = useView((state) => state.selectedIds);
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ width: 900, height: 600, top: 0 });
  const hasGate = streams.some(isStoppedByOwner);
  const places = useMemo(() => placesOf(layout, sight, hasGate), [layout, sight, hasGate]);
  const lanes = useMemo(() => lanesOf(streams), [streams]);
  const { threads, marks } = useMemo(() => threadsOf(layout, lanes, places), [layout, lanes, places]);
  const drawnBy = useMemo(() => drawnByOf(layout), [layout]);
  const holderById = useMemo(() => holdersOf(design, drawnBy, selectedIds), [design, drawnBy, selectedIds]);
  const active = holderById.get(selectedIds.at(-1) as NodeId) ?? (layout.nodes[0] as FlowNode);
  const focus = useFlowFocus(box, active.id);

  const look = () => {
    const { current } = box;
    if (current === null) return;
    setSight({ width: current.clientWidth, height: current.clientHeight, top: current.scrollTop });
  };
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  });
  // What is told comes into sight, also where what is told takes room from the diagram.
  const toldIds = told?.ids;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever scrolls away while something is told may do so
  useEffect(() => {
    const { current } = box;
    if (current === null || toldIds === undefined) return;
    const nodes = [...new Set(toldIds.flatMap((id) => holderOf(design, drawnBy, id) ?? []))];
    const top = scrollToShow(nodes, places, { ...sight, top: current.scrollTop });
    if (top !== null) current.scrollTo({ top, behavior: wantsMotion() ? "smooth" : "instant" });
  }, [toldIds, layout, sight.height, sight.width]);
  // What is selected elsewhere comes into sight.
  const shownId = useRef(layout.nodes[0]?.id);
  useEffect(() => {
    const { current } = box;
    if (current === null || shownId.current === active.id) return;
    shownId.current = active.id;
    if (isOpenInFlow(active) || current.contains(document.activeElement)) return;
    const { y } = places.placeOf(active);
    const middle = current.scrollTop + current.clientHeight / 2;
    if (Math.abs(y - middle) > current.clientHeight / 2 - 40) current.scrollTop = y - current.clientHeight / 2;
  }, [active, places]);

  const setOpen = (node: FlowNode, isOpen: boolean) => {
    if (node.kind === "group") setGroupOpen(node.id, isOpen);
    else if (node.kind === "folded" || node.kind === "ou") setFolded(node.id, !isOpen);
  };
  const openMenu = (node: FlowNode, at: Pick<OpenMenu, "x" | "y">) => {
    if (!node.ids.every((id) => selectedIds.includes(id))) select([...node.ids]);
    useView.setState({ menu: { nodeId: node.id, isFolded: node.kind === "folded", ...at } });
  };
  const nodeOfEvent = ({ target }: { readonly target: EventTarget }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>("[data-flow-node]") : null;
    return item === null ? undefined : layout.byId.get(item.dataset.flowNode as NodeId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const node = nodeOfEvent(event);
    const key = node === undefined ? null : flowKey(layout, node, shortcutOf(event));
    if (node === undefined || key === null) return;
    event.preventDefault();
    switch (key.kind) {
      case "go": {
        const { ids } = key.node;
        select(key.isAdding ? [...selectedIds.filter((id) => !ids.includes(id)), ...ids] : [...ids]);
        return focus.want();
      }
      case "open":
        return setOpen(node, key.isOpen);
      case "climb":
        select(key.nodeId === null ? [] : [key.nodeId]);
        return focus.want();
      case "details":
        focusDetails();
        return;
      case "menu": {
        const { left, bottom } = (event.target as Element).getBoundingClientRect();
        return openMenu(node, { x: left + 20, y: bottom });
      }
    }
  };
  const onClick = (event: MouseEvent) => {
    const node = nodeOfEvent(event);
    if (node === undefined) return;
    const others = selectedIds.filter((id) => !node.ids.includes(id));
    if (!event.shiftKey && !event.ctrlKey && !event.metaKey) select([...node.ids]);
    else select(others.length < selectedIds.length ? others : [...others, ...node.ids]);
    if (event.target instanceof Element && event.target.closest("[data-fold]") !== null)
      setOpen(node, !isOpenInFlow(node));
  };
  const shownDepth = told?.depth ?? null;
  const isShown = (node: FlowNode) =>
    shownDepth === null || (isOpenInFlow(node) ? node.depth : layout.depth + 1) <= shownDepth;
  const seen = layout.nodes.filter((node) => node === active || places.isInSight(node));
  const cutCards = seen.flatMap((card) => {
    const label = isOpenInFlow(card) || !isShown(card) ? null : cutLabelOf(design, metAt(card, streams));
    return label === null ? [] : [{ card, cutWidth: cutWidth(label) }];
  });
  const until = shownDepth === null || shownDepth > layout.depth ? null : places.columnAt(shownDepth) + BAR + 66;

  return (
    <div ref={box} className={styles.diagram} onScroll={look}>
      <div className={styles.sheet} style={{ height: places.height, width: places.width }}>
        <FlowLines
          key={streams.map(({ lens, id }) => `${id} ${lens.action} ${lens.region} ${lens.principal}`).join()}
          places={places}
          threads={threads}
          marks={marks}
          until={until}
          top={sight.top}
        />
        <div
          role="tree"
          aria-label="Organization, from the root to the accounts"
          aria-multiselectable="true"
          onKeyDown={onKeyDown}
          onClick={onClick}
          onDoubleClick={(event) => {
            const node = nodeOfEvent(event);
            if (node !== undefined) setOpen(node, !isOpenInFlow(node));
          }}
          onContextMenu={(event) => {
            const node = nodeOfEvent(event);
            if (node === undefined) return;
            event.preventDefault();
            openMenu(node, { x: event.clientX, y: event.clientY });
          }}
          onFocus={focus.onFocus}
          onBlur={focus.onBlur}
        >
          {seen.map((node) => (
            <FlowItem
              key={node.id}
              node={node}
              streams={streams}
              places={places}
              isTabStop={node === active}
              selection={selectionOf(node, selectedIds, holderById)}
              isShown={isShown(node)}
              nameEnd={isOpenInFlow(node) ? places.nameEndOf(node, cutCards) : null}
              compared={comparison === null ? null : comparedInFlow(comparison, node)}
            />
          ))}
        </div>
        <FlowCuts nodes={seen.filter(isShown)} streams={streams} places={places} />
      </div>
    </div>
  );
}
