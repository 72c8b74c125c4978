import { type ReactNode, useEffect, useId, useMemo, useState } from "react";
import type { NodeId } from "../../core/design/types";
import type { ThemeId } from "../../core/pictures";
import { counted, numberText } from "../../core/words/words";
import dialogs from "../dialogs/dialogs.module.css";
import { useComparison } from "../store/comparison";
import { useView, type ViewId } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Segments } from "../ui/Segments";
import styles from "./PictureDialog.module.css";
import { MOST_PIXELS, mostScale, scalesUpTo } from "./pixels";
import { savePicture } from "./savePicture";
import { type Picture, type PicturedView, type PictureWish, refusalOf, takePicture } from "./takePicture";

const VIEWS = [
  { id: "boxes", title: "Boxes" },
  { id: "flow", title: "Flow" },
  { id: "matrix", title: "Matrix" },
  { id: "services", title: "Services" },
  { id: "regions", title: "Regions" },
] as const satisfies readonly { readonly id: PicturedView; readonly title: string }[];

const THEMES = [
  { id: "light", title: "Light" },
  { id: "dark", title: "Dark" },
] as const;

/** Larger pictures are slow to look at, not to save. */
const MOST_PREVIEWED_CHARACTERS = 4_000_000;

interface PictureDialogProps {
  /** What the selection is; empty: there is none. */
  readonly nodeIds: readonly NodeId[];
  /** Whether the selection is what was asked for. */
  readonly isOfSelection: boolean;
  readonly onClose: () => void;
}

/** Takes a picture of a view: as it will be, with what can be chosen about it. */
export function PictureDialog({ nodeIds, isOfSelection, onClose }: PictureDialogProps) {
  const [view, setView] = useState(viewNow);
  const [theme, setTheme] = useState(themeNow);
  const [part, setPart] = useState<"all" | "selection">(isOfSelection && nodeIds.length > 0 ? "selection" : "all");
  const comparison = useComparison();
  const [wantedScale, setScale] = useState<number>(2);
  const [holdsDesign, setHolding] = useState(true);
  const [isSaving, setSaving] = useState(false);
  const wish: PictureWish = useMemo(
    () => ({ view, theme, scope: part === "all" ? "whole" : nodeIds, holdsDesign, comparison }),
    [view, theme, part, nodeIds, holdsDesign, comparison],
  );
  const picture = useMemo(() => takePicture(wish), [wish]);
  const most = mostScale(picture);
  const { scales, scale } = scalesUpTo(most, wantedScale);
  const save = async (kind: "svg" | "png") => {
    setSaving(true);
    await savePicture(kind === "svg" ? { ...wish, kind } : { ...wish, kind, scale }, picture);
    setSaving(false);
    onClose();
  };
  const noSelection = nodeIds.length === 0 ? { refusal: "Nothing is selected" } : {};
  return (
    <Dialog
      title="Save as picture"
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button glyph="download" disabled={isSaving} onClick={() => save("png")}>
            {isSaving ? "Drawing…" : "Save as PNG"}
          </Button>
          <Button kind="primary" glyph="download" disabled={isSaving} onClick={() => save("svg")}>
            Save as SVG
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        <div className={styles.choices}>
          <Choice title="View">
            <Segments label="View" segments={VIEWS.map(offered)} chosen={view} onChoose={setView} />
          </Choice>
          <Choice title="Colours">
            <Segments label="Colours" segments={THEMES} chosen={theme} onChoose={setTheme} />
          </Choice>
          <Choice title="Shows">
            <Segments
              label="Shows"
              segments={[
                { id: "all", title: "Everything" },
                { id: "selection", title: "The selection", ...noSelection },
              ]}
              chosen={part}
              onChoose={setPart}
            />
          </Choice>
          <Choice title="PNG size">
            <Segments
              label="Size of the PNG"
              segments={scales.map((each) => ({
                id: String(each),
                title: `${each}×`,
                ...(each > most ? { refusal: `At most ${numberText(MOST_PIXELS)} pixels are drawn` } : {}),
              }))}
              chosen={String(scale)}
              onChoose={(id) => setScale(Number(id))}
            />
          </Choice>
        </div>
        <Preview picture={picture} />
        <p className={styles.facts}>
          {numberText(picture.width)} × {numberText(picture.height)} as SVG, sharp at any size; the PNG has{" "}
          {numberText(Math.round(picture.width * scale))} × {numberText(Math.round(picture.height * scale))} pixels
          {most < 1 ? `, shrunk to the ${numberText(MOST_PIXELS)} that are drawn at most` : ""}.
        </p>
        <label className={dialogs.check}>
          <input type="checkbox" checked={holdsDesign} onChange={(event) => setHolding(event.target.checked)} />
          <span>
            The design lies in the picture, so that it opens here again: whoever has the picture has all of the design,
            also what isn’t shown.
          </span>
        </label>
      </div>
    </Dialog>
  );
}

function Choice({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <span id={id} aria-hidden="true">
        {title}
      </span>
      {children}
    </div>
  );
}

function Preview({ picture: { svg, width, height } }: { readonly picture: Picture }) {
  const isShown = svg.length <= MOST_PREVIEWED_CHARACTERS;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!isShown) return;
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg, isShown]);
  return (
    <div className={styles.preview}>
      {isShown ? (
        address === null ? null : (
          <img src={address} width={width} height={height} alt="As it will be saved" />
        )
      ) : (
        <p>The picture has {counted(svg.length, "character")}: too much to be shown here, not to be saved.</p>
      )}
    </div>
  );
}

function viewNow(): PicturedView {
  const shown: ViewId = useView.getState().view;
  if (shown !== "tables") return shown;
  return refusalOf("services") === null ? "services" : "boxes";
}

function offered(view: (typeof VIEWS)[number]) {
  const refusal = refusalOf(view.id);
  return refusal === null ? view : { ...view, refusal };
}

function themeNow(): ThemeId {
  const { theme } = useView.getState();
  if (theme !== "system") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
