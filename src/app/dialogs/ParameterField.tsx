import type { TemplateParameter } from "../../core/templates/types";
import { TextArea } from "../ui/TextField";
import { RegionsField } from "./RegionsField";

export interface ParameterFieldProps {
  readonly parameter: TemplateParameter;
  /** What the person gave, one text each; empty ones mean nothing. */
  readonly texts: readonly string[];
  readonly onChange: (texts: readonly string[]) => void;
  /** What is wrong with the texts, in words. */
  readonly problems: readonly string[];
}

/** The field for a template's parameter: Regions are ticked, everything else is written one to a line. */
export function ParameterField(props: ParameterFieldProps) {
  const { parameter, texts, onChange, problems } = props;
  if (parameter.kind === "regions") return <RegionsField {...props} />;
  return (
    <TextArea
      label={`${parameter.label} (one a line${parameter.required ? "" : ", may be empty"})`}
      code
      rows={Math.min(8, Math.max(3, texts.length + 1))}
      value={texts.join("\n")}
      onChange={(text) => onChange(text.split("\n"))}
      help={parameter.help}
      problem={problems.length === 0 ? undefined : problems.join(" ")}
    />
  );
}
