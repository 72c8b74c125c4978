import { sharedBy, sharedBySentence } from "../overlays/overlayTexts";
import styles from "./boxes.module.css";
import { COLLIDES, SHARED_MARK } from "./boxesTexts";
import type { Look, UseCaseLook } from "./looks";

/** What an account is for, under its name: its use case, or that several collide and then one below the other. */
export function UseCases({ look: { line, useCases, collides, sharers, guess } }: { readonly look: Look }) {
  const [only, ...others] = useCases;
  if (only !== undefined && others.length === 0)
    return (
      <div className={styles.purpose}>
        <UseCaseChip look={only} />
        {sharers > 0 ? <Shared by={sharers} /> : collides && <span className={styles.collides}>{COLLIDES}</span>}
      </div>
    );
  if (guess !== null && sharers === 0)
    return (
      <div className={styles.purpose}>
        <span className={styles.guess} title={`${guess.text} Guessed; the inspector says why and accepts it`}>
          <span className="visually-hidden">guessed: </span>
          {guess.text}
        </span>
      </div>
    );
  return (
    <>
      <p className={styles.line} data-collides={collides || undefined}>
        {sharers > 0 ? <Shared by={sharers} /> : line}
      </p>
      {useCases.length > 0 && (
        <ul className={styles.useCases} aria-label="Use cases">
          {useCases.map((useCase) => (
            <li key={useCase.index ?? "more"}>
              <UseCaseChip look={useCase} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Under the overlay that tells it: by how many use cases the account is shared. */
function Shared({ by }: { readonly by: number }) {
  const sentence = sharedBySentence(by);
  return (
    <span className={styles.shared} title={sentence}>
      <span aria-hidden="true">
        {SHARED_MARK} {sharedBy(by)}
      </span>
      <span className="visually-hidden">{sentence}</span>
    </span>
  );
}

/** A use case to take hold of: dragged to another account it moves; by keyboard the menu and the inspector do it. */
function UseCaseChip({ look: { index, text, category, isCarried } }: { readonly look: UseCaseLook }) {
  if (index === null) return <span className={styles.moreUseCases}>{text}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.useCase}
      data-use-case={index}
      data-category={category}
      data-carried={isCarried || undefined}
      title={`${text}: drag it to another account, or to an OU for an account of its own`}
    >
      <span className={styles.tint} data-category={category} aria-hidden="true" />
      {text}
    </button>
  );
}
