import type { ReactNode } from "react";
import styles from "./Banner.module.css";
import { Glyph } from "./glyphs";

export interface BannerProps {
  readonly tone: "info" | "warning";
  readonly children: ReactNode;
  /** Buttons that answer the message. */
  readonly actions?: ReactNode;
}

/** A line across the page that stays until its cause is gone or someone answers it. */
export function Banner({ tone, children, actions }: BannerProps) {
  return (
    <div role="status" className={styles.banner} data-tone={tone}>
      <Glyph name={tone === "warning" ? "warning" : "info"} />
      <p className={styles.text}>{children}</p>
      {actions}
    </div>
  );
}
