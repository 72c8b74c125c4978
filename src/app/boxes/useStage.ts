import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useStoreApi } from "reactflow";
import type { NodeId } from "../../core/design/types";
import type { Layout, Rect } from "../../core/layout";
import { markReady } from "../shell/markReady";
import { useView } from "../store/viewStore";
import { wantsMotion } from "../ui/wantsMotion";
import {
  between,
  type Camera,
  centredOn,
  fitting,
  isFitting,
  keepingWhole,
  revealing,
  type Size,
  showsWhole,
} from "./camera";
import { createCanvasPainter } from "./canvas/canvasPainter";
import { isStillNear, nearArea } from "./cardNodes";
import { eased, MOVE_MS, type Motion, placesDuring, touchedIds } from "./motion";
import type { Painter } from "./painter";
import { onPaletteChange, readPalette } from "./palette";
import type { Scene } from "./scene";
import { smallTextSize } from "./smallText";
import { mountStage, type Stage } from "./stage";

/** Names are readable from this zoom on: what is revealed for reading is enlarged to it. */
const READABLE = 0.62;

interface StageInput {
  readonly scene: Scene;
  readonly size: Size;
  /** Another document: everything is shown anew. */
  readonly documentId: string;
  /** Counts the wishes to see everything. */
  readonly fits: number;
  readonly onFit: () => void;
  readonly element: RefObject<HTMLDivElement | null>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
}

/**
 * Joins camera, painter and page: paints at most once a frame, says which part of the world stands in the page as
 * elements (`near`), and offers the stage to gestures and keys. The camera itself is React Flow's.
 */
export function useStage({ scene, size, documentId, fits, onFit, element, canvas }: StageInput): Rect | null {
  const flow = useStoreApi();
  const painter = useRef<Painter | null>(null);
  const latest = useRef({ scene, size, domIds: NO_IDS });
  const motion = useRef<Motion | null>(null);
  const wantedFrame = useRef(0);
  const flight = useRef(0);
  const coloured = useRef(scene.colouring);
  const toReveal = useRef<NodeId | null>(null);
  const [near, setNear] = useState<Rect | null>(() => nearArea(scene.layout, cameraIn(flow), size));
  const nearNow = useRef(near);

  const paint = useCallback(() => {
    const { scene, size, domIds } = latest.current;
    const now = performance.now();
    if (motion.current !== null && now - motion.current.startedAt > MOVE_MS) motion.current = null;
    setSmallText(element.current, cameraIn(flow).zoom);
    const placeOf = motion.current === null ? (box: Rect) => box : placesDuring(motion.current, now);
    painter.current?.paint({ scene, size, domIds, camera: cameraIn(flow), placeOf });
    markReady();
    if (coloured.current === scene.colouring) return;
    coloured.current = scene.colouring;
    performance.mark("recoloured"); // for those who measure
  }, [flow, element]);

  const requestPaint = useCallback(() => {
    if (wantedFrame.current !== 0) return;
    wantedFrame.current = requestAnimationFrame(() => {
      wantedFrame.current = 0;
      paint();
      if (motion.current !== null) requestPaint();
    });
  }, [paint]);

  const updateNear = useCallback(() => {
    const { scene, size } = latest.current;
    const camera = cameraIn(flow);
    if (isStillNear(nearNow.current, scene.layout, camera, size)) return;
    nearNow.current = nearArea(scene.layout, camera, size);
    setNear(nearNow.current);
  }, [flow]);

  const look = useCallback(
    (to: Camera, how: "at-once" | "smoothly") => {
      cancelAnimationFrame(flight.current);
      const from = cameraIn(flow);
      if (how === "at-once" || !wantsMotion()) {
        show(flow, to);
        return;
      }
      const startedAt = performance.now();
      const fly = () => {
        const share = (performance.now() - startedAt) / MOVE_MS;
        show(flow, between(from, to, eased(share)));
        if (share < 1) flight.current = requestAnimationFrame(fly);
      };
      flight.current = requestAnimationFrame(fly);
    },
    [flow],
  );

  const stage = useMemo<Stage | null>(() => {
    const layoutNow = () => latest.current.scene.layout;
    const sizeNow = () => latest.current.size;
    return {
      get element() {
        if (element.current === null) throw new Error("The canvas isn't mounted.");
        return element.current;
      },
      camera: () => cameraIn(flow),
      size: sizeNow,
      layout: layoutNow,
      look,
      fit: onFit,
      showsAll: () => showsWhole(cameraIn(flow), layoutNow().root, sizeNow()),
      focus: () => element.current?.querySelector<HTMLElement>(".react-flow")?.focus({ preventScroll: true }),
      reveal: (nodeId) => {
        const box = layoutNow().boxes.get(nodeId);
        if (box === undefined) {
          toReveal.current = nodeId;
          return;
        }
        toReveal.current = null;
        const camera = cameraIn(flow);
        const isHeader = box.children.length > 0;
        const seen = isHeader ? { ...box, width: Math.min(box.width, 260), height: box.headerHeight } : box;
        look(camera.zoom < READABLE ? centredOn(seen, sizeNow(), 1) : revealing(camera, seen, sizeNow()), "smoothly");
      },
    };
  }, [flow, look, onFit, element]);

  useEffect(() => (stage === null ? undefined : mountStage(stage)), [stage]);

  useLayoutEffect(() => {
    if (canvas.current === null) return;
    const created = createCanvasPainter(canvas.current, readPalette(document.documentElement));
    painter.current = created;
    const stopPalette = onPaletteChange(() => {
      created.setPalette(readPalette(document.documentElement));
      requestPaint();
    });
    const stopCamera = flow.subscribe((state, before) => {
      if (state.transform === before.transform) return;
      requestPaint();
      updateNear();
    });
    return () => {
      stopPalette();
      stopCamera();
      cancelAnimationFrame(wantedFrame.current);
      cancelAnimationFrame(flight.current);
      wantedFrame.current = 0;
      painter.current = null;
    };
  }, [flow, canvas, requestPaint, updateNear]);

  const before = useRef({ layout: scene.layout, size, documentId, fits });
  useLayoutEffect(() => {
    const { layout } = scene;
    const was = before.current;
    before.current = { layout, size, documentId, fits };
    const isElsewhere = was.documentId !== documentId;
    const hasMoved = was.layout !== layout;
    latest.current = { scene, size, domIds: latest.current.domIds };
    if (hasMoved && !isElsewhere && wantsMotion()) motion.current = { from: was.layout, startedAt: performance.now() };
    if (isElsewhere) look(fitting(layout.root, size), "at-once");
    else if (was.fits !== fits) look(fitting(layout.root, size), "smoothly");
    else if (was.size !== size && isFitting(cameraIn(flow), was.layout.root, was.size))
      look(fitting(layout.root, size), "smoothly"); // what filled the canvas goes on filling it
    else if (was.size !== size && !hasMoved && showsWhole(cameraIn(flow), layout.root, was.size))
      look(keepingWhole(cameraIn(flow), layout.root, size), "smoothly");
    else if (hasMoved) {
      const camera = cameraIn(flow);
      const touched = touchedIds(was.layout, layout, useView.getState().selectedIds).at(-1);
      const box = touched === undefined ? undefined : layout.boxes.get(touched);
      const next = showsWhole(camera, was.layout.root, size)
        ? keepingWhole(camera, layout.root, size) // who saw everything goes on seeing everything
        : box === undefined
          ? camera
          : revealing(camera, box, size);
      if (next !== camera) look(next, "smoothly");
    }
    if (toReveal.current !== null && layout.boxes.has(toReveal.current)) stage?.reveal(toReveal.current);
    if (hasMoved || isElsewhere) nearNow.current = NEVER;
    updateNear();
    requestPaint();
  }, [scene, size, documentId, fits, flow, stage, look, requestPaint, updateNear]);

  useLayoutEffect(() => {
    latest.current = { ...latest.current, domIds: near === null ? NO_IDS : idsIn(scene.layout, near) };
    requestPaint();
  }, [near, scene.layout, requestPaint]);

  return near;
}

const NO_IDS: ReadonlySet<NodeId> = new Set();
/** An area that no camera is within: what is near must be found anew. */
const NEVER: Rect = { x: 0, y: 0, width: -1, height: -1 };

type Flow = ReturnType<typeof useStoreApi>;

function cameraIn(flow: Flow): Camera {
  const [x, y, zoom] = flow.getState().transform;
  return { x, y, zoom };
}

/** The cards in the page write as large as the painter does. */
function setSmallText(element: HTMLElement | null, zoom: number): void {
  const flow = element?.querySelector<HTMLElement>(".react-flow");
  const size = `${smallTextSize(zoom)}px`;
  if (flow != null && flow.style.getPropertyValue("--small") !== size) flow.style.setProperty("--small", size);
}

function show(flow: Flow, camera: Camera): void {
  void flow.getState().panZoom?.setViewport(camera);
}

function idsIn(layout: Layout, area: Rect): ReadonlySet<NodeId> {
  const ids = new Set<NodeId>();
  for (const box of layout.boxes.values())
    if (
      box.x < area.x + area.width &&
      area.x < box.x + box.width &&
      box.y < area.y + area.height &&
      area.y < box.y + box.height
    )
      ids.add(box.id);
  return ids;
}
