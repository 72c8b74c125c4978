import { renameDesign, setOrganization } from "../../core/design/commands";
import { type PolicyType, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { regionChoices } from "../lens/regionChoices";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { CommitArea } from "./CommitArea";
import { CommitField } from "./CommitField";
import styles from "./Fields.module.css";
import sections from "./Inspector.module.css";
import { ORGANIZATION_SETTINGS } from "./organizationSettings";
import { commaList } from "./useCaseEdits";

/** The organization's settings, shown with the root. */
export function OrganizationFields() {
  const design = useDesign();
  const { organization } = design;
  return (
    <section className={sections.section} aria-label={ORGANIZATION_SETTINGS}>
      <h3 className={sections.title}>Organization</h3>
      <div className={styles.form}>
        <CommitField label="Name" value={design.name} commit={(name) => perform(renameDesign, { name })} />
        <CommitArea
          label="Description"
          help="What the design is for; the report begins with it."
          value={design.description}
          commit={(description) => perform(renameDesign, { name: design.name, description })}
        />
        <label className={styles.labelled}>
          <span>Home Region</span>
          <select
            className={styles.input}
            value={organization.homeRegion}
            onChange={(event) => perform(setOrganization, { changes: { homeRegion: event.target.value } })}
          >
            {regionChoices(organization, organization.homeRegion).map(({ code, text }) => (
              <option key={code} value={code}>
                {text}
              </option>
            ))}
          </select>
        </label>
        <CommitField
          label="Delivery phases"
          help="In the order of delivery, with commas between them."
          value={organization.phases.join(", ")}
          commit={(text) => perform(setOrganization, { changes: { phases: commaList(text) } })}
        />
        <CommitField
          label="Id in AWS"
          placeholder="o-a1b2c3d4e5"
          help="Policies that name the organization are answered by it."
          value={organization.awsId ?? ""}
          commit={(text) => perform(setOrganization, { changes: { awsId: text || undefined } })}
        />
        <PolicyTypes enabled={organization.enabledPolicyTypes} />
      </div>
    </section>
  );
}

const TYPES: readonly { readonly type: PolicyType; readonly label: string }[] = [
  { type: SERVICE_CONTROL_POLICY, label: "Service control policies (SCPs)" },
  { type: RESOURCE_CONTROL_POLICY, label: "Resource control policies (RCPs)" },
];

function PolicyTypes({ enabled }: { readonly enabled: readonly PolicyType[] }) {
  const toggle = (type: PolicyType) => {
    const enabledPolicyTypes = enabled.includes(type) ? enabled.filter((each) => each !== type) : [...enabled, type];
    perform(setOrganization, { changes: { enabledPolicyTypes } });
  };
  return (
    <fieldset className={styles.group} aria-describedby="policy-types-warning">
      <legend className={styles.legend}>Enabled policy types</legend>
      {TYPES.map(({ type, label }) => (
        <label key={type} className={styles.choice}>
          <input type="checkbox" checked={enabled.includes(type)} onChange={() => toggle(type)} />
          {label}
        </label>
      ))}
      <p id="policy-types-warning" className={styles.warning}>
        Disabling a type in AWS detaches all its policies; enabling SCPs again brings back FullAWSAccess only.
      </p>
    </fieldset>
  );
}
