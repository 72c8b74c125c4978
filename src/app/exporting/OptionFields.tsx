import { useId, useState } from "react";
import type { ExportChoices, ExportOption } from "../../core/formats";
import { counted } from "../../core/words/words";
import { TextField } from "../ui/TextField";
import styles from "./exporting.module.css";

interface OptionFieldsProps {
  readonly options: readonly ExportOption[];
  readonly choices: ExportChoices;
  readonly problems: Readonly<Record<string, string>>;
  readonly onChoose: (optionId: string, value: string | boolean) => void;
}

/** So many are in sight; the others unfold. */
const MOST_IN_SIGHT = 2;

/** A field for each thing that can be chosen about a format; of many the first ones, the others unfold. */
export function OptionFields({ options, ...rest }: OptionFieldsProps) {
  const isFew = options.length <= MOST_IN_SIGHT + 1;
  const first = isFew ? options : options.slice(0, MOST_IN_SIGHT);
  const others = isFew ? [] : options.slice(MOST_IN_SIGHT);
  const isChanged = ({ id, default: usual }: ExportOption) => (rest.choices[id] ?? usual) !== usual;
  const [isOpen, setOpen] = useState(() => others.some(isChanged));
  if (options.length === 0) return null;
  return (
    <div className={styles.options}>
      <Fields options={first} {...rest} />
      {others.length === 0 ? null : (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{counted(others.length, "more choice")}</summary>
          <div className={styles.options}>
            <Fields options={others} {...rest} />
          </div>
        </details>
      )}
    </div>
  );
}

function Fields({ options, choices, problems, onChoose }: OptionFieldsProps) {
  return options.map((option) => (
    <OptionField
      key={option.id}
      option={option}
      value={choices[option.id] ?? option.default}
      problem={problems[option.id]}
      onChange={(value) => onChoose(option.id, value)}
    />
  ));
}

interface OptionFieldProps {
  readonly option: ExportOption;
  readonly value: string | boolean;
  readonly problem: string | undefined;
  readonly onChange: (value: string | boolean) => void;
}

function OptionField({ option, value, problem, onChange }: OptionFieldProps) {
  const id = useId();
  const { title } = option;
  const chosen = option.kind === "choice" ? option.choices.find((each) => each.value === value) : undefined;
  const help = chosen?.help ?? option.help;
  const helpText = (
    <>
      {help === undefined ? null : <small id={`${id}-help`}>{help}</small>}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  );
  const described = [help === undefined ? [] : `${id}-help`, problem === undefined ? [] : `${id}-problem`]
    .flat()
    .join(" ");
  const texts = {
    "aria-describedby": described || undefined,
    "aria-invalid": problem === undefined ? undefined : true,
  };
  switch (option.kind) {
    case "flag":
      return (
        <div className={styles.option}>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={value === true}
              {...texts}
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
            <select value={String(value)} {...texts} onChange={(event) => onChange(event.target.value)}>
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
