import { designOf } from "../../design/designOf";
import { shown } from "../../design/labels";
import { policyQuotaOf, sizeInCharacters } from "../../design/quotas";
import type { Design } from "../../design/types";
import { numberText } from "../../json/numberText";
import { denying, withOrganization, withPolicy } from "../exampleDesign";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";

/** A policy of a little more than so many characters. */
function withPolicyOf(characters: number): Design {
  const actions = Array.from(
    { length: Math.ceil(characters / 20) },
    (_, index) => `s3:Get${String(index).padStart(11, "0")}`,
  );
  return withPolicy(designOf("Root"), { id: "deny-many", statements: [denying(...actions)] });
}

export const tooLarge: LintRule = {
  id: "too-large",
  title: "A policy too large",
  severity: "error",
  what: "A policy’s text has more characters than AWS takes, written without whitespace.",
  why: { text: "AWS refuses to save it.", source: SOURCES.quotas },
  mend: "Shorten it, or split it into several policies.",
  examples: {
    good: [{ sentence: "an SCP of 6,000 characters today", design: () => withPolicyOf(6_000) }],
    bad: [
      {
        sentence: "an SCP of 6,000 characters under the quotas of 2022",
        design: () => withOrganization(withPolicyOf(6_000), { rules: "2022" }),
        finds: ["deny-many"],
      },
      { sentence: "an SCP of 11,000 characters", design: () => withPolicyOf(11_000), finds: ["deny-many"] },
    ],
  },
  find: ({ design }) =>
    [...design.policies.values()].flatMap(({ id, name, type, document }) => {
      const most = policyQuotaOf(design.organization, type)?.characters;
      if (document === undefined || most === undefined) return [];
      const size = sizeOf(document);
      if (size <= most) return [];
      const message = `The policy ${shown(name)} has ${numberText(size)} characters without whitespace; AWS takes ${numberText(most)}.`;
      return [{ policyId: id, message }];
    }),
};

const sizes = new WeakMap<object, number>();

/** Counted once for each text. */
function sizeOf(document: Parameters<typeof sizeInCharacters>[0]): number {
  let size = sizes.get(document);
  if (size === undefined) {
    size = sizeInCharacters(document);
    sizes.set(document, size);
  }
  return size;
}
