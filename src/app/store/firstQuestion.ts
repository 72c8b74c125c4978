import { ordinaryLens } from "../../core/engine";
import { readyQuestions } from "../../core/examples/readyQuestions";
import { currentDesign } from "./documentStore";
import { setLens } from "./viewStore";

/** The page opens with a question asked, so that the first look shows what it is for. */
export function askFirstQuestion(): void {
  const [first] = readyQuestions;
  if (first === undefined) return;
  const lens = ordinaryLens(currentDesign(), first.action);
  setLens(first.region === undefined ? lens : { ...lens, region: first.region });
}
