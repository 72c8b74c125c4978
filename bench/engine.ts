import { readFileSync } from "node:fs";
import { readActionCatalog } from "../src/core/catalog/actionCatalog";
import { readActionDetails } from "../src/core/catalog/actionDetails";
import { moveNodes } from "../src/core/design/commands";
import { isOu, parentIdOf } from "../src/core/design/queries";
import type { AccountNode, Design, NodeId, Policy } from "../src/core/design/types";
import { effectsSentence, permissionEffects } from "../src/core/difference";
import {
  type Colouring,
  catalogSpace,
  colour,
  evaluate,
  ordinaryLens,
  type PermissionMap,
  permissionMap,
  trace,
} from "../src/core/engine";
import { generatedOrganization } from "../src/core/examples/generated";
import type { Figure, Measurement } from "./figure";
import { accountsOf, organizationOf, requestsOn } from "./subjects";
import { rateOf, timeOf } from "./timing";

const textOf = (name: string) => readFileSync(`src/core/catalog/${name}`, "utf8");
const RUNS = 25;
const LEAF_RUNS = 150; // below a millisecond a few runs measure the compiler
const COLD_RUNS = 7;

/** Verdicts: of one request, traced, of all accounts at once, and of all accounts and actions. */
export const engine: Measurement = {
  title: "Engine",
  measure() {
    const design = organizationOf(10_000);
    const requests = requestsOn(design, 10_000);
    const requestAt = (index: number) => requests[index % requests.length]!;
    const naive = rateOf("naive-decisions-per-second", 1, (run) => evaluate(design, requestAt(run)));
    const usual = wholeMap(design, "");
    const decisions = usual.find(({ name }) => name === "decisions-per-second")?.value ?? Number.NaN;
    return [
      ...usual,
      ...wholeMap(generatedOrganization(10_000, 1, { accountPolicies: "on-every-account" }), "-worst"),
      ...[300, 1_000, 10_000].map((accounts) => dropRecoloured(organizationOf(accounts))),
      timeOf("trace", 200, (run) => trace(design, requestAt(run), { deriveContext: true })),
      naive,
      { name: "decisions-to-naive", value: decisions / naive.value, unit: "times" },
    ];
  },
};

/** The full map of accounts × actions, made and made anew after changes. */
function wholeMap(design: Design, suffix: string): readonly Figure[] {
  const before = memoryInUse();
  const catalog = readActionCatalog(textOf("actions.txt"));
  const resourceCatalog = readActionDetails(textOf("details.txt"), catalog);
  const space = catalogSpace(catalog);
  const lens = ordinaryLens(design, "*");
  const make = (of: Design, previous?: PermissionMap) =>
    permissionMap(of, lens, space, { resourceCatalog, ...(previous === undefined ? {} : { previous }) });
  const colourAll = (of: Design, previous?: Colouring) => {
    const colouring = colour(of, lens, { catalog, resourceCatalog, ...(previous === undefined ? {} : { previous }) });
    allCounts(colouring.counts);
    return colouring;
  };
  const map = make(design);
  allCounts(map.accounts); // each account is read once, as by the page
  const memory = memoryInUse() - before;
  const copies = Array.from({ length: COLD_RUNS + 1 }, () => copyOf(design));
  const first = timeOf(`first-colouring${suffix}`, COLD_RUNS, (run) => colourAll(copies[run]!));
  const policies = [...design.policies.values()].filter(({ name }) => name.includes("conditional"));
  const withPolicyAt = (nodeId: NodeId, policy: Policy): Design => {
    const node = design.nodes.get(nodeId)!;
    const policyIds = [...new Set([...node.policyIds, policy.id])];
    return { ...design, nodes: new Map([...design.nodes, [nodeId, { ...node, policyIds }]]) };
  };
  const asked = colourAll(design);
  const accounts = accountsOf(design);
  const changedAt = (nodeOf: (run: number) => NodeId) =>
    Array.from({ length: RUNS + 1 }, (_, run) => withPolicyAt(nodeOf(run), policies[run % policies.length]!));
  const atRoot = changedAt(() => design.rootId);
  const atLeaf = changedAt((run) => accounts[(run * 997) % accounts.length]!.id);
  const actions = ["ec2:RunInstances", "s3:DeleteBucket", "iam:CreateUser", "rds:DeleteDBCluster"];
  const previewed = (after: Design) => effectsSentence(permissionEffects(map, make(after, map)));
  const full = timeOf(`full-map${suffix}`, RUNS, () => make(design));
  return [
    first,
    timeOf(`recolour-root${suffix}`, RUNS, (run) => colourAll(atRoot[run]!, asked)),
    timeOf(`recolour-leaf${suffix}`, LEAF_RUNS, (run) => colourAll(atLeaf[run % atLeaf.length]!, asked)),
    timeOf(`recolour-lens${suffix}`, RUNS, (run) =>
      allCounts(colour(design, { ...lens, action: actions[run % 4]! }, { resourceCatalog, previous: asked }).counts),
    ),
    timeOf(`drop-preview${suffix}`, RUNS, (run) => previewed(moved(design, run))),
    timeOf(`drop-preview-root${suffix}`, RUNS, (run) => previewed(atRoot[run]!)),
    full,
    {
      name: `decisions-per-second${suffix}`,
      value: (accounts.length * space.actions.length * 1_000) / full.value,
      unit: "per second",
    },
    perSecond(
      `lookups-per-second${suffix}`,
      LOOKUPS,
      timeOf("", RUNS, () => lookedUp(map, accounts)),
    ),
    perSecond(
      `lookups-by-account-per-second${suffix}`,
      LOOKUPS,
      timeOf("", RUNS, () => lookedUpByAccount(map, accounts)),
    ),
    { name: `memory-mb${suffix}`, value: memory, unit: "MB" },
  ];
}

const LOOKUPS = 1_000_000;

/** Reads single verdicts all over the map: each by the account's id and the action's number. */
function lookedUp(map: PermissionMap, asked: readonly AccountNode[]): number {
  const { length } = map.space.actions;
  let passing = 0;
  for (let index = 0; index < LOOKUPS; index++) {
    const { id } = asked[index % asked.length]!;
    if (map.verdictOf(id, (index * 31) % length) === "allowed") passing++;
  }
  return passing;
}

/** Reads account after account, of each every action, as a list of an account's permissions does. */
function lookedUpByAccount({ accounts, space }: PermissionMap, asked: readonly AccountNode[]): number {
  const { length } = space.actions;
  let passing = 0;
  for (let index = 0; index < LOOKUPS; ) {
    const verdicts = accounts.get(asked[(index * 7) % asked.length]!.id)!;
    for (let number = 0; number < length && index < LOOKUPS; number++, index++)
      if (verdicts.verdictOf(number) === "allowed") passing++;
  }
  return passing;
}

function perSecond(name: string, count: number, { value }: Figure): Figure {
  return { name, value: (count * 1_000) / value, unit: "per second" };
}

/** The same design in objects of its own, so that nothing of it is compiled or indexed yet. */
function copyOf(design: Design): Design {
  const policies = [...design.policies].map(([id, policy]) => [id, structuredClone(policy)] as const);
  return { ...design, nodes: new Map(design.nodes), childIds: new Map(design.childIds), policies: new Map(policies) };
}

/** Asks for every value, as the canvas does. */
function allCounts(counts: ReadonlyMap<NodeId, unknown>): number {
  let read = 0;
  counts.forEach(() => {
    read++;
  });
  return read;
}

/** Megabytes held by objects and typed arrays. Exact where the garbage collector can be called (node --expose-gc). */
function memoryInUse(): number {
  for (let times = 0; times < 3; times++) (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
}

/** From letting go of an account over another OU to every verdict: the command and the colouring after it. */
function dropRecoloured(design: Design): Figure {
  const lens = ordinaryLens(design, "dynamodb:DeleteTable");
  const previous = colour(design, lens);
  return timeOf(`drop-recolour-${accountsOf(design).length}`, 15, (run) =>
    allCounts(colour(moved(design, run), lens, { previous }).counts),
  );
}

/** An account moved to some other OU. */
function moved(design: Design, run: number): Design {
  const accounts = accountsOf(design).filter(({ id }) => id !== design.organization.managementAccountId);
  const ous = [...design.nodes.values()].filter(isOu);
  const account = accounts[(run * 37) % accounts.length]!;
  const target = ous.filter(({ id }) => id !== parentIdOf(design, account.id))[(run * 11) % (ous.length - 1)]!;
  const result = moveNodes.run(design, { nodeIds: [account.id], parentId: target.id, beforeId: null });
  if (result.kind === "refused") throw new Error(result.problem.message);
  return result.design;
}
