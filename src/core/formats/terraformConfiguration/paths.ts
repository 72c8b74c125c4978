/** A path with `/`, without `.` and with as few `..` as it can do with: "a/../b/./c" is "b/c". */
export function normalised(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return `${path.startsWith("/") ? "/" : ""}${parts.join("/")}`;
}

/** The folder of a path; "" where it has none. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end === 0 ? "/" : path.slice(0, Math.max(0, end));
}

/** The last part: "b.tf" of "a/b.tf". */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A relative path from a folder, normalised. */
export function joined(folder: string, path: string): string {
  return normalised(folder === "" ? path : `${folder}/${path}`);
}

/** The folder that all of them lie in, themselves included. */
export function commonFolder(folders: readonly string[]): string {
  const [first = "", ...others] = folders.map((folder) => folder.split("/"));
  const shared = first === "" ? [] : [...first];
  for (const other of others) {
    let length = 0;
    while (length < shared.length && shared[length] === other[length]) length++;
    shared.length = length;
  }
  return shared.join("/");
}
