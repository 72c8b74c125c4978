import type { PolicyTemplate, TemplateArguments } from "./types";

/** The arguments that the template starts with; they are usable as they are. */
export function defaultArguments(template: PolicyTemplate): TemplateArguments {
  return Object.fromEntries(template.parameters.map((parameter) => [parameter.id, parameter.default]));
}
