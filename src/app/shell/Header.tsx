import { useState } from "react";
import { renameDesign } from "../../core/design/commands";
import { learn } from "../school/schoolStore";
import { SaveStatus } from "../storage/SaveStatus";
import { perform, redo, undo } from "../store/actions";
import { useDesign } from "../store/derived";
import { useDocument } from "../store/documentStore";
import { openDialog, type ThemeChoice, useView } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Glyph } from "../ui/glyphs";
import { IconButton } from "../ui/IconButton";
import styles from "./Header.module.css";
import { ViewSwitch } from "./ViewSwitch";

const NEXT_THEME: Record<ThemeChoice, ThemeChoice> = { system: "light", light: "dark", dark: "system" };

export function Header() {
  const past = useDocument((state) => state.history.past.at(-1)?.title);
  const future = useDocument((state) => state.history.future.at(-1)?.title);
  const isReading = useDocument((state) => state.saveState.kind === "read-only");
  const theme = useView((state) => state.theme);
  const panelsShown = useView((state) => state.sidePanelsShown);
  return (
    <header className={styles.header}>
      <h1 className={styles.logo}>
        <Glyph name="logo" size={18} /> <span>Orgwright</span>
      </h1>
      <DesignName />
      <div className={styles.group}>
        <IconButton
          glyph="undo"
          label={past === undefined ? "Undo" : `Undo: ${past}`}
          shortcut="Ctrl+Z"
          disabled={past === undefined || isReading}
          onClick={undo}
        />
        <IconButton
          glyph="redo"
          label={future === undefined ? "Redo" : `Redo: ${future}`}
          shortcut="Ctrl+Shift+Z"
          disabled={future === undefined || isReading}
          onClick={redo}
        />
      </div>
      <SaveStatus />
      <ViewSwitch />
      <div className={styles.right}>
        <IconButton
          glyph="panels"
          label={panelsShown ? "Hide the panels (for a projector)" : "Show the panels"}
          onClick={() => useView.setState({ sidePanelsShown: !panelsShown })}
        />
        <IconButton
          glyph="theme"
          data-spare
          label={`Colours: ${theme}. Change to ${NEXT_THEME[theme]}`}
          onClick={() => useView.setState({ theme: NEXT_THEME[theme] })}
        />
        <IconButton glyph="learn" label="Learn" shortcut="F1" data-opens="school" onClick={learn} />
        <IconButton
          glyph="help"
          data-spare
          label="Keyboard shortcuts"
          shortcut="?"
          onClick={() => openDialog({ kind: "shortcuts" })}
        />
        <Button onClick={() => openDialog({ kind: "new" })}>New</Button>
        <Button onClick={() => openDialog({ kind: "open" })}>Open</Button>
        <Button kind="primary" onClick={() => openDialog({ kind: "export" })}>
          Export
        </Button>
      </div>
    </header>
  );
}

/** The design's name, edited in place. */
function DesignName() {
  const name = useDesign().name;
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    if (draft !== null && draft.trim() !== "" && draft !== name) perform(renameDesign, { name: draft });
    setDraft(null);
  };
  return (
    <input
      className={styles.name}
      aria-label="Name of the design"
      value={draft ?? name}
      size={Math.max(10, Math.min(32, (draft ?? name).length + 1))}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") setDraft(null);
      }}
    />
  );
}
