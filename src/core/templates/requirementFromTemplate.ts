import { isManagementAccount, isRoot } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/value";
import { exemptPrincipalsIn } from "./exemptPrincipals";
import type { PolicyTemplate, TemplateArguments } from "./types";

/** Whether a template's policy at this place can be held to what the template promises: SCPs don't bind the management account. */
export function canRequire(design: Design, { requirement }: PolicyTemplate, targetId: NodeId): boolean {
  return requirement !== undefined && !isManagementAccount(design, targetId);
}

/**
 * The requirement that keeps what a template's policy does where it is attached: its actions stay denied in the account, or
 * in every member account under the OU or root, to all but the exempt principals. Throws where the template has none.
 */
export function requirementFromTemplate(
  design: Design,
  template: PolicyTemplate,
  { id, given, targetId }: { readonly id: string; readonly given: TemplateArguments; readonly targetId: NodeId },
): JsonObject {
  if (template.requirement === undefined) throw new Error(`The template ${template.id} has no requirement.`);
  const principals = exemptPrincipalsIn(given);
  return {
    id,
    title: template.requirement,
    accounts: selectorOf(design, targetId),
    actions: deniedActions(template.document(given).Statement),
    ...(principals.length === 0 ? {} : { except: { principals } }),
    expect: "denied",
  };
}

function selectorOf(design: Design, targetId: NodeId): JsonObject {
  const target = design.nodes.get(targetId);
  if (target?.kind === "account") return { ids: [targetId] };
  return target === undefined || isRoot(target) ? {} : { ou: targetId };
}

function deniedActions(statements: JsonValue | undefined): readonly string[] {
  const actions = Array.isArray(statements)
    ? (statements as readonly JsonValue[]).flatMap((one) =>
        isJsonObject(one) && one.Effect === "Deny" ? (one.Action ?? []) : [],
      )
    : [];
  return [...new Set(actions.filter((one) => typeof one === "string"))];
}
