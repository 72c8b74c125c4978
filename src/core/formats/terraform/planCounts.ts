import type { JsonValue } from "../../json/value";
import { argumentsOf, type Expression, ignoredArguments } from "./blocks";
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
    const isChanged = (address: string) =>
      (imports.has(address) && address.startsWith(ACCOUNT)) ||
      changedArguments(before.get(address)!, after.get(address)!, replaced).length > 0;
    return {
      imports: taken.length,
      adds: after.size - kept.length,
      changes: kept.filter(isChanged).length,
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
  /** As text, by name, without those whose changes Terraform doesn't look at. */
  readonly values: ReadonlyMap<string, string>;
}

function resourcesOf({ files, documents }: PlannedStep): ReadonlyMap<string, Resource> {
  const blocks = files.flatMap((file) => [...file.blocks]).filter(({ type }) => type === "resource");
  return new Map(
    blocks.map((block) => {
      const [type = "", name = ""] = block.labels;
      const address = `${type}.${name}`;
      const ignored = new Set(ignoredArguments(block));
      const values = argumentsOf(block)
        .filter(([argument]) => argument !== "depends_on" && !ignored.has(argument))
        .map(([argument, value]) => [argument, textOf(value)] as const);
      const document = documents.get(address);
      const content = document === undefined ? [] : [["content", sortedJson(document)] as const];
      return [address, { type, values: new Map([...values, ...content]) }];
    }),
  );
}

function importedAddresses({ files }: PlannedStep): ReadonlySet<string> {
  const blocks = files.flatMap((file) => [...file.blocks]).filter(({ type }) => type === "import");
  return new Set(
    blocks.flatMap((block) => argumentsOf(block).flatMap(([name, value]) => (name === "to" ? [textOf(value)] : []))),
  );
}

/** Lists are sets in all arguments that we write. */
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
function sortedJson(value: JsonValue): string {
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
      const was = before.get(address);
      if (was === undefined || replaced.has(address)) continue;
      const fixed = FORCES_NEW[resource.type] ?? [];
      if (changedArguments(was, resource, replaced).some((name) => fixed.includes(name))) replaced.add(address);
    }
  }
  return replaced;
}

/** The arguments that say something else, or name what is made anew. */
function changedArguments(was: Resource, is: Resource, replaced: ReadonlySet<string>): readonly string[] {
  return [...new Set([...was.values.keys(), ...is.values.keys()])].filter((name) => {
    const value = is.values.get(name);
    return was.values.get(name) !== value || (value !== undefined && replaced.has(value.replace(/\.id$/, "")));
  });
}
