import { type ReactNode, useEffect, useRef } from "react";
import { useDocument } from "../store/documentStore";
import { closeSidePanel, openSidePanel } from "../store/viewStore";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { lessonOfDocument } from "./progress";
import styles from "./school.module.css";
import { learn, useSchool } from "./schoolStore";

interface PageHeadProps {
  readonly title: string;
  /** What stands above the title: how long it takes, which part it is. */
  readonly children?: ReactNode;
  /** How far one is, always in sight. */
  readonly standing?: string;
  /** To the list; to the lesson whose design is open, where one is, else to the list; nowhere. */
  readonly wayBack: "to-list" | "to-lesson" | "none";
}

/** The head of a page of the school. Whoever comes from another page of it starts reading here. */
export function PageHead({ title, children, standing, wayBack }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.scrollIntoView({ block: "nearest" }); // the page before may have been read to its end
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement === document.body || activeElement.contains(heading.current);
    if (isFree) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={styles.head}>
      <div className={styles.headRow}>
        {wayBack === "none" ? (
          <span className={styles.kicker}>Learn</span>
        ) : (
          <WayBack isToLesson={wayBack === "to-lesson"} />
        )}
        {standing === undefined ? null : <span className={styles.standing}>{standing}</span>}
        <IconButton glyph="close" label="Close the school" shortcut="Escape" onClick={closeSidePanel} />
      </div>
      <div className={styles.headText}>
        <h2 ref={heading} className={styles.title} tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
    </header>
  );
}

function WayBack({ isToLesson }: { readonly isToLesson: boolean }) {
  const documentId = useDocument((state) => state.documentId);
  const hasLesson = useSchool((kept) => lessonOfDocument(kept, documentId) !== null);
  return isToLesson && hasLesson ? (
    <Button kind="quiet" onClick={learn}>
      ← Back to the lesson
    </Button>
  ) : (
    <Button kind="quiet" onClick={() => openSidePanel({ kind: "school", page: { of: "lessons" } })}>
      ← All lessons
    </Button>
  );
}
