import type { ChipLook } from "../../core/pictures/boxes/chipLooks";
import type { Carried } from "../store/carry";
import { ANSWERS, type Answer } from "../texts/verdicts";
import type { Look } from "./looks";

export {
  COLLIDES,
  COLLIDES_MARK,
  contentLine,
  moreUseCases,
  purposeLine,
  spacedAccountId,
  textOfUseCase,
} from "../../core/words/boxWords";

export const CANVAS_LABEL = "Organization canvas; the outline beside it does the same by keyboard";
/** What an empty OU is for, the longest that it has room for is shown. */
export const EMPTY_TEXTS = ["Drag accounts and OUs here", "Drag something here", "Empty"] as const;
export const PICK_CANCEL = "Cancel";

/** Under the overlay: what the account is shared by follows. */
export const SHARED_MARK = "▦";

/** What a card is, for those who hear it. */
export const COLLIDING_ACCOUNT = "account whose use cases collide";

/** "Ecommerce · dev ?": a use case that is only guessed. */
export function guessText(useCase: string): string {
  return `${useCase} ?`;
}

const WOULD: Record<Answer, string> = {
  passes: "would pass",
  "passes-if": "would pass if…",
  partly: "some would pass",
  blocked: "would be blocked",
  "nothing-allows": "nothing would allow it",
  exempt: "would be exempt",
};

/** "all but 11 pass", under a preview what would be. */
export function answerWord({ answer, wouldBe, passing }: Pick<Look, "answer" | "wouldBe" | "passing">): string {
  if (answer === null) return "";
  return passing === null || wouldBe !== null || answer === "exempt" ? verdictWord(answer, wouldBe) : passing;
}

/** `answerWord` in pieces of which the first ones say enough: "blocked" "by a statement", "12.9 % pass" "· 87 % if…". */
export function answerPieces(look: Pick<Look, "answer" | "wouldBe" | "passing">): readonly string[] {
  const words = answerWord(look);
  const [, start, rest] = /^(blocked|.* pass) (.+)$/.exec(words) ?? [];
  return start === undefined || rest === undefined ? [words] : [start, rest];
}

/** "passes SCPs", or under a preview "would be blocked". */
export function verdictWord(answer: Answer, wouldBe: Answer | null): string {
  return wouldBe === null ? ANSWERS[answer].word : WOULD[wouldBe];
}

/** "ecommerce-dev, account: passes SCPs": a card in one line, for those who hear it. */
export function cardLabel(name: string, kind: string, answer: string): string {
  return answer === "" ? `${name}, ${kind}` : `${name}, ${kind}: ${answer}`;
}

/** What to do while something picked is in the hand; `name`: what it is called there. */
export function pickHint(carried: Carried, name: string): string {
  const what =
    carried.kind === "new-ou"
      ? "the new OU"
      : carried.kind === "new-account"
        ? `the new ${carried.account} account`
        : name;
  return `Click where ${what} should go · Esc cancels`;
}

export function foldLabel(name: string, isFolded: boolean): string {
  return isFolded ? `Unfold ${name}` : `Fold ${name}`;
}

/** "ecommerce-dev +3": what hangs at the pointer. */
export function ghostLabel(name: string, more: number): string {
  return more === 0 ? name : `${name} +${more}`;
}

/** What a policy chip says when the pointer rests on it. */
export function chipTitle({ text, tone }: Pick<ChipLook, "text" | "tone">): string {
  switch (tone) {
    case "denies":
      return `${text}: blocks the question here`;
    case "may-deny":
      return `${text}: may block the question here`;
    case "missing":
      return "No attached policy allows anything, so nothing passes this level. Attach FullAWSAccess or an allow list.";
    case "off":
      return `${text}: switched off for a look`;
    case "quiet":
      return text;
  }
}
