/** What AWS says of its actions and condition keys. */
export interface ActionDescriptions {
  /** Of an action or condition key by its name in any letter case; undefined: AWS says nothing, or it isn't known. */
  descriptionOf(name: string): string | undefined;
}

/** Reads the text that `npm run catalog` writes (scripts/catalog.mjs describes it), service by service as they are asked. */
export function readActionDescriptions(text: string): ActionDescriptions {
  const [, ...blocks] = text.trimEnd().split("\n\n");
  const byPrefix = new Map(blocks.map((block) => [block.slice(0, block.indexOf("\n")), block]));
  const read = new Map<string, ReadonlyMap<string, string>>();
  const serviceOf = (prefix: string) => {
    const known = read.get(prefix) ?? linesOf(byPrefix.get(prefix) ?? "");
    read.set(prefix, known);
    return known;
  };
  return {
    descriptionOf: (name) => {
      const wanted = name.toLowerCase();
      const colon = wanted.indexOf(":");
      const service = serviceOf(wanted.slice(0, Math.max(0, colon)));
      return service.get(wanted.slice(colon + 1)) ?? service.get(wanted);
    },
  };
}

/** `name text`; `~` stands for the words that begin what AWS says of most actions. */
function linesOf(block: string): ReadonlyMap<string, string> {
  const lines = block.split("\n").slice(1);
  return new Map(
    lines.map((line) => {
      const space = line.indexOf(" ");
      const text = line.slice(space + 1);
      return [line.slice(0, space), text.startsWith("~") ? `Grants permission to ${text.slice(1)}` : text];
    }),
  );
}
