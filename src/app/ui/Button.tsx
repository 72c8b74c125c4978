import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import styles from "./Button.module.css";
import { Glyph, type GlyphName } from "./glyphs";

type NativeButton = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "type" | "children">;

export interface ButtonProps extends NativeButton {
  readonly children: ReactNode;
  /** `primary`: the one thing that this place is for; `danger`: takes something away; `quiet`: no border until it is used. */
  readonly kind?: "primary" | "plain" | "quiet" | "danger";
  readonly glyph?: GlyphName;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words. Never submits a form unless its `onClick` does. */
export function Button({ children, kind = "plain", glyph, ref, ...rest }: ButtonProps) {
  return (
    <button {...rest} ref={ref} type="button" className={styles.button} data-kind={kind}>
      {glyph === undefined ? null : <Glyph name={glyph} />}
      {children}
    </button>
  );
}
