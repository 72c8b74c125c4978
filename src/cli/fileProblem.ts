import { type Problem, quoted } from "../core/json/problem";
import { problem } from "./io";

/** Why the file system refused, in plain words. Anything that isn't the file system's is a fault of ours and thrown on. */
export function fileProblem(error: unknown, path: string): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === null) throw error;
  const reason = REASONS[code];
  return problem(
    "file",
    reason === undefined ? `${quoted(path)} could not be used (${code}).` : `${quoted(path)} ${reason.message}.`,
    reason?.remedy,
  );
}

const REASONS: Record<string, { readonly message: string; readonly remedy?: string }> = {
  ENOENT: { message: "does not exist", remedy: "Check the path." },
  ENOTDIR: { message: "leads through something that is no folder", remedy: "Check the path." },
  EISDIR: { message: "is a folder", remedy: "Name a file." },
  EACCES: { message: "may not be used by you", remedy: "Check its permissions." },
  EPERM: { message: "may not be used by you", remedy: "Check its permissions." },
  EROFS: { message: "can't be written: the disk is read-only" },
  ENOSPC: { message: "can't be written: the disk is full" },
  ENAMETOOLONG: { message: "is too long a path" },
  ELOOP: { message: "is a link that leads to itself" },
};
