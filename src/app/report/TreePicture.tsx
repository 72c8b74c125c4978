import { useEffect, useMemo, useState } from "react";
import type { Design } from "../../core/design/types";
import { pictureOf, SLIDE_ASPECT, type ThemeId } from "../../core/pictures";
import { useView } from "../store/viewStore";
import styles from "./Report.module.css";

/** With more nodes nobody can read it on a page; the tree stands above as a list. */
const MOST_NODES = 80;

/** The organization as boxes, as a picture of it is saved. */
export function TreePicture({ design, theme }: { readonly design: Design; readonly theme: ThemeId | "page" }) {
  const chosen = useView((state) => state.theme);
  const shown: ThemeId = theme === "page" ? themeOf(chosen) : theme;
  const svg = useMemo(() => (design.nodes.size > MOST_NODES ? null : drawn(design, shown)), [design, shown]);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (svg === null) return;
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return svg === null || address === null ? null : (
    <img className={styles.picture} src={address} alt="The tree above, drawn as boxes" />
  );
}

function drawn(design: Design, theme: ThemeId): string {
  const what = { design, question: null, colouring: null, asksMany: false, disabledPolicyIds: new Set<never>() };
  const view = { id: "boxes", foldedIds: new Set<never>(), aspect: SLIDE_ASPECT } as const;
  return pictureOf(what, view, { theme, scope: "whole" }, "");
}

function themeOf(chosen: "system" | ThemeId): ThemeId {
  if (chosen !== "system") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
