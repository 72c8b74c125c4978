import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type NodeTypes, ReactFlow } from "reactflow";
import type { NodeId } from "../../core/design/types";
import { asksManyActions } from "../../core/engine";
import type { Rect } from "../../core/layout";
import { useFindingMarks } from "../findings/marks";
import { useOfferedGuesses } from "../guesses/guesses";
import { OverlayControl } from "../overlays/OverlayControl";
import { useOverlay } from "../overlays/useOverlay";
import { useComparison } from "../store/comparison";
import { useColouring, useDesign } from "../store/derived";
import { useDocument } from "../store/documentStore";
import { useView } from "../store/viewStore";
import styles from "./boxes.module.css";
import { CANVAS_LABEL } from "./boxesTexts";
import { fitting, MAX_ZOOM, MIN_ZOOM, type Size } from "./camera";
import { cardIdOf } from "./cardIds";
import { type CardNode, cardNodes } from "./cardNodes";
import { AccountCard, ContainerHeader, FoldedCard } from "./cards";
import { layoutFor } from "./layoutFor";
import { type Scene, sceneOf } from "./scene";
import { useCanvasInput } from "./useCanvasInput";
import { useFitWithPanels } from "./useFitWithPanels";
import { useStage } from "./useStage";
import { ZoomControls } from "./ZoomControls";

const NODE_TYPES: NodeTypes = { account: AccountCard, folded: FoldedCard, container: ContainerHeader };
const NO_NODES: ReadonlyMap<NodeId, CardNode> = new Map();

/** The canvas once it has a size: derives layout and scene, and lets React Flow carry camera and cards. */
export function BoxesCanvas({ size }: { readonly size: Size }) {
  const element = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const documentId = useDocument((state) => state.documentId);
  const [screen, setScreen] = useState({ documentId, aspect: size.width / size.height });
  // Another document is laid out for the screen as it is now; edits and narrower windows leave the proportions alone.
  if (screen.documentId !== documentId) setScreen({ documentId, aspect: size.width / size.height });
  const scene = useScene(screen.aspect);
  const [fits, setFits] = useState(0);
  const onFit = useCallback(() => {
    setScreen({ documentId, aspect: size.width / size.height });
    setFits((count) => count + 1);
  }, [documentId, size]);
  useFitWithPanels(size, onFit);
  const near = useStage({ scene, size, documentId, fits, onFit, element, canvas });
  const nodes = useCards(scene, near);
  const [firstView] = useState(() => fitting(scene.layout.root, size));
  useCanvasInput(element, scene);
  const hand = useHandState();
  const primaryId = useView((state) => state.selectedIds.at(-1));
  return (
    <div ref={element} className={styles.stage} {...hand}>
      <canvas ref={canvas} className={styles.canvas} />
      <ReactFlow
        className={styles.flow}
        aria-label={CANVAS_LABEL}
        aria-activedescendant={primaryId !== undefined && nodes.has(primaryId) ? cardIdOf(primaryId) : undefined}
        tabIndex={0}
        nodes={[...nodes.values()]}
        nodeTypes={NODE_TYPES}
        defaultViewport={firstView}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        zoomOnDoubleClick={false}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        deleteKeyCode={null}
        disableKeyboardA11y
        attributionPosition="bottom-left"
      >
        <div className={styles.corner}>
          <OverlayControl />
          <ZoomControls />
        </div>
      </ReactFlow>
    </div>
  );
}

/** What is in the hand, for the form of the pointer. */
function useHandState() {
  const by = useView((state) => state.carry?.by);
  const isRefused = useView((state) => state.carry?.preview?.kind === "refused");
  return { "data-carrying": by, "data-refused": isRefused || undefined };
}

function useScene(aspect: number): Scene {
  const design = useDesign();
  const colouring = useColouring();
  const comparison = useComparison();
  const asksMany = useView(({ lens }) => lens !== null && asksManyActions(lens));
  const findingMarks = useFindingMarks();
  const guesses = useOfferedGuesses();
  const overlay = useOverlay();
  const foldedIds = useView((state) => state.foldedIds);
  const disabledPolicyIds = useView((state) => state.disabledPolicyIds);
  const selectedIds = useView((state) => state.selectedIds);
  const carry = useView((state) => state.carry);
  const layout = useMemo(() => layoutFor(design, foldedIds, aspect), [design, foldedIds, aspect]);
  return useMemo(
    () =>
      sceneOf({
        design,
        layout,
        colouring,
        comparison,
        asksMany,
        findingMarks,
        guesses,
        overlay,
        disabledPolicyIds,
        selectedIds,
        carry,
      }),
    [
      design,
      layout,
      colouring,
      comparison,
      asksMany,
      findingMarks,
      guesses,
      overlay,
      disabledPolicyIds,
      selectedIds,
      carry,
    ],
  );
}

/** The cards that stand in the page, each the same object as long as it says the same. */
function useCards(scene: Scene, near: Rect | null): ReadonlyMap<NodeId, CardNode> {
  const known = useRef(NO_NODES);
  const nodes = useMemo(() => (near === null ? NO_NODES : cardNodes(scene, near, known.current)), [scene, near]);
  useLayoutEffect(() => {
    known.current = nodes;
  }, [nodes]);
  return nodes;
}
