import { useId, useState } from "react";
import { type Region, regionOf, regions } from "../../core/catalog/regions";
import { useDesign } from "../store/derived";
import { matches } from "../ui/PickList";
import styles from "./dialogs.module.css";
import type { ParameterFieldProps } from "./ParameterField";

/** Regions as a list to tick, of the organization's partition and those chosen already; the search narrows it. */
export function RegionsField({ parameter, texts, onChange, problems }: ParameterFieldProps) {
  const { organization } = useDesign();
  const [wanted, setWanted] = useState("");
  const id = useId();
  const chosen = new Set(texts);
  const partition = organization.partition ?? "aws";
  const unknown = texts.filter((code) => code !== "" && regionOf(code) === undefined);
  const listed = regions.filter((region) => region.partition === partition || chosen.has(region.code));
  const shown = listed.filter(({ code, place }) => matches(`${code} ${place}`, wanted));
  const toggle = (code: string) =>
    onChange(chosen.has(code) ? texts.filter((text) => text !== code) : [...texts, code]);

  return (
    <fieldset className={styles.fieldset} aria-describedby={`${id}-help`}>
      <legend>
        {parameter.label} ({chosen.size} chosen)
      </legend>
      <input
        type="search"
        className={styles.search}
        aria-label={`Search ${parameter.label}`}
        placeholder="Search: Tokyo, eu-…"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <div className={styles.regions}>
        {[...unknown.map(regionUnknown), ...shown].map(({ code, place }) => (
          <label key={code} className={styles.region}>
            <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} />
            {code} <small>{place}</small>
          </label>
        ))}
      </div>
      <p id={`${id}-help`} className={styles.fieldHelp}>
        {parameter.help}
      </p>
      {problems.length === 0 ? null : <p className={styles.fieldProblem}>{problems.join(" ")}</p>}
    </fieldset>
  );
}

function regionUnknown(code: string): Pick<Region, "code" | "place"> {
  return { code, place: "not in our list" };
}
