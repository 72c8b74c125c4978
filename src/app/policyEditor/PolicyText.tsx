import { lazy, Suspense } from "react";
import type { PolicyType } from "../../core/design/types";
import type { Problem } from "../../core/json/problem";
import { CodeArea } from "../dialogs/CodeArea";
import styles from "./PolicyEditorPanel.module.css";

export interface PolicyTextProps {
  readonly label: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly type: PolicyType;
  readonly isReadOnly: boolean;
  readonly isInvalid: boolean;
  readonly onChange: (text: string) => void;
  readonly goTo: { readonly offset: number } | null;
}

const fetchMonaco = () => import("./MonacoText");
const MonacoText = lazy(() => fetchMonaco().catch(() => ({ default: PlainText })));

/** The text in Monaco; where that can't be fetched, in a plain field. */
export function PolicyText(props: PolicyTextProps) {
  return (
    <div className={styles.text}>
      <Suspense fallback={<p className={styles.onTheWay}>The editor is on its way…</p>}>
        <MonacoText {...props} />
      </Suspense>
    </div>
  );
}

function PlainText({ label, text, onChange, isReadOnly, isInvalid }: PolicyTextProps) {
  return <CodeArea label={label} value={text} onChange={onChange} readOnly={isReadOnly} isInvalid={isInvalid} />;
}
