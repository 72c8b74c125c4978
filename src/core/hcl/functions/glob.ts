/** Whether a relative path matches a pattern of `fileset`: `*` and `?` within a name, `**` over folders, `{a,b}`, `[abc]`. */
export function matchesGlob(path: string, pattern: string): boolean {
  return alternatives(pattern).some((each) => matchesFolders(path.split("/"), each.split("/")));
}

const MAX_ALTERNATIVES = 100;

function alternatives(pattern: string): readonly string[] {
  let all = [pattern];
  for (;;) {
    const next = all.flatMap((each) => {
      const braces = /\{([^{}]*)\}/.exec(each);
      if (braces === null) return [each];
      const [whole, choices = ""] = braces;
      return choices
        .split(",")
        .map((choice) => each.slice(0, braces.index) + choice + each.slice(braces.index + whole.length));
    });
    if (next.length === all.length && next.every((each, index) => each === all[index])) return all;
    if (next.length > MAX_ALTERNATIVES) return [];
    all = next;
  }
}

/** Which ends of the path the patterns so far can reach, folder by folder: no going back. */
function matchesFolders(names: readonly string[], patterns: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const pattern of patterns) {
    const next = new Set<number>();
    for (const at of reached) {
      if (pattern === "**") for (let end = at; end <= names.length; end++) next.add(end);
      else if (at < names.length && matchesName(names[at]!, pattern)) next.add(at + 1);
    }
    reached = next;
  }
  return reached.has(names.length);
}

const PIECE = /\*|\?|\[\^?[^\]]+\]|\\.|./gsu;

function matchesName(name: string, pattern: string): boolean {
  const letters = [...name];
  let reached = new Set([0]);
  for (const [piece] of pattern.matchAll(PIECE)) {
    const next = new Set<number>();
    for (const at of reached) {
      if (piece === "*") for (let end = at; end <= letters.length; end++) next.add(end);
      else if (at < letters.length && matchesLetter(letters[at]!, piece)) next.add(at + 1);
    }
    reached = next;
  }
  return reached.has(letters.length);
}

function matchesLetter(letter: string, piece: string): boolean {
  if (piece === "?") return true;
  if (!/^\[.+\]$/s.test(piece)) return letter === piece.replace(/^\\/, "");
  const isNegated = piece[1] === "^";
  const set = piece.slice(isNegated ? 2 : 1, -1);
  const isIn = [...set].some(
    (each, index) => each === letter || (set[index + 1] === "-" && each <= letter && letter <= (set[index + 2] ?? "")),
  );
  return isIn !== isNegated;
}
