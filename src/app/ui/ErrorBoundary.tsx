import { Component, type ReactNode } from "react";
import { saveDesignAsFile } from "../storage/saveAsFile";
import { Button } from "./Button";
import styles from "./ErrorBoundary.module.css";
import { failureText } from "./failureText";

export interface ErrorBoundaryProps {
  /** What stops working where something under it throws: "The inspector". */
  readonly part: string;
  readonly children: ReactNode;
  /** For what comes and goes: the fault is forgotten when this changes. */
  readonly subject?: unknown;
  /** Takes away what failed. */
  readonly onDismiss?: () => void;
}
interface State {
  readonly failure: string | null;
}

/** Keeps a fault of ours in its corner: the rest of the page goes on, and the design can be taken out as a file. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { failure: failureText(thrown) };
  }

  override componentDidUpdate({ subject }: ErrorBoundaryProps): void {
    if (this.state.failure !== null && subject !== this.props.subject) this.setState({ failure: null });
  }

  override render(): ReactNode {
    const { part, children, onDismiss } = this.props;
    if (this.state.failure === null) return children;
    return (
      <section role="alert" className={styles.box} data-floating={onDismiss !== undefined}>
        <p>
          {part} stopped working: {this.state.failure}. Your design is not touched.
        </p>
        <div className={styles.buttons}>
          <Button onClick={() => this.setState({ failure: null })}>Try again</Button>
          <Button glyph="download" onClick={saveDesignAsFile}>
            Save the design as a file
          </Button>
          {onDismiss === undefined ? null : <Button onClick={onDismiss}>Close</Button>}
        </div>
      </section>
    );
  }
}
