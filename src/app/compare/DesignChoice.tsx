import { useState } from "react";
import { shown } from "../../core/design/labels";
import type { Design } from "../../core/design/types";
import { useLoaded } from "../dialogs/useLoaded";
import { recentDocuments } from "../storage/startStorage";
import { describeCounts } from "../storage/summary";
import type { Compared } from "../store/comparison";
import { useDocument } from "../store/documentStore";
import { announce, openSidePanel } from "../store/viewStore";
import { FileButton } from "../ui/FileButton";
import styles from "./ComparePanel.module.css";
import { designOfFiles, keptDesign, type OtherDesign, otherVariants, variantDesign } from "./otherDesigns";

/** The design that this one is compared with: kept in this browser, a variant of this document, or a file. */
export function DesignChoice({ compared }: { readonly compared: Compared & { readonly of: "design" } }) {
  const [recents] = useLoaded(recentDocuments);
  const openId = useDocument((state) => state.documentId);
  const document = useDocument((state) => state.document);
  const [fileName, setFileName] = useState<string | null>(null);
  const variants = otherVariants(document);
  const kept = recents.filter(({ id }) => id !== openId);
  const show = (source: string, design: Design | null) =>
    openSidePanel({ kind: "compare", compared: { of: "design", source, design } });
  const choose = async (source: string) => {
    const found = await designFrom(source);
    if (found === null) announce("problem", "That design could not be read.");
    else show(source, found.design);
  };
  const designFrom = (source: string): Promise<OtherDesign | null> | OtherDesign | null =>
    source.startsWith(VARIANT)
      ? variantDesign(document, source.slice(VARIANT.length))
      : keptDesign(source.slice(KEPT.length));
  const fromFiles = async (files: readonly File[]) => {
    const found = await designOfFiles(files);
    if (found === null) return;
    setFileName(found.title);
    show(FILE, found.design);
  };
  return (
    <div className={styles.choice}>
      <label className={styles.field}>
        Before
        <select value={compared.source} onChange={(event) => void choose(event.target.value)}>
          <option value="" disabled>
            {kept.length + variants.length === 0 ? "No other design is kept here" : "Choose a design"}
          </option>
          {compared.source === FILE ? <option value={FILE}>{fileName ?? "The chosen file"}</option> : null}
          {kept.length === 0 ? null : (
            <optgroup label="Kept in this browser">
              {kept.map((each) => (
                <option key={each.id} value={`${KEPT}${each.id}`}>
                  {shown(each.name)}: {describeCounts(each)}
                </option>
              ))}
            </optgroup>
          )}
          {variants.length === 0 ? null : (
            <optgroup label="Variants of this document">
              {variants.map(({ id, name }) => (
                <option key={id} value={`${VARIANT}${id}`}>
                  {shown(name)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      <div className={styles.row}>
        <FileButton kind="quiet" label="Files to compare with" onFiles={(files) => void fromFiles(files)}>
          Compare with a file…
        </FileButton>
      </div>
      {compared.design === null ? (
        <p className={styles.note}>
          What this design has and the other hasn’t, and who gains and loses by it. Nothing leaves this browser, and
          neither design is changed.
        </p>
      ) : null}
    </div>
  );
}

const KEPT = "kept ";
const VARIANT = "variant ";
const FILE = "file";
