import { useEffect, useState } from "react";
import type { Lesson } from "../../core/lessons/types";
import { announce } from "../store/viewStore";
import { lessonWithId } from "./lessonSource";

/** The lesson with this id; undefined while it is on its way, null where there is none. */
export function useLesson(id: string): Lesson | null | undefined {
  const [lesson, setLesson] = useState<Lesson | null | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    lessonWithId(id).then(
      (loaded) => isWanted && setLesson(loaded),
      () => isWanted && announce("problem", "The lesson couldn't be loaded. Reload the page; your designs are kept."),
    );
    return () => {
      isWanted = false;
    };
  }, [id]);
  return lesson;
}
