import { useMemo, useState } from "react";
import type { Design } from "../../core/design/types";
import { take } from "../store/actions";
import type { Carried, DropPlace } from "../store/carry";
import { useDesign } from "../store/derived";
import { currentDesign } from "../store/documentStore";
import { planDrop } from "../store/dropPlan";
import { previewDrop } from "../store/dropPreview";
import { useView } from "../store/viewStore";
import { type PickItem, PickList } from "../ui/PickList";
import { DropPreviewText } from "./DropPreviewText";

/** One thing put in one place: what a drag would do, to be chosen from a list. */
export interface DropOption extends Omit<PickItem<string>, "tone"> {
  readonly carried: Carried;
  readonly place: DropPlace;
  /** Choosing it asks for more before anything happens. */
  readonly hasForm?: boolean;
}

/** Past this many, what each would do is worked out only when the arrows reach it. */
const MAX_TRIED_AHEAD = 200;

export interface DropChoiceProps {
  readonly label: string;
  readonly options: readonly DropOption[];
  readonly onPick: (option: DropOption) => void;
  /** What goes without a warning stands before what goes with one, what is refused last, and nothing is chosen at first. */
  readonly bestFirst?: boolean;
}

/** A list of places or things to put there, with the refusals and warnings of each beforehand. */
export function DropChoice({ label, options, onPick, bestFirst = false }: DropChoiceProps) {
  const design = useDesign();
  const [activeId, setActiveId] = useState<string | null>(null);
  const items = useMemo(() => {
    const tried = itemsOf(design, options);
    return bestFirst ? tried.toSorted((one, other) => rankOf(one) - rankOf(other)) : tried;
  }, [design, options, bestFirst]);
  const active = options.find(({ id }) => id === activeId);
  return (
    <>
      <PickList
        label={label}
        items={items}
        preselects={!bestFirst}
        onActive={setActiveId}
        onPick={(id) => {
          const picked = options.find((option) => option.id === id);
          if (picked !== undefined) onPick(picked);
        }}
      />
      <ActivePreview option={active} />
    </>
  );
}

/** Does what the option says, as one gesture. Gives whether it was done. */
export function takeOption({ carried, place }: DropOption): boolean {
  const plan = planDrop(currentDesign(), carried, place);
  return take(plan.title, plan.result).kind === "done";
}

function itemsOf(design: Design, options: readonly DropOption[]): readonly PickItem<string>[] {
  if (options.length > MAX_TRIED_AHEAD) return options;
  return options.map((option) => {
    if (option.hasForm === true) return option;
    const { result } = planDrop(design, option.carried, option.place);
    if (result.kind === "refused") return { ...option, tone: "refused", detail: result.problem.message };
    const [warning] = result.warnings;
    return warning === undefined ? option : { ...option, tone: "warning", detail: warning.message };
  });
}

function rankOf({ tone = "fine" }: PickItem<string>): number {
  return ["fine", "warning", "refused"].indexOf(tone);
}

function ActivePreview({ option }: { readonly option: DropOption | undefined }) {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const disabledPolicyIds = useView((state) => state.disabledPolicyIds);
  const preview = useMemo(
    () =>
      option === undefined ? null : previewDrop(design, option.carried, option.place, { lens, disabledPolicyIds }),
    [design, option, lens, disabledPolicyIds],
  );
  return <DropPreviewText preview={preview} />;
}
