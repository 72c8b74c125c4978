import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import styles from "./Button.module.css";
import { Glyph, type GlyphName } from "./glyphs";

type NativeButton = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "type" | "children">;

export interface ButtonProps extends NativeButton {
  readonly children: ReactNode;
  /** `primary`: the one thing that this place is for; `danger`: takes something away; `quiet`: no border until it is used. */
  readonly look?: "primary" | "plain" | "quiet" | "danger";
  readonly glyph?: GlyphName;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words. Never submits a form unless its `onClick` does. */
export function Button({ children, look = "plain", glyph, ref, ...rest }: ButtonProps) {
  return (
    <button {...rest} ref={ref} type="button" className={styles.button} data-look={look}>
      {glyph === undefined ? null : <Glyph name={glyph} />}
      {children}
    </button>
  );
}

export interface IconButtonProps extends NativeButton {
  readonly glyph: GlyphName;
  /** What it does, for those who hear it and as the tooltip. */
  readonly label: string;
  /** Shown in the tooltip: "Ctrl+Z". */
  readonly shortcut?: string;
  readonly look?: "plain" | "quiet";
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with a glyph only; its name is `label`. */
export function IconButton({ glyph, label, shortcut, look = "quiet", ref, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      ref={ref}
      type="button"
      className={styles.icon}
      data-look={look}
      aria-label={label}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
    >
      <Glyph name={glyph} />
    </button>
  );
}
