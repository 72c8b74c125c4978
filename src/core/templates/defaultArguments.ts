import type { Organization } from "../design/types";
import type { PolicyTemplate, TemplateArguments } from "./types";

/**
 * The arguments that the template starts with in an organization: its defaults, and the organization's own id where it is
 * asked for and known. They are usable as they are unless `missingParameters` names some.
 */
export function defaultArguments(
  template: PolicyTemplate,
  { awsId }: Pick<Organization, "awsId"> = {},
): TemplateArguments {
  return Object.fromEntries(
    template.parameters.map(({ id, kind, required, default: texts }) => {
      const isOwnId = kind === "organization-ids" && required && texts.length === 0 && awsId !== undefined;
      return [id, isOwnId ? [awsId] : texts];
    }),
  );
}

/** The labels of the required parameters that have no value yet. */
export function missingParameters(template: PolicyTemplate, given: TemplateArguments): readonly string[] {
  return template.parameters
    .filter(({ id, required }) => required && (given[id] ?? []).length === 0)
    .map(({ label }) => label);
}
