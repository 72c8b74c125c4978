import type { ButtonHTMLAttributes, Ref } from "react";
import styles from "./Button.module.css";
import { Glyph, type GlyphName } from "./glyphs";

export interface IconButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "type" | "children"> {
  readonly glyph: GlyphName;
  /** What it does, for those who hear it and as the tooltip. */
  readonly label: string;
  /** Shown in the tooltip: "Ctrl+Z". */
  readonly shortcut?: string;
  readonly kind?: "plain" | "quiet";
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with a glyph only; its name is `label`. */
export function IconButton({ glyph, label, shortcut, kind = "quiet", ref, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      ref={ref}
      type="button"
      className={styles.icon}
      data-kind={kind}
      aria-label={label}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
    >
      <Glyph name={glyph} />
    </button>
  );
}
