import type { Organization, Policy } from "../../core/design/types";
import type { Problem } from "../../core/json/problem";
import type { JsonValue } from "../../core/json/value";
import { defaultArguments, readArguments } from "../../core/templates";
import type { PolicyTemplate, TemplateArguments } from "../../core/templates/types";

/** What stands in the fields when the dialog opens: the policy's parameters, else the defaults in this organization. */
export function firstTexts(
  template: PolicyTemplate,
  policy: Policy | undefined,
  organization: Pick<Organization, "awsId">,
): TemplateArguments {
  const given = policy?.template?.parameters ?? {};
  const defaults = defaultArguments(template, organization);
  return Object.fromEntries(
    template.parameters.map(({ id }) => {
      const texts = given[id];
      return [id, isTexts(texts) ? texts : (defaults[id] ?? [])];
    }),
  );
}

/** The organization that the arguments of a template name first; undefined: none. */
export function organizationIdIn({ parameters }: PolicyTemplate, given: TemplateArguments): string | undefined {
  const parameter = parameters.find(({ kind }) => kind === "organization-ids");
  return parameter === undefined ? undefined : given[parameter.id]?.[0];
}

/** What a parameter's problems say, each with its line where it is about one. */
export function problemsOf(problems: readonly Problem[], parameterId: string): readonly string[] {
  return problems.flatMap(({ at, message, remedy }) => {
    const [, id, index] = /^\$\.([\w-]+)(?:\[(\d+)\])?/.exec(at.path ?? "") ?? [];
    if (id !== parameterId) return [];
    return [`${index === undefined ? "" : `Line ${Number(index) + 1}: `}${message} ${remedy}`.trim()];
  });
}

/** Whether someone changed the document since the template made it. */
export function isEditedByHand(template: PolicyTemplate, { document, template: use }: Policy): boolean {
  const read = readArguments(template, use?.parameters ?? {});
  return !read.ok || JSON.stringify(template.document(read.value)) !== JSON.stringify(document);
}

function isTexts(value: JsonValue | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}
