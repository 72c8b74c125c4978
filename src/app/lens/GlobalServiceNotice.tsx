import { useState } from "react";
import { onlyRegionOf } from "../../core/catalog/globalServices";
import { regionOf } from "../../core/catalog/regions";
import { inRegion } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { Term } from "../ui/Term";
import { changeLens } from "./ask";
import { Notice } from "./Notice";
import styles from "./SuggestField.module.css";

/** A question in one Region about a service that has one endpoint for all of them: its requests have that Region. */
export function GlobalServiceNotice({ lens }: { readonly lens: Lens }) {
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const [service = ""] = lens.action.toLowerCase().split(":");
  const region = endpointElsewhere(lens);
  if (region === null || closedFor === service) return null;
  return (
    <Notice id="global-service" kind="warning" onClose={() => setClosedFor(service)}>
      {service} is a <Term id="global-service">global service</Term>: its requests go to {region}, whatever Region you
      work in.{" "}
      <button type="button" className={styles.meant} onClick={() => changeLens((now) => inRegion(now, region))}>
        Ask in {region}
      </button>
    </Notice>
  );
}

/** Null where the question has no Region or another partition's, or has the right one. */
export function endpointElsewhere({ action, region }: Pick<Lens, "action" | "region">): string | null {
  if (region === null) return null;
  const endpoint = onlyRegionOf(action, regionOf(region)?.partition ?? "aws");
  return endpoint === region ? null : endpoint;
}
