import { type Collision, type CollisionReason, collisionsOf } from "../design/collisions";
import { labelOf } from "../design/labels";
import type { Design, NodeId } from "../design/types";
import { allInWords } from "../design/useCaseWords";
import type { Problem } from "../json/problem";

interface Wording {
  /** What meets, as a heading. */
  readonly title: string;
  /** Why that is bad, one sentence. */
  readonly why: string;
}

const WORDINGS: Readonly<Record<CollisionReason, Wording>> = {
  management: {
    title: "Management with something else",
    why: "No SCP binds the management account, and whoever gets in holds the whole organization: nothing else belongs there.",
  },
  production: {
    title: "Production with another phase",
    why: "Whoever may change development may change production, and both draw on the same quotas.",
  },
  "business-units": {
    title: "Several business units",
    why: "One unit’s mistakes, load and audits are the other’s too, and the bill doesn’t tell them apart.",
  },
  delivery: {
    title: "Pipelines with something else",
    why: "A pipeline holds rights in many accounts; whoever gets into what runs beside it gets those rights as well.",
  },
  "workload-in-enterprise": {
    title: "A workload with shared functions",
    why: "A fault or a break-in in one workload reaches what the whole organization leans on.",
  },
  sandbox: {
    title: "Experiments with something else",
    why: "Experiments need wide rights, and in one account these reach everything.",
  },
  enterprise: {
    title: "Several enterprise functions",
    why: "Each has its own people and risks: who runs the network has no business in the audit logs.",
  },
  phases: {
    title: "Several delivery phases",
    why: "What is tried out in one phase slows down or breaks the other.",
  },
  several: {
    title: "Several use cases",
    why: "An account has one set of people, quotas and costs; each use case wants its own.",
  },
};

/** "Production with another phase": what meets in an account. */
export function collisionTitle({ reason }: Collision): string {
  return WORDINGS[reason].title;
}

/** Why it is bad, one sentence. */
export function collisionWhy({ reason }: Collision): string {
  return WORDINGS[reason].why;
}

/**
 * That use cases collide in an account once something has been moved into it: "ecommerce-dev then serves Ecommerce in dev and
 * Ecommerce in prod; they collide: production with another phase." None where nothing collides.
 */
export function collisionAfter(after: Design, accountId: NodeId): readonly Problem[] {
  const [gravest] = collisionsOf(after, accountId);
  const account = after.nodes.get(accountId);
  if (gravest === undefined || account?.kind !== "account") return [];
  const { title } = WORDINGS[gravest.reason];
  const served = `${labelOf(after, accountId)} then serves ${allInWords(account.useCases)}`;
  return [
    {
      severity: "warning",
      code: "use-cases-collide",
      at: {},
      message: `${served}; they collide: ${title.charAt(0).toLowerCase()}${title.slice(1)}.`,
      remedy: "Put it elsewhere, or split the account.",
    },
  ];
}
