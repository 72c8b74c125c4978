import { readyLens, readyQuestions } from "../../core/engine";
import { currentDesign } from "./documentStore";
import { setLens } from "./viewStore";

/** The page opens with a question asked, so that the first look shows what it is for. */
export function askFirstQuestion(): void {
  const [first] = readyQuestions;
  if (first !== undefined) setLens(readyLens(currentDesign(), first));
}
