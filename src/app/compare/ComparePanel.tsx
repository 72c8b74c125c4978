import { accountsUnder } from "../../core/design/queries";
import type { Design } from "../../core/design/types";
import { type Compared, useComparison } from "../store/comparison";
import { useDesign } from "../store/derived";
import { useDocument } from "../store/documentStore";
import type { SidePanelRequest } from "../store/sidePanels";
import { closeSidePanel, openSidePanel, useView } from "../store/viewStore";
import { PanelHead } from "../ui/PanelHead";
import { type Segment, Segments } from "../ui/Segments";
import { AccountsChoice } from "./AccountsChoice";
import { AwsChoice } from "./AwsChoice";
import styles from "./ComparePanel.module.css";
import { ComparisonView } from "./ComparisonView";
import { companionOf } from "./companion";
import { DesignChoice } from "./DesignChoice";
import { MomentChoice } from "./MomentChoice";

interface PanelProps {
  readonly request: SidePanelRequest & { readonly kind: "compare" };
}

/** Who gains and who loses what: between two accounts, an earlier moment and now, another design and this one. */
export default function ComparePanel({ request: { compared } }: PanelProps) {
  const comparison = useComparison();
  return (
    <div className={styles.panel}>
      <PanelHead name="Comparison" closeLabel="Close the comparison" onClose={closeSidePanel} />
      <Kinds compared={compared} />
      {compared.of === "accounts" ? <AccountsChoice compared={compared} /> : null}
      {compared.of === "moment" ? <MomentChoice compared={compared} /> : null}
      {compared.of === "aws" ? <AwsChoice /> : null}
      {compared.of === "design" ? <DesignChoice compared={compared} /> : null}
      {comparison === null ? <Waiting compared={compared} /> : <ComparisonView comparison={comparison} />}
    </div>
  );
}

/** Why there is nothing to show yet. */
function Waiting({ compared }: { readonly compared: Compared }) {
  const isImported = useDocument((state) => state.document.baseline !== undefined);
  if (compared.of === "design" && compared.design === null) return null;
  if (compared.of === "aws" && !isImported) return null;
  return <p className={styles.note}>The list of AWS’s actions is on its way…</p>;
}

const KINDS: readonly Segment<Compared["of"]>[] = [
  { id: "accounts", title: "Two accounts" },
  { id: "moment", title: "Earlier and now" },
  { id: "aws", title: "AWS" },
  { id: "design", title: "Another design" },
];

function Kinds({ compared }: { readonly compared: Compared }) {
  const design = useDesign();
  const start = (of: Compared["of"]) => {
    const next = startOf(of, design);
    if (next !== null && of !== compared.of) openSidePanel({ kind: "compare", compared: next });
  };
  const kinds = KINDS.map((kind) =>
    startOf(kind.id, design) === null ? { ...kind, refusal: "The design has only one account." } : kind,
  );
  return <Segments label="What is compared" segments={kinds} chosen={compared.of} onChoose={start} />;
}

/** What to begin with; null where there is nothing of that kind. */
function startOf(of: Compared["of"], design: Design): Compared | null {
  switch (of) {
    case "moment":
      return { of, place: 0 };
    case "aws":
      return { of };
    case "design":
      return { of, source: "", design: null };
    case "accounts": {
      const selected = useView.getState().selectedIds.findLast((id) => design.nodes.get(id)?.kind === "account");
      const to = selected ?? accountsUnder(design, design.rootId).at(-1)?.id;
      const from = to === undefined ? null : companionOf(design, to);
      return to === undefined || from === null ? null : { of, from, to };
    }
  }
}
