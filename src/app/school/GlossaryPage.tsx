import { useEffect, useRef, useState } from "react";
import { type GlossaryTerm, glossary, wordsOfTerm } from "../../core/lessons/glossary";
import { counted } from "../../core/words/words";
import { Inline } from "./Inline";
import { PageHead } from "./PageHead";
import styles from "./school.module.css";

/** Every word of the field in plain words, to be searched. `termId`: the one to begin with. */
export function GlossaryPage({ termId }: { readonly termId?: string }) {
  const [sought, setSought] = useState("");
  const [wanted, setWanted] = useState(termId);
  const found = glossary.filter((term) => matches(term, sought));
  const goTo = (id: string) => {
    setSought("");
    setWanted(id);
  };
  return (
    <div className={styles.page}>
      <PageHead title="Glossary" wayBack="to-lesson" />
      <label className={styles.search}>
        <span>Find a word</span>
        <input type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
      </label>
      <p className={styles.note} role="status">
        {found.length === 0 ? `Nothing is found for “${sought}”.` : counted(found.length, "term")}
      </p>
      <dl className={styles.glossary}>
        {found.map((term) => (
          <Term key={term.id} term={term} isWanted={term.id === wanted} onTerm={goTo} />
        ))}
      </dl>
    </div>
  );
}

function matches({ words, meaning }: GlossaryTerm, sought: string): boolean {
  const text = sought.trim().toLowerCase();
  return words.toLowerCase().includes(text) || meaning.toLowerCase().includes(text);
}

interface TermProps {
  readonly term: GlossaryTerm;
  readonly isWanted: boolean;
  readonly onTerm: (id: string) => void;
}

function Term({ term: { words, meaning, source, seeAlso = [] }, isWanted, onTerm }: TermProps) {
  const name = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    name.current?.scrollIntoView({ block: "center" });
    name.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return (
    <div data-wanted={isWanted}>
      <dt ref={name} tabIndex={-1}>
        {words}
      </dt>
      <dd>
        <p>
          <Inline text={meaning} />
        </p>
        {seeAlso.length === 0 ? null : (
          <p className={styles.source}>
            See also{" "}
            {seeAlso.map((id) => (
              <button key={id} type="button" className={styles.link} onClick={() => onTerm(id)}>
                {wordsOfTerm(id)}
              </button>
            ))}
          </p>
        )}
        <p className={styles.source}>
          {source.url === undefined ? (
            <span>{source.title}</span>
          ) : (
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.title}
            </a>
          )}
        </p>
      </dd>
    </div>
  );
}
