import { useEffect, useMemo, useState } from "react";
import type { Design } from "../../core/design/types";
import { pictureOf, SLIDE_ASPECT, type ThemeId } from "../../core/pictures";
import type { TreeDiagram } from "../../core/report";
import { useView } from "../store/viewStore";
import styles from "./Report.module.css";
import { Spans } from "./Spans";

interface TreePictureProps {
  readonly design: Design;
  readonly diagram: TreeDiagram;
  readonly theme: ThemeId | "page";
}

/** A part of the organization as boxes, as a picture of it is saved. */
export function TreePicture({ design, diagram, theme }: TreePictureProps) {
  const chosen = useView((state) => state.theme);
  const shown: ThemeId = theme === "page" ? themeOf(chosen) : theme;
  const svg = useMemo(() => drawn(design, diagram, shown), [design, diagram, shown]);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  const isPart = diagram.caption.length > 0;
  return (
    <figure className={styles.figure}>
      {isPart ? (
        <figcaption>
          <Spans line={diagram.caption} />
        </figcaption>
      ) : null}
      {address === null ? null : (
        <img className={styles.picture} data-part={isPart} src={address} alt={diagram.title} />
      )}
    </figure>
  );
}

function drawn(design: Design, { rootId, foldedIds }: TreeDiagram, theme: ThemeId): string {
  const what = { design, question: null, colouring: null, asksMany: false, disabledPolicyIds: new Set<never>() };
  const view = { id: "boxes", foldedIds: new Set(foldedIds), aspect: SLIDE_ASPECT } as const;
  return pictureOf(what, view, { theme, scope: rootId === design.rootId ? "whole" : [rootId] }, "");
}

function themeOf(chosen: "system" | ThemeId): ThemeId {
  if (chosen !== "system") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
