import { removePolicy } from "../../core/design/commands";
import { type Policy, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { templateById } from "../../core/templates";
import { perform } from "../store/actions";
import { pickUp } from "../store/carrying";
import { openDialog, openSidePanel } from "../store/viewStore";
import type { GlyphName } from "../ui/glyphs";
import type { MenuItem } from "../ui/MenuButton";

/** What can be done with a policy of the design; AWS's own can't be edited. */
export function policyActions({ id, template, awsManaged }: Policy): readonly MenuItem[] {
  const hasParameters = template !== undefined && (templateById(template.id)?.parameters.length ?? 0) > 0;
  return [
    ...(hasParameters
      ? [
          {
            id: "parameters",
            title: "Edit the parameters…",
            glyph: "edit" as const,
            run: () => openDialog({ kind: "template", templateId: template.id, targetId: null, policyId: id }),
          },
        ]
      : []),
    ...(awsManaged === true
      ? []
      : [
          {
            id: "text",
            title: "Edit the text…",
            glyph: "edit" as const,
            run: () => openSidePanel({ kind: "policy-editor", policyId: id }),
          },
        ]),
    {
      id: "attach-to",
      title: "Attach to…",
      glyph: "attach",
      run: () => openDialog({ kind: "attach-to", policyId: id }),
    },
    {
      id: "pick-up",
      title: "Pick up, then click the target",
      glyph: "move",
      run: () => pickUp({ kind: "policy", policyId: id, fromId: null }, "pick"),
    },
    {
      id: "remove",
      title: "Delete",
      glyph: "remove",
      danger: true,
      run: () => perform(removePolicy, { policyId: id }),
    },
  ];
}

export function policyGlyph({ type }: Pick<Policy, "type">): GlyphName {
  if (type === SERVICE_CONTROL_POLICY) return "policy";
  return type === RESOURCE_CONTROL_POLICY ? "resource-policy" : "other-policy";
}
