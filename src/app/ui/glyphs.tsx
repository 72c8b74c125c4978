import { memo } from "react";
import styles from "./glyphs.module.css";

/** Outlines on a grid of 16, drawn with a stroke of the text's colour. Our own: AWS's artwork has its own terms. */
const OUTLINES = {
  root: "M8 2.2v4.3M8 6.5H3.5V10M8 6.5h4.5V10M8 6.5V10M6.6 2.2h2.8v2.3H6.6zM2.2 10.4h2.6v3H2.2zM6.7 10.4h2.6v3H6.7zM11.2 10.4h2.6v3h-2.6z",
  ou: "M2 4.8a1.3 1.3 0 0 1 1.3-1.3h3l1.3 1.7h5.1A1.3 1.3 0 0 1 14 6.5v5.2a1.3 1.3 0 0 1-1.3 1.3H3.3A1.3 1.3 0 0 1 2 11.7z",
  account:
    "M3.6 2.6h8.8a1 1 0 0 1 1 1v8.8a1 1 0 0 1-1 1H3.6a1 1 0 0 1-1-1V3.6a1 1 0 0 1 1-1zM5.2 10.8h5.6M5.2 8.4h3.4M5.2 5.6h1.6",
  management: "M8 2.1l1.7 3.6 3.9.5-2.9 2.7.8 3.9L8 10.9l-3.5 1.9.8-3.9-2.9-2.7 3.9-.5z",
  policy: "M8 1.9l4.9 1.9v3.7c0 3.2-2 5.5-4.9 6.6-2.9-1.1-4.9-3.4-4.9-6.6V3.8zM5.9 7.8l1.6 1.6 2.8-3",
  "resource-policy": "M8 1.9l4.9 1.9v3.7c0 3.2-2 5.5-4.9 6.6-2.9-1.1-4.9-3.4-4.9-6.6V3.8zM5.8 6.2h4.4v3.6H5.8z",
  "other-policy": "M8 1.9l4.9 1.9v3.7c0 3.2-2 5.5-4.9 6.6-2.9-1.1-4.9-3.4-4.9-6.6V3.8zM6 6.4h4M6 8.8h4",
  template: "M4 1.9h5.3L12.5 5v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V2.9a1 1 0 0 1 1-1zM9 2v3.3h3.4M8 7.5v4M6 9.5h4",
  "use-case": "M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3zM8 6.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z",
  grid: "M2.6 3.4h10.8v9.2H2.6zM2.6 6.5h10.8M2.6 9.6h10.8M6.2 3.4v9.2M9.8 3.4v9.2",
  unfolded: "M4 6.2L8 10l4-3.8",
  folded: "M6.2 4L10 8l-3.8 4",
  undo: "M5.6 3L2.6 6l3 3M2.8 6h6.4a3.9 3.9 0 0 1 0 7.8H6",
  redo: "M10.4 3l3 3-3 3M13.2 6H6.8a3.9 3.9 0 0 0 0 7.8H10",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  close: "M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4",
  check: "M3 8.6l3.3 3.3L13 4.6",
  warning: "M8 2.4l6.1 10.9H1.9zM8 6.4v3.4M8 11.4v.6",
  problem: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.9v3.9M8 10.6v.7",
  info: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.2v4M8 4.8v.6",
  search: "M7 2.6a4.4 4.4 0 1 0 0 8.8 4.4 4.4 0 0 0 0-8.8zM10.3 10.3l3.5 3.5",
  open: "M2.4 12.6V4.4a1 1 0 0 1 1-1h2.8l1.3 1.6h4.1a1 1 0 0 1 1 1v1M2.4 12.6l1.7-5h10l-1.7 5z",
  download: "M8 2.5v7.4M4.9 7l3.1 3.1L11.1 7M2.8 13.2h10.4",
  copy: "M5.8 5.8h7v7.6h-7zM10.2 5.6V2.6h-7v7.6h2.4",
  edit: "M3 13l.6-2.9 7.3-7.3a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7L5.9 12.4zM9.6 4.1l2.3 2.3",
  remove: "M3.2 4.4h9.6M6.2 4.2V2.6h3.6v1.6M4.4 4.6l.6 8.8h6l.6-8.8M6.8 7v4M9.2 7v4",
  attach:
    "M6.6 9.4l2.8-2.8M7.4 4.8l1.3-1.3a2.7 2.7 0 0 1 3.8 3.8l-1.3 1.3M8.6 11.2l-1.3 1.3a2.7 2.7 0 0 1-3.8-3.8l1.3-1.3",
  move: "M8 2v12M2 8h12M6.4 3.6L8 2l1.6 1.6M6.4 12.4L8 14l1.6-1.6M3.6 6.4L2 8l1.6 1.6M12.4 6.4L14 8l-1.6 1.6",
  fit: "M2.6 5.6v-3h3M10.4 2.6h3v3M13.4 10.4v3h-3M5.6 13.4h-3v-3",
  eye: "M1.8 8S4.2 3.8 8 3.8 14.2 8 14.2 8 11.8 12.2 8 12.2 1.8 8 1.8 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z",
  "eye-off": "M1.8 8S4.2 3.8 8 3.8 14.2 8 14.2 8 11.8 12.2 8 12.2 1.8 8 1.8 8zM3 13L13 3",
  light:
    "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1.6v1.6M8 12.8v1.6M1.6 8h1.6M12.8 8h1.6M3.5 3.5l1.1 1.1M11.4 11.4l1.1 1.1M12.5 3.5l-1.1 1.1M4.6 11.4l-1.1 1.1",
  dark: "M13.2 9.6A5.7 5.7 0 0 1 6.4 2.8a5.7 5.7 0 1 0 6.8 6.8z",
  system: "M2.4 3.2h11.2v7.6H2.4zM5.6 13.2h4.8M8 10.8v2.4",
  keyboard: "M1.8 4.4h12.4v7.2H1.8zM4.2 6.8h.1M6.8 6.8h.1M9.2 6.8h.1M11.8 6.8h.1M5 9.2h6",
  lock: "M4 7.2h8v6H4zM5.6 7V5.2a2.4 2.4 0 0 1 4.8 0V7",
  panels: "M2.2 3.2h11.6v9.6H2.2zM5.8 3.4v9.2",
  logo: "M2.4 2.4h11.2v11.2H2.4zM8 2.4v11.2M8 8h5.6",
  help: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.2M8 11.2v.3",
  learn: "M1.6 6.2L8 3.2l6.4 3L8 9.2zM4.2 7.6v3.2c0 1 1.7 2 3.8 2s3.8-1 3.8-2V7.6M14.4 6.2v3.6",
  theme: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 2v12M8 5h3.8M8 8h5.8M8 11h3.8",
  up: "M8 13V3.4M4.4 7L8 3.4 11.6 7",
  down: "M8 3v9.6M4.4 9L8 12.6 11.6 9",
} as const;

/** Three dots: filled, so not an outline. */
const MORE =
  "M3.2 8a1.2 1.2 0 1 0 2.4 0 1.2 1.2 0 0 0-2.4 0zM6.8 8a1.2 1.2 0 1 0 2.4 0 1.2 1.2 0 0 0-2.4 0zM10.4 8a1.2 1.2 0 1 0 2.4 0 1.2 1.2 0 0 0-2.4 0z";

export type GlyphName = keyof typeof OUTLINES | "more";

/** A small drawing beside a word or inside a named button; screen readers skip it. `size` in pixels. */
export const Glyph = memo(function Glyph({ name, size = 16 }: { readonly name: GlyphName; readonly size?: number }) {
  return (
    <svg
      className={styles.glyph}
      data-filled={name === "more"}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={name === "more" ? MORE : OUTLINES[name]} />
    </svg>
  );
});
