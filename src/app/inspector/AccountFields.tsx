import { useState } from "react";
import { setAccount } from "../../core/design/commands";
import type { AccountNode, NodeId } from "../../core/design/types";
import { inWords } from "../../core/design/useCaseWords";
import { sentenceOfUseCase } from "../../core/words/useCases";
import { useGuesses, useGuessesChunk } from "../guesses/guesses";
import { perform } from "../store/actions";
import { openDialog } from "../store/viewStore";
import { Breakable } from "../ui/Breakable";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { Term } from "../ui/Term";
import { CommitField } from "./CommitField";
import styles from "./Fields.module.css";
import { UseCaseForm } from "./UseCaseForm";

/** What an account is apart from its place: use cases, email, what AWS knows of it. */
export function AccountFields({ account }: { readonly account: AccountNode }) {
  const [isEditing, setEditing] = useState(false);
  const tags = Object.entries(account.tags ?? {});
  return (
    <>
      <dl className={styles.facts}>
        <dt>
          <Term id="use-case">Use case</Term>
        </dt>
        <dd>
          {account.useCases.length === 0 ? <NoUseCase accountId={account.id} /> : null}
          {account.useCases.map((useCase, index) => (
            // A use case has no id: its place in the list is what tells it apart.
            <span key={`${index} ${useCase.kind}`} className={styles.useCase}>
              {sentenceOfUseCase(useCase)}
              <IconButton
                glyph="move"
                label={`Move ${inWords(useCase)} to another account`}
                onClick={() => openDialog({ kind: "move-use-case", accountId: account.id, index })}
              />
            </span>
          ))}
        </dd>
        <dt>Email</dt>
        <dd>
          {account.email === undefined ? (
            <span className={styles.none}>none yet</span>
          ) : (
            <Breakable text={account.email} />
          )}
        </dd>
        {account.awsId === undefined ? null : (
          <>
            <dt>AWS account id</dt>
            <dd>
              <code>{account.awsId}</code>
            </dd>
          </>
        )}
        {account.state === undefined ? null : (
          <>
            <dt>State</dt>
            <dd>{account.state}</dd>
          </>
        )}
        {tags.length === 0 ? null : (
          <>
            <dt>Tags</dt>
            <dd>
              {tags.map(([key, value]) => (
                <span key={key} className={styles.line}>
                  {key} = {value}
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      <div className={styles.edit}>
        <Button kind="quiet" glyph="edit" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
          {isEditing ? "Done" : "Edit use case and email"}
        </Button>
      </div>
      {isEditing ? (
        <div className={styles.form}>
          <UseCaseForm account={account} />
          <CommitField
            label="Email"
            placeholder="aws+name@example.com"
            help="Each account needs one of its own."
            value={account.email ?? ""}
            commit={(text) => perform(setAccount, { nodeId: account.id, changes: { email: text || undefined } })}
          />
        </div>
      ) : null}
    </>
  );
}

/** That there is none, with what the account is probably for. */
function NoUseCase({ accountId }: { readonly accountId: NodeId }) {
  const chunk = useGuessesChunk();
  const guess = useGuesses().get(accountId);
  return (
    <>
      <span className={styles.none}>none yet</span>
      {chunk === null || guess === undefined ? null : <chunk.GuessOfAccount guess={guess} />}
    </>
  );
}
