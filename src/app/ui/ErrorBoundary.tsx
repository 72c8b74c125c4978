import { Component, type ReactNode } from "react";
import { saveDesignAsFile } from "../storage/saveAsFile";
import { Button } from "./Button";
import styles from "./ErrorBoundary.module.css";

export interface ErrorBoundaryProps {
  /** What stops working where something under it throws: "The inspector". */
  readonly part: string;
  readonly children: ReactNode;
}
interface State {
  readonly failure: string | null;
}

/** Keeps a fault of ours in its corner: the rest of the page goes on, and the design can be taken out as a file. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { failure: thrown instanceof Error ? thrown.message : String(thrown) };
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return (
      <section role="alert" className={styles.box}>
        <p>
          {this.props.part} stopped working: {this.state.failure || "no reason was given"}. Your design is not touched.
        </p>
        <div className={styles.buttons}>
          <Button onClick={() => this.setState({ failure: null })}>Try again</Button>
          <Button glyph="download" onClick={saveDesignAsFile}>
            Save the design as a file
          </Button>
        </div>
      </section>
    );
  }
}
