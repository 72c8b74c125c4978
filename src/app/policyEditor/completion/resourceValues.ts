import { partitionOf } from "../../../core/engine/derivedContext";
import { actionsInStatement, actionsThatMatch } from "../statementActions";
import { type Completion, type CompletionSource, value } from "./completion";
import { numberedAccounts } from "./numberedAccounts";

const ACCOUNT = /\$\{Account\}/;

/** The ARNs of what the statement's actions touch: in every account, then in each of the design's. */
export function resourceValues(statement: string, source: CompletionSource): readonly Completion[] {
  const { catalog, details, design } = source;
  const all = value("*", "every resource");
  if (catalog === null || details === null) return [all];
  const actions = actionsThatMatch(actionsInStatement(statement), catalog, 2_000);
  const types = new Map(
    actions.flatMap((action) => details.resourceTypesOf(action).map(({ type }) => [type.arn, type.name] as const)),
  );
  const partition = partitionOf(design);
  const everywhere = [...types].map(([arn, name]) => value(arnIn(arn, partition, "*"), name));
  const inAccounts = numberedAccounts(design).flatMap((account) =>
    [...types]
      .filter(([arn]) => ACCOUNT.test(arn))
      .map(([arn, name]) => value(arnIn(arn, partition, account.awsId), `${name} in ${account.name}`)),
  );
  const known = new Set<string>();
  return [all, ...everywhere, ...inAccounts].filter(({ label }) => !known.has(label) && known.add(label));
}

function arnIn(arn: string, partition: string, account: string): string {
  return arn
    .replace(/\$\{Partition\}/g, partition)
    .replace(ACCOUNT, account)
    .replace(/\$\{[^}]*\}/g, "*");
}
