import type { PolicyTemplate } from "../../core/templates/types";
import { WithTerms } from "../ui/WithTerms";
import styles from "./dialogs.module.css";

/** Why and where to use a template, with what it rests on. */
export function TemplateDocumentation({ template }: { readonly template: PolicyTemplate }) {
  const [first, ...others] = template.documentation;
  return (
    <div className={styles.documentation}>
      <p>
        <WithTerms>{first ?? ""}</WithTerms>
      </p>
      {others.length === 0 && template.sources.length === 0 ? null : (
        <details>
          <summary>More about it, and sources</summary>
          {others.map((paragraph) => (
            <p key={paragraph}>
              <WithTerms>{paragraph}</WithTerms>
            </p>
          ))}
          <ul>
            {template.sources.map(({ title, url }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
