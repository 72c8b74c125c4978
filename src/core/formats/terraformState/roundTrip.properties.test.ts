import fc from "fast-check";
import { expect, it } from "vitest";
import type { Document } from "../../design/types";
import { importFiles } from "../importFiles";

/** A node hangs under one of the OUs before it, or under the root (-1). */
interface Drawn {
  readonly isOu: boolean;
  readonly parent: number;
  readonly name: string;
  readonly attached: boolean;
  readonly tags: Readonly<Record<string, string>>;
}
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const trees: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.record({
    isOu: fc.boolean(),
    parent: fc.nat(),
    name: text,
    attached: fc.boolean(),
    tags: fc.dictionary(
      text.filter((key) => !["constructor", "prototype", "__proto__"].includes(key)),
      text,
      { maxKeys: 2 },
    ),
  }),
  { maxLength: 20 },
);

const idOf = ({ isOu }: Drawn, index: number) =>
  isOu ? `ou-ab12-${String(index).padStart(8, "0")}` : String(200_000_000_000 + index);
/** Parents come before and after what hangs under them. */
const parentIds = (drawn: readonly Drawn[]) =>
  drawn.map(({ parent }, index) => {
    const ous = drawn.flatMap((each, at) => (each.isOu && at < index ? [idOf(each, at)] : []));
    return ous.length === 0 || parent % 3 === 0 ? "r-ab12" : ous[parent % ous.length]!;
  });

interface Instance {
  readonly type: string;
  readonly key: string;
  readonly attributes: Record<string, unknown>;
}
function instancesOf(drawn: readonly Drawn[]): readonly Instance[] {
  const parents = parentIds(drawn);
  const policy = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }] };
  return [
    {
      type: "aws_organizations_organization",
      key: "org",
      attributes: {
        id: "o-a1b2c3d4e5",
        roots: [{ id: "r-ab12", name: "Root" }],
        master_account_id: "111122223333",
        enabled_policy_types: ["SERVICE_CONTROL_POLICY"],
      },
    },
    {
      type: "aws_organizations_policy",
      key: "deny",
      attributes: { id: "p-a1b2c3d4", name: "Deny", type: "SERVICE_CONTROL_POLICY", content: JSON.stringify(policy) },
    },
    ...drawn.flatMap((each, index): readonly Instance[] => {
      const id = idOf(each, index);
      const attributes = { id, name: each.name, parent_id: parents[index], tags: each.tags, tags_all: { all: "yes" } };
      const node = each.isOu
        ? { type: "aws_organizations_organizational_unit", key: id, attributes }
        : { type: "aws_organizations_account", key: id, attributes: { ...attributes, email: `a${index}@example.com` } };
      const attachment = {
        type: "aws_organizations_policy_attachment",
        key: id,
        attributes: { policy_id: "p-a1b2c3d4", target_id: id },
      };
      return each.attached ? [node, attachment] : [node];
    }),
  ].toReversed();
}

/** As a state file: one resource for each type, one instance for each object. */
function stateFile(instances: readonly Instance[]): object {
  const types = [...new Set(instances.map(({ type }) => type))];
  return {
    version: 4,
    terraform_version: "1.9.8",
    resources: types.map((type) => ({
      mode: "managed",
      type,
      name: "this",
      instances: instances
        .filter((each) => each.type === type)
        .map(({ key, attributes }) => ({ index_key: key, attributes })),
    })),
  };
}
/** As `terraform show -json` tells it, half of it in a module in a module. */
function shown(instances: readonly Instance[]): object {
  const listed = (each: readonly Instance[]) =>
    each.map(({ type, key, attributes }) => ({ mode: "managed", type, name: "this", index: key, values: attributes }));
  const half = Math.floor(instances.length / 2);
  return {
    format_version: "1.0",
    terraform_version: "1.9.8",
    values: {
      root_module: {
        resources: listed(instances.slice(0, half)),
        child_modules: [
          {
            address: "module.a",
            child_modules: [{ address: "module.a.module.b[0]", resources: listed(instances.slice(half)) }],
          },
        ],
      },
    },
  };
}

function documentOf(value: object): Document {
  const reading = importFiles([{ path: "x.json", bytes: new TextEncoder().encode(JSON.stringify(value)) }]);
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join("\n"));
  return reading.value;
}

it("has what was put into a state, whatever the tree and its names", () => {
  fc.assert(
    fc.property(trees, (drawn) => {
      const parents = parentIds(drawn);
      const instances = instancesOf(drawn);
      for (const value of [stateFile(instances), shown(instances)]) {
        const { design } = documentOf(value);
        expect(design.nodes.size).toBe(drawn.length + 2);
        for (const [index, each] of drawn.entries()) {
          const node = design.nodes.get(idOf(each, index) as never);
          expect(node).toMatchObject({ kind: each.isOu ? "ou" : "account", name: each.name });
          expect(design.parentIds.get(node!.id)).toBe(parents[index]);
          expect(node?.policyIds).toEqual(["p-FullAWSAccess", ...(each.attached ? ["p-a1b2c3d4"] : [])]);
          const tags = node?.kind === "root" ? undefined : node?.tags;
          expect(tags ?? {}).toEqual(each.tags);
        }
      }
    }),
    { numRuns: 60 },
  );
});
