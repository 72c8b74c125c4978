import { Breakable } from "../ui/Breakable";

interface NameButtonProps {
  readonly name: string;
  readonly className: string | undefined;
  readonly onClick: () => void;
}

/** A name that goes to what it names. */
export function NameButton({ name, className, onClick }: NameButtonProps) {
  return (
    // The label is the name itself: browsers would read the places where it may break as blanks.
    <button type="button" className={className} aria-label={name} onClick={onClick}>
      <Breakable text={name} />
    </button>
  );
}
