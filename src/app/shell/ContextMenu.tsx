import { Fragment, useEffect, useLayoutEffect, useRef } from "react";
import type { NodeId } from "../../core/design/types";
import { type NodeAction, nodeActions } from "../actions/nodeActions";
import { placeOfFocus } from "../actions/shortcuts";
import { useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import styles from "./ContextMenu.module.css";

/** The menu of the selected nodes, at the pointer or the focused node; arrows move, Escape closes and gives the focus back. */
export function ContextMenu() {
  const menu = useView((state) => state.menu);
  return menu === null ? null : (
    <OpenMenu key={`${menu.nodeId} ${menu.x} ${menu.y}`} x={menu.x} y={menu.y} nodeId={menu.nodeId} />
  );
}

function OpenMenu({ x, y, nodeId }: { readonly x: number; readonly y: number; readonly nodeId: NodeId }) {
  const design = useDesign();
  const selectedIds = useView((state) => state.selectedIds);
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const nodeIds = selectedIds.includes(nodeId) ? selectedIds : [nodeId];
  const actions = nodeActions.filter((action) => action.isEnabled(design, nodeIds));

  useLayoutEffect(() => {
    opener.current = document.activeElement;
    const element = list.current;
    if (element === null) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(4, Math.min(x, innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(4, Math.min(y, innerHeight - height - 4))}px`;
    element.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [x, y]);

  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (!(event.target instanceof Element && list.current?.contains(event.target))) close();
    };
    window.addEventListener("pointerdown", onPointerDown, true);
    window.addEventListener("blur", close);
    return () => {
      window.removeEventListener("pointerdown", onPointerDown, true);
      window.removeEventListener("blur", close);
    };
  }, []);

  const giveFocusBack = () => {
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const choose = (action: NodeAction) => {
    const place = placeOfFocus(opener.current);
    giveFocusBack();
    action.run(nodeIds, place);
    close();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items.at(to % items.length)?.focus();
    else if (event.key === "Escape" || event.key === "Tab") {
      giveFocusBack();
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      className={styles.menu}
      role="menu"
      aria-label="What to do with the selection"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {actions.map((action, index) => (
        <Fragment key={action.id}>
          {index > 0 && actions[index - 1]?.group !== action.group && <hr className={styles.line} />}
          <button type="button" role="menuitem" className={styles.item} tabIndex={-1} onClick={() => choose(action)}>
            {action.title(design, nodeIds)}
            {action.shortcut !== undefined && <kbd>{shownShortcut(action.shortcut)}</kbd>}
          </button>
        </Fragment>
      ))}
    </div>
  );
}

function close(): void {
  useView.setState({ menu: null });
}

function shownShortcut(shortcut: string): string {
  return shortcut
    .replace("ArrowUp", "↑")
    .replace("ArrowDown", "↓")
    .replace("ArrowLeft", "←")
    .replace("ArrowRight", "→");
}
