import { GLOBAL_SERVICES, GLOBAL_SERVICES_DATE } from "../../core/catalog/globalServices";
import { REGIONS_DATE, regions } from "../../core/catalog/regions";
import { RCP_SERVICE_COUNT, RCP_SERVICES_DATE } from "../../core/policy";
import { counted, numberText } from "../../core/words/words";
import { useActionCatalog } from "../catalog/actionCatalog";
import { useDesign } from "../store/derived";
import styles from "./StatusBar.module.css";
import { StatusDetails } from "./StatusDetails";

/** What the page knows of AWS: how much, of which day, where from and under which licence. */
export function CatalogFacts() {
  const catalog = useActionCatalog();
  const { organization } = useDesign();
  if (catalog === null) return null;
  const count = numberText(catalog.actionCount);
  return (
    <StatusDetails
      className={styles.catalog}
      title="Where this comes from"
      summary={`${count} actions as of ${catalog.date}`}
    >
      <div className={styles.facts}>
        <dl>
          <dt>Actions</dt>
          <dd>
            of {counted(catalog.services.size, "service")}, with access levels, resource types, condition keys and the
            types of their values
          </dd>
          <dt>Source</dt>
          <dd>
            AWS’s Service Authorization Reference, by {catalog.source}. {catalog.licence}
          </dd>
          <dt>Regions</dt>
          <dd>
            {regions.length}, {REGIONS_DATE}
          </dd>
          <dt>Global services</dt>
          <dd>
            {GLOBAL_SERVICES.length} with one endpoint for all Regions, {GLOBAL_SERVICES_DATE}
          </dd>
          <dt>RCPs cover</dt>
          <dd>
            {counted(RCP_SERVICE_COUNT, "service")}, {RCP_SERVICES_DATE}
          </dd>
          <dt>Quotas</dt>
          <dd>of {organization.rules}</dd>
        </dl>
        <p>
          What AWS has added since is evaluated by its name all the same, and pointed out. Nothing of this is asked of
          the network.
        </p>
      </div>
    </StatusDetails>
  );
}
