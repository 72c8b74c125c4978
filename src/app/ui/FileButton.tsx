import { useRef } from "react";
import { Button, type ButtonProps } from "./Button";

interface FileButtonProps extends Pick<ButtonProps, "kind" | "children"> {
  /** Names the files that are asked for. */
  readonly label: string;
  /** `folder`: all files of one folder, with their paths in it. */
  readonly asksFor?: "files" | "folder";
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files of the person's device; the same ones can be chosen again. */
export function FileButton({ label, asksFor = "files", onFiles, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button glyph={asksFor === "folder" ? "ou" : "open"} onClick={() => input.current?.click()} {...button} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        {...(asksFor === "folder" ? { webkitdirectory: "" } : {})}
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </>
  );
}
