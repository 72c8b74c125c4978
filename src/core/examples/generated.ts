import { assembleDesign } from "../design/assembleDesign";
import { FULL_AWS_ACCESS } from "../design/fullAwsAccess";
import { nodeId } from "../design/ids";
import { defaultOrganization } from "../design/organization";
import type { AccountNode, Design, NodeId, OuNode, PolicyId } from "../design/types";
import { type GeneratedPolicy, generatedPolicies } from "./generatedPolicies";
import { type Random, seededRandom } from "./random";

export interface GeneratedOptions {
  /** Own policies: one or two on a fifth of the accounts (usual), or two on every one (worst case). */
  readonly accountPolicies?: "on-a-fifth" | "on-every-account";
  /**
   * Whether an allow list takes FullAWSAccess's place, as it must to have an effect, or stands beside it, which
   * Terraform can make by itself.
   */
  readonly allowLists?: "instead-of-full-access" | "beside-full-access";
}

const MAX_DEPTH = 5;
const ACCOUNTS_PER_OU = 5;
const ROOT = nodeId("root");
const MANAGEMENT = nodeId("management");
const UNITS = ["Analytics", "Billing", "Checkout", "Content", "Identity", "Logistics", "Mobile", "Payments", "Search"];
const PHASES = ["dev", "stage", "prod"];

/**
 * A made-up organization of this many accounts (the management account included, 2 to 99,999): an OU for every five
 * accounts at depths 1 to 5, 3 policies for every hundred accounts (20 at least), one to three of them on 60 % of the OUs.
 *
 * Equal for equal arguments, everywhere; the options change nothing but the attachments. Names, emails and sizes are
 * such that AWS takes them.
 */
export function generatedOrganization(accounts: number, seed: number, options: GeneratedOptions = {}): Design {
  const policies = generatedPolicies(Math.max(20, Math.round(accounts * 0.03)), streamSeed(seed, 1));
  const attach = attacherOf(policies, options.allowLists ?? "instead-of-full-access");
  const ous = generatedOus(Math.max(MAX_DEPTH, Math.round(accounts / ACCOUNTS_PER_OU)), streamSeed(seed, 2), attach);
  const members = generatedAccounts(
    accounts - 1,
    ous,
    streamSeed(seed, 3),
    attach,
    options.accountPolicies ?? "on-a-fifth",
  );
  return assembleDesign({
    name: `Generated organization of ${accounts} accounts`,
    description: `Made up with seed ${seed}.`,
    organization: { ...defaultOrganization(MANAGEMENT), phases: PHASES },
    policies: [FULL_AWS_ACCESS, ...policies.map(({ policy }) => policy)],
    nodes: [
      { node: { id: ROOT, kind: "root", name: "Root", policyIds: [FULL_AWS_ACCESS.id] }, parentId: null },
      {
        node: {
          id: MANAGEMENT,
          kind: "account",
          name: "Management",
          email: "aws+management@example.com",
          useCases: [{ kind: "management" }],
          policyIds: [FULL_AWS_ACCESS.id],
        },
        parentId: ROOT,
      },
      ...ous,
      ...members,
    ],
  });
}

interface PlacedOu {
  readonly node: OuNode;
  readonly parentId: NodeId;
  readonly depth: number;
}
interface PlacedAccount {
  readonly node: AccountNode;
  readonly parentId: NodeId;
}
/** The policies of a node: some of the generated ones and, where they don't replace it, FullAWSAccess. */
type Attach = (random: Random, count: number) => readonly PolicyId[];

function attacherOf(
  policies: readonly GeneratedPolicy[],
  allowLists: NonNullable<GeneratedOptions["allowLists"]>,
): Attach {
  return (random, count) => {
    const own = random.pickSome(policies, count);
    const isReplaced = allowLists === "instead-of-full-access" && own.some(({ kind }) => kind === "allow-list");
    return [...(isReplaced ? [] : [FULL_AWS_ACCESS.id]), ...own.map(({ policy }) => policy.id)];
  };
}

/** A random tree that reaches every depth: the first five OUs are a chain, each further one hangs under any that may. */
function generatedOus(count: number, seed: number, attach: Attach): readonly PlacedOu[] {
  const random = seededRandom(seed);
  const ous: PlacedOu[] = [];
  const parents: { readonly id: NodeId; readonly depth: number }[] = [{ id: ROOT, depth: 0 }];
  for (let number = 1; number <= count; number++) {
    const parent = number <= MAX_DEPTH ? parents.at(-1)! : random.pick(parents);
    const id = nodeId(`ou-${number}`);
    const depth = parent.depth + 1;
    const policyIds = attach(random, random.chance(0.6) ? random.integer(1, 3) : 0);
    ous.push({
      node: { id, kind: "ou", name: `${random.pick(UNITS)} ${number}`, policyIds },
      parentId: parent.id,
      depth,
    });
    if (depth < MAX_DEPTH) parents.push({ id, depth });
  }
  return ous;
}

function generatedAccounts(
  count: number,
  ous: readonly PlacedOu[],
  seed: number,
  attach: Attach,
  accountPolicies: NonNullable<GeneratedOptions["accountPolicies"]>,
): readonly PlacedAccount[] {
  const places = seededRandom(seed);
  const attachments = seededRandom(streamSeed(seed, 1));
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(5, "0");
    const { node: ou } = places.pick(ous);
    const phase = places.pick(PHASES);
    const own = accountPolicies === "on-every-account" ? 2 : attachments.chance(0.2) ? attachments.integer(1, 2) : 0;
    const node: AccountNode = {
      id: nodeId(`account-${number}`),
      kind: "account",
      name: `${ou.name.toLowerCase().replace(" ", "-")}-${phase}-${number}`,
      email: `aws+${number}@example.com`,
      useCases: [{ kind: "runtime", businessUnit: ou.name, phase }],
      policyIds: attach(attachments, own),
    };
    return { node, parentId: ou.id };
  });
}

/** The seeds of independent streams from one seed: a change in what one draws leaves the others alone. */
function streamSeed(seed: number, stream: number): number {
  return Math.imul(seed, 31) + stream;
}
