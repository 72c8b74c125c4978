import { parseHcl } from "../../hcl/parseHcl";
import { parseHclJson } from "../../hcl/parseHclJson";
import { sourceOf } from "../../hcl/source";
import type { Attribute, Block, Body } from "../../hcl/syntax";
import { MAX_PROBLEMS, type Problem, quoted } from "../../json/problem";
import type { TextFile } from "../format";
import { nameOf } from "./paths";

/** What the files of one folder declare, in their order. */
export interface ModuleSource {
  readonly folder: string;
  readonly variables: ReadonlyMap<string, Block>;
  readonly locals: ReadonlyMap<string, Attribute>;
  /** By address: "aws_organizations_account.dev". */
  readonly resources: ReadonlyMap<string, Block>;
  /** By address without `data.`. */
  readonly data: ReadonlyMap<string, Block>;
  readonly calls: ReadonlyMap<string, Block>;
  readonly outputs: ReadonlyMap<string, Block>;
  readonly imports: readonly Block[];
  readonly providers: readonly Block[];
}

type Kind = "variables" | "resources" | "data" | "calls" | "outputs";
const KINDS: Readonly<Record<string, { readonly kind: Kind; readonly labels: number; readonly word: string }>> = {
  variable: { kind: "variables", labels: 1, word: "variable" },
  resource: { kind: "resources", labels: 2, word: "resource" },
  data: { kind: "data", labels: 2, word: "data source" },
  module: { kind: "calls", labels: 1, word: "module" },
  output: { kind: "outputs", labels: 1, word: "output" },
};

/** Reads a folder's files. What can't be parsed, and what is declared twice, goes to `problems`. */
export function moduleSourceOf(folder: string, files: readonly TextFile[], problems: Problem[]): ModuleSource {
  const reader = new ModuleReader(folder, problems);
  const isOverride = ({ path }: TextFile) => /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/.test(nameOf(path));
  for (const file of files) if (!isOverride(file)) reader.read(file, false);
  for (const file of files) if (isOverride(file)) reader.read(file, true);
  return reader;
}

class ModuleReader implements ModuleSource {
  readonly variables = new Map<string, Block>();
  readonly locals = new Map<string, Attribute>();
  readonly resources = new Map<string, Block>();
  readonly data = new Map<string, Block>();
  readonly calls = new Map<string, Block>();
  readonly outputs = new Map<string, Block>();
  readonly imports: Block[] = [];
  readonly providers: Block[] = [];

  constructor(
    readonly folder: string,
    readonly problems: Problem[],
  ) {}

  read({ path, text }: TextFile, isOverride: boolean): void {
    const source = sourceOf(path, text);
    const parsed = path.endsWith(".json") ? parseHclJson(source) : parseHcl(source);
    if ("syntaxError" in parsed) {
      this.problems.push(parsed.syntaxError);
      return;
    }
    this.problems.push(...parsed.problems);
    for (const block of parsed.body.blocks) this.#add(block, isOverride);
  }

  #add(block: Block, isOverride: boolean): void {
    const known = Object.hasOwn(KINDS, block.type) ? KINDS[block.type] : undefined;
    if (known !== undefined) this.#declare(block, known, isOverride);
    else if (block.type === "locals")
      for (const local of block.body.attributes.values()) this.#addLocal(local, isOverride);
    else if (block.type === "import") this.imports.push(block);
    else if (block.type === "provider") this.providers.push(block);
  }

  #declare(block: Block, { kind, labels, word }: (typeof KINDS)[string], isOverride: boolean): void {
    const name = block.labels.join(".");
    const at = block.source.placeOf(block.start);
    if (block.labels.length !== labels) {
      const message = `A ${word} needs ${labels === 1 ? "a name" : "a type and a name"} in quotation marks.`;
      this.problems.push({ severity: "error", code: "block-labels", at, message, remedy: "" });
      return;
    }
    const first = this[kind].get(name);
    if (first !== undefined && !isOverride) this.#twice(`${word} ${quoted(name)}`, first, block);
    else this[kind].set(name, first === undefined ? block : overridden(first, block));
  }

  #addLocal(local: Attribute, isOverride: boolean): void {
    const first = this.locals.get(local.name);
    if (first !== undefined && !isOverride) this.#twice(`local value ${quoted(local.name)}`, first, local);
    else this.locals.set(local.name, local);
  }

  #twice(what: string, first: Block | Attribute, second: Block | Attribute): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    const [one, other] = [first, second].map(({ source, start }) => source.placeOf(start));
    this.problems.push({
      severity: "error",
      code: "declared-twice",
      at: other ?? {},
      message: `The ${what} is declared twice: ${one?.file}, line ${one?.line}, and ${other?.file}, line ${other?.line}.`,
      remedy: "Keep one of the two.",
    });
  }
}

/** Arguments of the override win, and its blocks stand for all of their type. */
function overridden(block: Block, override: Block): Block {
  const types = new Set(override.body.blocks.map(({ type }) => type));
  const body: Body = {
    attributes: new Map([...block.body.attributes, ...override.body.attributes]),
    blocks: [...block.body.blocks.filter(({ type }) => !types.has(type)), ...override.body.blocks],
  };
  return { ...block, body };
}
