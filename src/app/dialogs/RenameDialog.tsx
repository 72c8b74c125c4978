import { type ReactNode, useState } from "react";
import type { Command } from "../../core/design/command";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextField } from "../ui/TextField";
import styles from "./dialogs.module.css";

interface RenameDialogProps<Arguments> {
  readonly title: string;
  /** What it is called now. */
  readonly name: string;
  readonly command: Command<Arguments>;
  readonly argsFor: (to: string) => Arguments;
  readonly onClose: () => void;
  /** What follows the new name, and what doesn't. */
  readonly children: ReactNode;
}

/** Asks for another name, with the reason where it can't be had, and gives it. */
export function RenameDialog<Arguments>(props: RenameDialogProps<Arguments>) {
  const { command, argsFor, onClose } = props;
  const design = useDesign();
  const [to, setTo] = useState(props.name);
  const result = command.run(design, argsFor(to));
  const rename = () => {
    if (perform(command, argsFor(to)).kind === "done") onClose();
  };
  return (
    <Dialog
      title={props.title}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" disabled={result.kind === "refused"} onClick={rename}>
            Rename
          </Button>
        </>
      }
    >
      <form
        className={styles.column}
        onSubmit={(event) => {
          event.preventDefault();
          if (result.kind === "done") rename();
        }}
      >
        <TextField
          label="Name"
          data-autofocus
          value={to}
          problem={result.kind === "refused" ? `${result.problem.message} ${result.problem.remedy}` : undefined}
          onChange={setTo}
        />
        <p>{props.children}</p>
      </form>
    </Dialog>
  );
}
