import { shown } from "../../design/labels";
import type { Place, Problem } from "../../json/problem";
import type { ListedAccount } from "./organizationOf";
import type { TerraformResource } from "./resource";

const MAX_NAMED = 10;

/** “a”, “b” and 3 more. */
export function namesOf(names: readonly string[]): string {
  const first = names.slice(0, MAX_NAMED).map((name) => `“${shown(name)}”`);
  const more = names.length - first.length;
  return more > 0 ? `${first.join(", ")} and ${more} more` : first.join(", ");
}

/** One warning for all the resources, none for none. */
export function aboutAll(
  resources: readonly TerraformResource[],
  nameOf: (resource: TerraformResource) => string,
  said: (named: string, count: number) => Omit<Problem, "severity" | "at">,
): readonly Problem[] {
  const [first] = resources;
  if (first === undefined) return [];
  return [{ severity: "warning", at: first.at, ...said(namesOf(resources.map(nameOf)), resources.length) }];
}

/** Objects that Terraform will replace or destroy at its next run. */
export function aboutInstances(resources: readonly TerraformResource[]): readonly Problem[] {
  return [
    ...aboutAll(
      resources.filter(({ isTainted }) => isTainted),
      ({ address }) => address,
      (named, count) => ({
        code: "tainted",
        message: `${count === 1 ? "One object is" : `${count} objects are`} tainted, so that Terraform replaces ${count === 1 ? "it" : "them"} at the next apply: ${named}.`,
        remedy: "",
      }),
    ),
    ...aboutAll(
      resources.filter(({ isDeposed }) => isDeposed),
      ({ address }) => address,
      (named, count) => ({
        code: "deposed",
        message: `${count === 1 ? "One deposed object was" : `${count} deposed objects were`} left out, as Terraform has replaced ${count === 1 ? "it and destroys it" : "them and destroys them"} at the next apply: ${named}.`,
        remedy: "",
      }),
    ),
  ];
}

export function aboutPlacelessAccounts(accounts: readonly ListedAccount[], at: Place): readonly Problem[] {
  const count = accounts.length;
  if (count === 0) return [];
  const [many, are, hang, they] =
    count === 1 ? ["An account", "is", "hangs", "it is"] : [`${count} accounts`, "are", "hang", "they are"];
  const message = `${many} of the organization ${are} not managed here, and nothing tells the OU: ${namesOf(accounts.map(({ name }) => name))}. Here ${count === 1 ? "it" : "they"} ${hang} under the root, and an export leaves ${count === 1 ? "it" : "them"} where ${they}.`;
  return [
    warning("accounts-without-place", at, message, "Answers of the AWS command line tell the place of every account."),
  ];
}

/** "12 other resources were left alone." */
export function aboutOthers(count: number): readonly Problem[] {
  if (count === 0) return [];
  const message = count === 1 ? "One other resource was left alone." : `${count} other resources were left alone.`;
  return [warning("other-resources", {}, message, "")];
}

export function warning(code: string, at: Place, message: string, remedy: string): Problem {
  return { severity: "warning", code, at, message, remedy };
}
