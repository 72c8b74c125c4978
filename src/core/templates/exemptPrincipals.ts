import type { JsonObject } from "../json/value";
import { sorted } from "./documents";
import type { TemplateArguments, TemplateExample, TemplateParameter } from "./types";

const ID = "exemptPrincipals";

/** The optional parameter that several templates share: who the policy leaves alone. */
export const exemptPrincipalsParameter: TemplateParameter = {
  id: ID,
  label: "Exempt principals",
  help: 'ARNs of roles that the policy leaves alone, such as "arn:aws:iam::*:role/BreakGlass"; * stands for any account or text. A role with a path must be written with it.',
  kind: "principal-arns",
  default: [],
  required: false,
};

/**
 * The condition under which a deny holds for everyone but the exempt principals; empty where nobody is exempt.
 *
 * A session of a role shows the role's own ARN here. A request without a principal's ARN is denied too: a negated
 * operator matches an absent key (IAM User Guide, "Condition operators").
 */
export function unlessExempt(args: TemplateArguments): JsonObject {
  const arns = exemptPrincipalsIn(args);
  return arns.length === 0 ? {} : { ArnNotLike: { "aws:PrincipalArn": arns } };
}

/** The ARNs of the exempt principals, sorted; none where nobody is. */
export function exemptPrincipalsIn(args: TemplateArguments): readonly string[] {
  return sorted(args[ID] ?? []);
}

/** What an exempt principal, and others beside it, can do: the same four cases for every template with the parameter. */
export function exemptionExamples(action: string, context: TemplateExample["request"]["context"]): TemplateExample[] {
  const args: TemplateArguments = { [ID]: ["arn:aws:iam::*:role/BreakGlass"] };
  const by = (principalArn: string) => ({ action, context: { ...context, "aws:PrincipalArn": principalArn } });
  return [
    {
      sentence: "an exempt role passes",
      arguments: args,
      request: by("arn:aws:iam::111122223333:role/BreakGlass"),
      expected: "allowed",
    },
    {
      sentence: "another role beside the exempt one is blocked",
      arguments: args,
      request: by("arn:aws:iam::111122223333:role/Developer"),
      expected: "denied",
    },
    {
      sentence: "a role of the same name with a path is another role, and blocked",
      arguments: args,
      request: by("arn:aws:iam::111122223333:role/ops/BreakGlass"),
      expected: "denied",
    },
    {
      sentence: "a request that doesn't tell its principal is blocked in spite of the exemption",
      arguments: args,
      request: { action, context: { ...context } },
      expected: "denied",
    },
  ];
}
