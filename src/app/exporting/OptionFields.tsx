import { useId } from "react";
import type { ExportChoices, Exporter, ExportOption } from "../../core/formats";
import { TextField } from "../ui/TextField";
import styles from "./exporting.module.css";

interface OptionFieldsProps {
  readonly options: readonly ExportOption[];
  readonly choices: ExportChoices;
  readonly problems: Readonly<Record<string, string>>;
  readonly onChoose: (optionId: string, value: string | boolean) => void;
}

/** A field for each thing that can be chosen about a format. */
export function OptionFields({ options, choices, problems, onChoose }: OptionFieldsProps) {
  if (options.length === 0) return null;
  return (
    <div className={styles.options}>
      {options.map((option) => (
        <OptionField
          key={option.id}
          option={option}
          value={choices[option.id] ?? option.default}
          problem={problems[option.id]}
          onChange={(value) => onChoose(option.id, value)}
        />
      ))}
    </div>
  );
}

/** What is wrong with the chosen values, by the option's id. */
export function optionProblems({ options = [] }: Exporter, choices: ExportChoices): Readonly<Record<string, string>> {
  return Object.fromEntries(
    options.flatMap((option) => {
      const problem = option.kind === "text" ? (option.problemOf?.(String(choices[option.id] ?? "")) ?? null) : null;
      return problem === null ? [] : [[option.id, problem] as const];
    }),
  );
}

interface OptionFieldProps {
  readonly option: ExportOption;
  readonly value: string | boolean;
  readonly problem: string | undefined;
  readonly onChange: (value: string | boolean) => void;
}

function OptionField({ option, value, problem, onChange }: OptionFieldProps) {
  const id = useId();
  const { title, help } = option;
  const helpText = help === undefined ? null : <small id={`${id}-help`}>{help}</small>;
  const described = help === undefined ? undefined : `${id}-help`;
  switch (option.kind) {
    case "flag":
      return (
        <div className={styles.option}>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={value === true}
              aria-describedby={described}
              onChange={(event) => onChange(event.target.checked)}
            />
            {title}
          </label>
          {helpText}
        </div>
      );
    case "choice":
      return (
        <div className={styles.option}>
          <label className={styles.choice}>
            <span>{title}</span>
            <select
              value={String(value)}
              aria-describedby={described}
              onChange={(event) => onChange(event.target.value)}
            >
              {option.choices.map((each) => (
                <option key={each.value} value={each.value}>
                  {each.title}
                </option>
              ))}
            </select>
          </label>
          {helpText}
        </div>
      );
    case "text":
      return (
        <TextField
          label={title}
          help={help}
          problem={problem}
          value={String(value)}
          spellCheck={false}
          onChange={onChange}
        />
      );
  }
}
