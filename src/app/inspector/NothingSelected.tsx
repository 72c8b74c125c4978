import { shown } from "../../core/design/labels";
import { policyTypeWords } from "../../core/words/policyWords";
import { listed } from "../../core/words/words";
import { learn } from "../school/schoolStore";
import { TourOffer } from "../school/TourOffer";
import { useDesign } from "../store/derived";
import { openSidePanel } from "../store/viewStore";
import { Breakable } from "../ui/Breakable";
import { Button } from "../ui/Button";
import { Term } from "../ui/Term";
import fields from "./Fields.module.css";
import styles from "./Inspector.module.css";
import { LinkedText } from "./LinkedText";
import { NodeNotes } from "./NodeNotes";
import { OuFacts } from "./OuFacts";
import { openOrganizationSettings } from "./organizationSettings";

/** What to do first, and the organization in a few lines. */
export function NothingSelected() {
  const design = useDesign();
  const { organization } = design;
  return (
    <>
      <div className={styles.section}>
        <p className={styles.kind}>
          <Term id="organization">Organization</Term>
        </p>
        <h2 className={styles.name} aria-label={shown(design.name)}>
          <Breakable text={shown(design.name)} />
        </h2>
        {design.description === "" ? null : <LinkedText text={design.description} />}
        <OuFacts nodeId={design.rootId} />
        <dl className={fields.facts}>
          <dt>
            <Term id="region">Home Region</Term>
          </dt>
          <dd>{organization.homeRegion}</dd>
          <dt>
            <Term id="delivery-phase">Phases</Term>
          </dt>
          <dd>{organization.phases.join(" → ") || "none"}</dd>
          <dt>Enabled</dt>
          <dd>
            {organization.enabledPolicyTypes.length === 0
              ? "no policy type"
              : listed(organization.enabledPolicyTypes.map(policyTypeWords))}
          </dd>
        </dl>
        <div className={fields.edit}>
          <Button kind="quiet" glyph="edit" onClick={openOrganizationSettings}>
            Settings
          </Button>
          <Button kind="quiet" onClick={() => openSidePanel({ kind: "compare", compared: { of: "moment", place: 0 } })}>
            Compare…
          </Button>
        </div>
      </div>
      <div className={styles.section}>
        <h3 className={styles.title}>What to do first</h3>
        <ol className={styles.help}>
          <li>Drag an OU or an account from the left into the tree.</li>
          <li>Drag a policy onto the root, an OU or an account.</li>
          <li>Ask a question above, then click an account to see why.</li>
        </ol>
        <TourOffer />
        <div className={fields.edit}>
          <Button kind="quiet" glyph="learn" onClick={learn}>
            Learn: five lessons in 25 minutes
          </Button>
        </div>
      </div>
      <NodeNotes nodeId={design.rootId} />
    </>
  );
}
