import type { SidePanelRequest } from "../store/sidePanels";
import { ClosingPage } from "./ClosingPage";
import { GlossaryPage } from "./GlossaryPage";
import { LessonList } from "./LessonList";
import { LessonPage } from "./LessonPage";

interface PanelProps {
  readonly request: SidePanelRequest & { readonly kind: "school" };
}

/** The school beside the live canvas: the list of lessons, a lesson, the words of the field, the way from here. */
export default function SchoolPanel({ request: { page } }: PanelProps) {
  switch (page.of) {
    case "lessons":
      return <LessonList />;
    case "lesson":
      return <LessonPage key={page.lessonId} lessonId={page.lessonId} />;
    case "glossary":
      return <GlossaryPage {...(page.termId === undefined ? {} : { termId: page.termId })} />;
    case "closing":
      return <ClosingPage />;
  }
}
