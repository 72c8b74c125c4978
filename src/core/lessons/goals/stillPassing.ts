import { labelOf } from "../../design/labels";
import type { AccountNode, Design } from "../../design/types";
import { askProbe, type Probe, requestWords } from "../probe";
import type { GoalFailure } from "./goalKind";

/** "In app-prod, sqs:SendMessage in us-east-1 as role/Example still gets through.": what shouldn't pass and does; else nothing. */
export function stillPassing(design: Design, { id }: Pick<AccountNode, "id">, probe: Probe): readonly GoalFailure[] {
  const { passing } = askProbe(design, id, probe);
  if (passing === null) return [];
  const message = `In ${labelOf(design, id)}, ${requestWords(passing)} still gets through.`;
  return [{ message, accountId: id, request: passing }];
}
