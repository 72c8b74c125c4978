import type { Carried } from "../store/carry";
import { openDialog } from "../store/viewStore";
import { Glyph } from "../ui/glyphs";
import { CarryButton } from "./CarryButton";
import styles from "./library.module.css";

const TILES: readonly {
  readonly title: string;
  readonly kind: string;
  readonly carried: Carried;
  readonly help: string;
}[] = [
  { title: "Organizational unit", kind: "ou", carried: { kind: "new-ou" }, help: "Groups accounts and other OUs." },
  {
    title: "Enterprise account",
    kind: "enterprise",
    carried: { kind: "new-account", account: "enterprise" },
    help: "For what all share: security, shared services, delivery, network.",
  },
  {
    title: "Runtime account",
    kind: "runtime",
    carried: { kind: "new-account", account: "runtime" },
    help: "For a business unit's workload in one delivery phase.",
  },
  {
    title: "Sandbox account",
    kind: "sandbox",
    carried: { kind: "new-account", account: "sandbox" },
    help: "For trying things out.",
  },
];

/** What can be added: dragged onto the canvas, or picked up by a click and placed by the next, also in the outline. */
export function Palette() {
  return (
    <section className={styles.palette} aria-labelledby="palette-heading">
      <h2 id="palette-heading" className={styles.heading}>
        Add
      </h2>
      <ul className={styles.tiles}>
        {TILES.map(({ title, kind, carried, help }) => (
          <li key={kind}>
            <CarryButton
              carried={carried}
              help={`${help} Drag it onto the canvas, or click and then click where it goes.`}
            >
              <span className={styles.tile} data-kind={kind}>
                <Glyph name={kind === "ou" ? "ou" : "account"} />
                <small>{title}</small>
              </span>
            </CarryButton>
          </li>
        ))}
        <li className={styles.whole}>
          <button
            type="button"
            className={styles.generate}
            title="Accounts for each business unit in each delivery phase, with the enterprise accounts that are missing."
            onClick={() => openDialog({ kind: "generator" })}
          >
            <Glyph name="grid" />
            <small>Units × phases…</small>
          </button>
        </li>
      </ul>
    </section>
  );
}
