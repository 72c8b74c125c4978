import type { AccountNode, UseCase } from "../design/types";
import type { Box } from "../layout";
import { labelOfUseCase } from "./useCases";
import { counted } from "./words";

/** The line under an account's name, where it isn't its one use case: what its use cases come to. */
export function purposeLine({ useCases }: AccountNode, collides: boolean): string {
  if (useCases.length === 0) return "no use case yet";
  return collides ? `${COLLIDES_MARK} ${useCases.length} use cases collide` : "one use case";
}

/** Beside the one use case of an account that collides all the same, as production among development's environments does. */
export const COLLIDES_MARK = "▲";
export const COLLIDES = `${COLLIDES_MARK} collides`;

/** "and 3 more": the use cases that have no line on the card. */
export function moreUseCases(count: number): string {
  return `and ${count} more`;
}

/** "Ecommerce · dev · uat": a use case in the words of a card. */
export function textOfUseCase(useCase: UseCase): string {
  if (useCase.businessUnit === undefined && useCase.phase === undefined) return labelOfUseCase(useCase.kind);
  const { kind, businessUnit, phase, environments } = useCase;
  let text = withMore(withMore(kind === "runtime" ? "" : labelOfUseCase(kind), businessUnit), phase);
  for (const environment of environments ?? []) if (environment !== phase) text = withMore(text, environment);
  return text;
}

function withMore(text: string, word: string | undefined): string {
  if (!word) return text;
  return text === "" ? word : `${text} · ${word}`;
}

/** "3 accounts · 2 OUs": what a folded OU hides. */
export function contentLine({ accountCount, ouCount }: Pick<Box, "accountCount" | "ouCount">): string {
  const accounts = counted(accountCount, "account");
  return ouCount === 0 ? accounts : `${accounts} · ${counted(ouCount, "OU")}`;
}

/** "1111 2222 3333": twelve digits as people read them out. */
export function spacedAccountId(id: string): string {
  return /^\d{12}$/.test(id) ? id.replace(/(\d{4})(?=\d)/g, "$1 ") : id;
}
