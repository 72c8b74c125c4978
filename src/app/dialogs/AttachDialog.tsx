import { useMemo } from "react";
import { labelOf, shown } from "../../core/design/labels";
import { type Design, type NodeId, RESOURCE_CONTROL_POLICY } from "../../core/design/types";
import { policyMark } from "../../core/words/policyWords";
import { offeredTemplates } from "../library/offeredTemplates";
import { policyGlyph } from "../library/policyActions";
import { useDesign } from "../store/derived";
import { openDialog, select } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { DropChoice, type DropOption, takeOption } from "./DropChoice";

/** Chooses a policy or template to attach to a node. */
export function AttachDialog({ targetId, onClose }: { readonly targetId: NodeId; readonly onClose: () => void }) {
  const design = useDesign();
  const options = useMemo(() => optionsFor(design, targetId), [design, targetId]);

  const onPick = (option: DropOption) => {
    const { carried, hasForm } = option;
    if (carried.kind === "template" && hasForm === true)
      return openDialog({ kind: "template", templateId: carried.templateId, targetId });
    onClose();
    if (takeOption(option)) select([targetId]);
  };

  return (
    <Dialog
      title={`Attach a policy to ${labelOf(design, targetId)}`}
      onClose={onClose}
      footer={
        <Button glyph="edit" onClick={() => openDialog({ kind: "policy-text", policyId: null, targetId })}>
          Paste or write your own…
        </Button>
      }
    >
      <DropChoice label="Search policies and templates" options={options} onPick={onPick} />
    </Dialog>
  );
}

function optionsFor(design: Design, targetId: NodeId): readonly DropOption[] {
  const place = { targetId, beforeId: null };
  return [
    ...Array.from(design.policies.values(), (policy): DropOption => {
      const { id, description } = policy;
      return {
        id: `policy ${id}`,
        title: policyMark(design, id),
        detail: description === undefined ? "" : shown(description),
        glyph: policyGlyph(policy),
        carried: { kind: "policy", policyId: id, fromId: null },
        place,
      };
    }),
    ...offeredTemplates(design).map(
      ({ id, title, summary, parameters, policyType }): DropOption => ({
        id: `template ${id}`,
        title: `${title} (${policyType === RESOURCE_CONTROL_POLICY ? "RCP template" : "template"})`,
        detail: summary,
        glyph: "template",
        carried: { kind: "template", templateId: id },
        place,
        hasForm: parameters.length > 0,
      }),
    ),
  ];
}
