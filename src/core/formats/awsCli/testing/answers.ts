import { nodesInOrder } from "../../../design/queries";
import type { Design, Document } from "../../../design/types";
import { describeProblem, type Result } from "../../../json/problem";
import type { TextFile } from "../../format";
import { importFiles } from "../../importFiles";
import { awsCliImporter } from "..";

export const ROOT = "r-ab12";
export const RUNTIME = "ou-ab12-11111111";
export const SHOP = "ou-ab12-22222222";
export const DENY = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }] };

export const json = (path: string, content: unknown): TextFile => ({ path, text: JSON.stringify(content, null, 4) });
export const roots = json("list-roots.json", {
  Roots: [{ Id: ROOT, Name: "Root", PolicyTypes: [{ Type: "SERVICE_CONTROL_POLICY", Status: "ENABLED" }] }],
});
export const ousUnder = (parent: string, ...ous: readonly (readonly [id: string, name: string])[]) =>
  json(`list-organizational-units-for-parent-${parent}.json`, {
    OrganizationalUnits: ous.map(([Id, Name]) => ({ Id, Name })),
  });
export const account = (Id: string, Name: string, more: object = {}) => ({
  Id,
  Name,
  Email: `${Name}@example.com`,
  ...more,
});
export const accountsUnder = (parent: string, ...accounts: readonly object[]) =>
  json(`answers/list-accounts-for-parent-${parent}.json`, { Accounts: accounts });
export const policy = (Id: string, Name: string, more: object = {}) => ({
  Id,
  Name,
  Description: "",
  Type: "SERVICE_CONTROL_POLICY",
  AwsManaged: false,
  ...more,
});
export const described = (Id: string, Name: string, Content: unknown) =>
  json(`describe-policy-${Id}.json`, { Policy: { PolicySummary: policy(Id, Name), Content } });
export const targetsOf = (policyId: string, ...ids: readonly string[]) =>
  json(`list-targets-for-policy-${policyId}.json`, { Targets: ids.map((TargetId) => ({ TargetId })) });

/** Answers that tell a tree, each named after what was asked. */
export const tree = [
  roots,
  ousUnder(ROOT, [RUNTIME, "Runtime"]),
  ousUnder(RUNTIME, [SHOP, "Shop"]),
  ousUnder(SHOP),
  accountsUnder(ROOT, account("111122223333", "Management")),
  accountsUnder(RUNTIME),
  accountsUnder(SHOP, account("444455556666", "dev"), account("777788889999", "prod")),
  json("describe-organization.json", { Organization: { Id: "o-a1b2c3d4e5", MasterAccountId: "111122223333" } }),
];
/** Its outline, without the management account. */
export const TREE = "Root > Runtime > Shop > dev*; Root > Runtime > Shop > prod*";

/** The document, which must be there, and the warnings, each with its code. */
export function read(...files: readonly TextFile[]): {
  readonly document: Document;
  readonly warnings: readonly string[];
} {
  const result: Result<Document> = importFiles(
    files.map(({ path, text }) => ({ path, bytes: new Uint8Array(Buffer.from(text)) })),
  );
  if (!result.ok) throw new Error(result.problems.map(describeProblem).join("\n"));
  return {
    document: result.value,
    warnings: result.warnings.map((warning) => `${warning.code}: ${describeProblem(warning)}`),
  };
}

/** Every reason why the files aren't read. */
export function refusal(...files: readonly TextFile[]): string {
  const result = awsCliImporter.read(files);
  return result.ok ? "read" : result.problems.map(describeProblem).join("\n");
}

export const policiesAt = (design: Design) =>
  Object.fromEntries(nodesInOrder(design).map(({ name, policyIds }) => [name, policyIds]));
