import { shown } from "../../design/labels";
import type { UseCase } from "../../design/types";

/** "log archive", "Shop’s prod", "Shop’s runtime": a use case within a sentence. */
export function useCaseInWords({ kind, businessUnit, phase }: UseCase): string {
  const what = shown(phase ?? kind.replaceAll("-", " "));
  return businessUnit === undefined ? what : `${shown(businessUnit)}’s ${what}`;
}
