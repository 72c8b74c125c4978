import { useLayoutEffect, useMemo, useRef } from "react";
import { shown } from "../../core/design/labels";
import type { Problem } from "../../core/json/problem";
import { listedUpTo } from "../../core/words/words";
import { useDesign } from "../store/derived";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import styles from "./Generator.module.css";
import { emptyRow, type PlanForm, problemOfUnit, type UnitRow, unitsIn } from "./planForm";

interface UnitRowsProps {
  readonly form: PlanForm;
  readonly problems: readonly Problem[];
  readonly onChange: (units: readonly UnitRow[]) => void;
}

/** The business units, a line each. Enter in a line begins the next one. */
export function UnitRows({ form, problems, onChange }: UnitRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const nextKey = useRef(form.units.length);
  const toFocus = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    list.current?.querySelectorAll<HTMLInputElement>("input[type=text]")[toFocus.current]?.focus();
    toFocus.current = null;
  });
  const { units } = form;
  const design = useDesign();
  const there = useMemo(() => unitsIn(design), [design]);
  const change = (key: number, changes: Partial<UnitRow>) =>
    onChange(units.map((row) => (row.key === key ? { ...row, ...changes } : row)));
  const addAfter = (index: number) => {
    onChange([...units.slice(0, index + 1), emptyRow(nextKey.current++), ...units.slice(index + 1)]);
    toFocus.current = index + 1;
  };
  const remove = (index: number) => {
    onChange(units.length === 1 ? [emptyRow(nextKey.current++)] : units.toSpliced(index, 1));
    toFocus.current = Math.max(0, index - 1);
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend>Business units</legend>
      {there.length === 0 ? null : (
        <p className={styles.there}>
          There already: {listedUpTo(4, there.map(shown))}. Named again, a unit gets the accounts that it lacks.
        </p>
      )}
      <ul ref={list} className={styles.units}>
        {units.map((row, index) => {
          const problem = problemOfUnit(problems, form, row.key);
          const which = row.name.trim() || `unit ${index + 1}`;
          return (
            <li key={row.key} className={styles.unit}>
              <input
                type="text"
                className={styles.unitName}
                aria-label={`Name of ${which}`}
                aria-invalid={problem !== undefined}
                data-autofocus={index === 0 ? true : undefined}
                placeholder="Ecommerce"
                value={row.name}
                onChange={(event) => change(row.key, { name: event.target.value })}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" || row.name.trim() === "") return;
                  event.preventDefault();
                  addAfter(index);
                }}
              />
              <label className={styles.tick}>
                <input
                  type="checkbox"
                  checked={row.ownDelivery}
                  onChange={() => change(row.key, { ownDelivery: !row.ownDelivery })}
                />
                own delivery<span className="visually-hidden"> account for {which}</span>
              </label>
              <label className={styles.tick}>
                <input
                  type="checkbox"
                  checked={row.ownSandbox || form.sandbox === "per-unit"}
                  disabled={form.sandbox === "per-unit"}
                  onChange={() => change(row.key, { ownSandbox: !row.ownSandbox })}
                />
                own sandbox<span className="visually-hidden"> for {which}</span>
              </label>
              <IconButton glyph="close" label={`Remove ${which}`} onClick={() => remove(index)} />
              {problem === undefined ? null : <p className={styles.problem}>{problem}</p>}
            </li>
          );
        })}
      </ul>
      <div>
        <Button glyph="plus" onClick={() => addAfter(units.length - 1)}>
          Another unit
        </Button>
      </div>
    </fieldset>
  );
}
