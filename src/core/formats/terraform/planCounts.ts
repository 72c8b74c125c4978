import type { JsonValue } from "../../json/value";
import { type Argument, argumentsOf, type Expression, ignoredArguments } from "./blocks";
import type { ConfigurationFile } from "./configuration";

/** What a plan says in its last line. What is replaced counts as added and as destroyed. */
export interface PlanCounts {
  readonly imports: number;
  readonly adds: number;
  readonly changes: number;
  readonly destroys: number;
}

/** One step: its configuration, and the policies' documents, which stand in files beside it, by their addresses. */
export interface PlannedStep {
  readonly files: readonly ConfigurationFile[];
  readonly documents: ReadonlyMap<string, JsonValue>;
}

/** "Plan: 34 to import, 0 to add, 10 to change, 0 to destroy.", as Terraform writes it. */
export function planLine({ imports, adds, changes, destroys }: PlanCounts): string {
  if (imports + adds + changes + destroys === 0) return "No changes.";
  const imported = imports === 0 ? "" : `${imports} to import, `;
  return `Plan: ${imported}${adds} to add, ${changes} to change, ${destroys} to destroy.`;
}

/**
 * The counts of each step's plan, from an empty state, where AWS is as `present` says; without it nothing exists.
 *
 * A resource is compared argument by argument with what the step before made of it, or with what is imported. Some arguments can't
 * change in place: the resource is replaced then, and so is what names it in such an argument. Every imported account counts as
 * one to change: AWS doesn't tell `close_on_deletion` and `create_govcloud`, so they go from nothing to `false` in the state.
 *
 * Source: documentation of hashicorp/aws ("Forces new resource", "Import"); Terraform, "terraform plan".
 */
export function planCounts(steps: readonly PlannedStep[], present: PlannedStep | null): readonly PlanCounts[] {
  const there = present === null ? new Map<string, Resource>() : resourcesOf(present);
  let state: ReadonlyMap<string, Resource> = new Map();
  return steps.map((step) => {
    const imports = importedAddresses(step);
    const taken = [...there].filter(([address]) => imports.has(address));
    const before = new Map([...state, ...taken]);
    const after = resourcesOf(step);
    state = after;
    const replaced = replacedIn(before, after);
    const kept = [...after.keys()].filter((address) => before.has(address) && !replaced.has(address));
    const changes = (address: string) =>
      (imports.has(address) && address.startsWith(ACCOUNT)) ||
      isChanged(before.get(address)!, after.get(address)!, replaced);
    return {
      imports: taken.length,
      adds: after.size - kept.length,
      changes: kept.filter(changes).length,
      destroys: [...before.keys()].filter((address) => !after.has(address)).length + replaced.size,
    };
  });
}

const ACCOUNT = "aws_organizations_account.";

/** The arguments that can't change in place, by the resource's type. Of an account, Terraform looks at no change of those. */
const FORCES_NEW: Readonly<Record<string, readonly string[]>> = {
  aws_organizations_organizational_unit: ["parent_id"],
  aws_organizations_policy: ["type"],
  aws_organizations_policy_attachment: ["policy_id", "target_id"],
  aws_organizations_delegated_administrator: ["account_id", "service_principal"],
};

interface Resource {
  readonly type: string;
  /** Without those whose changes Terraform doesn't look at, and without the content where the document tells it. */
  readonly entries: readonly Argument[];
  /** A policy's document, which stands in a file of its own. */
  readonly document: JsonValue | undefined;
}

/** The files that have resources; all others are left unread here. */
const WITHOUT_RESOURCES: ReadonlySet<string> = new Set([
  "versions",
  "variables",
  "outputs",
  "imports",
  "moved",
  "removed",
]);

function resourcesOf({ files, documents }: PlannedStep): ReadonlyMap<string, Resource> {
  const resources = new Map<string, Resource>();
  for (const { name, blocks } of files) {
    if (WITHOUT_RESOURCES.has(name)) continue;
    for (const block of blocks) {
      if (block.type !== "resource") continue;
      const [type = "", label = ""] = block.labels;
      const address = `${type}.${label}`;
      const document = documents.get(address);
      const ignored = ignoredArguments(block);
      const entries = argumentsOf(block).filter(
        ([argument]) =>
          argument !== "depends_on" &&
          !(argument === "content" && document !== undefined) &&
          !ignored.includes(argument),
      );
      resources.set(address, { type, entries, document });
    }
  }
  return resources;
}

function importedAddresses({ files }: PlannedStep): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const { name, blocks } of files) {
    if (name !== "imports") continue;
    for (const block of blocks)
      for (const [argument, value] of argumentsOf(block))
        if (argument === "to" && value.kind === "name") addresses.add(value.name);
  }
  return addresses;
}

/** Whether two expressions mean the same. Lists are sets in all arguments that we write. */
function isSame(one: Expression, other: Expression): boolean {
  switch (one.kind) {
    case "text":
      return other.kind === "text" && one.text === other.text;
    case "code":
      return other.kind === "code" && one.code === other.code;
    default:
      return textOf(one) === textOf(other);
  }
}

function textOf(expression: Expression): string {
  switch (expression.kind) {
    case "text":
      return JSON.stringify(expression.text);
    case "flag":
      return String(expression.value);
    case "code":
      return expression.code;
    case "name":
      return expression.name;
    case "names":
      return expression.names.toSorted().join(", ");
    case "list":
      return expression.items.map(textOf).toSorted().join(", ");
    case "record":
    case "map":
    case "object-type":
      return JSON.stringify(expression.entries.map(([key, value]) => [key, textOf(value)]).toSorted());
  }
}

/** The provider compares documents as JSON: the order of keys says nothing. */
function sortedJson(value: JsonValue | undefined): string | undefined {
  return JSON.stringify(value, (_key, part: JsonValue) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

/** What is made anew, until nothing more follows from it. */
function replacedIn(before: ReadonlyMap<string, Resource>, after: ReadonlyMap<string, Resource>): ReadonlySet<string> {
  const replaced = new Set<string>();
  for (let known = -1; known !== replaced.size; ) {
    known = replaced.size;
    for (const [address, resource] of after) {
      const fixed = FORCES_NEW[resource.type];
      const was = before.get(address);
      if (fixed === undefined || was === undefined || replaced.has(address)) continue;
      if (isChanged(was, resource, replaced, fixed)) replaced.add(address);
    }
  }
  return replaced;
}

/** Whether an argument (one of `names`, where they are given) says something else, or names what is made anew. */
function isChanged(
  was: Resource,
  is: Resource,
  replaced: ReadonlySet<string>,
  names: readonly string[] | null = null,
): boolean {
  const isAsked = (name: string) => names === null || names.includes(name);
  const namesReplaced = (value: Expression) => value.kind === "code" && replaced.has(value.code.replace(/\.id$/, ""));
  const valueIn = ({ entries }: Resource, name: string) => entries.find(([each]) => each === name)?.[1];
  return (
    was.entries.some(([name]) => isAsked(name) && valueIn(is, name) === undefined) ||
    is.entries.some(([name, value]) => {
      const before = valueIn(was, name);
      return isAsked(name) && (before === undefined || !isSame(before, value) || namesReplaced(value));
    }) ||
    (isAsked("content") && was.document !== is.document && sortedJson(was.document) !== sortedJson(is.document))
  );
}
