import type { Exporter } from "../format";
import { fileNameOf } from "../json";
import { type MermaidDetail, mermaidOf } from "./mermaidOf";

const DETAILS: readonly { readonly value: MermaidDetail; readonly title: string }[] = [
  { value: "ous", title: "OUs with their numbers of accounts" },
  { value: "accounts", title: "OUs with their accounts" },
  { value: "policies", title: "OUs and accounts with their policies" },
];

/** The organization's tree as a diagram in text, which GitHub and many wikis draw. */
export const mermaidExporter: Exporter = {
  id: "mermaid",
  purpose: "read",
  about: "The tree of OUs and accounts as text that GitHub, GitLab and many wikis draw.",
  title: "Mermaid diagram",
  gives: "file",
  options: [
    {
      id: "detail",
      title: "What it shows",
      kind: "choice",
      choices: DETAILS,
      default: "accounts",
    },
  ],
  export({ design }, choices) {
    const detail = DETAILS.find(({ value }) => value === choices.detail)?.value ?? "accounts";
    const { text, notices } = mermaidOf(design, detail);
    return { files: [{ path: `${fileNameOf(design.name)}.mmd`, text }], notices };
  },
};
