import { Budget } from "../../hcl/budget";
import { LimitReached } from "../../hcl/limits";
import { References } from "../../hcl/reference";
import { Unresolved, type Value } from "../../hcl/value";
import { numberText } from "../../json/numberText";
import { MAX_PROBLEMS, type Place, type Problem } from "../../json/problem";
import type { ConfigurationFiles } from "./configurationFiles";
import { type ModuleSource, moduleSourceOf } from "./moduleSource";

/** Resources, data sources and modules that all repetition together may make. */
const MAX_INSTANCES = 100_000;

/** How deep modules may call modules. */
export const MAX_MODULE_NESTING = 50;

/** What one reading of a configuration shares between its modules. */
export class Reading {
  readonly budget = new Budget();
  readonly references = new References();
  /** What makes the whole reading fail. */
  readonly problems: Problem[] = [];
  /** Circles, each told once. */
  readonly circles = new Map<string, Place>();
  /** The address of the organization that is read, once it is known; other resources of the type are other organizations. */
  organization: string | undefined;
  /** Of each module's declarations the first instance. */
  readonly firstInstances = new Map<ModuleSource, { workOutLocals(): void }>();
  readonly #modules = new Map<string, ModuleSource | null>();
  readonly #working: string[] = [];
  #instances = 0;

  constructor(
    readonly files: ConfigurationFiles,
    /** The root module's folder; paths of `file` start there. */
    readonly rootFolder: string,
  ) {}

  /** What a folder declares; null where it holds no configuration. */
  module(folder: string): ModuleSource | null {
    const known = this.#modules.get(folder);
    if (known !== undefined) return known;
    const files = this.files.configurationIn(folder);
    const module = files.length === 0 ? null : moduleSourceOf(folder, files, this.problems);
    this.#modules.set(folder, module);
    return module;
  }

  /** The folders whose configuration was read. */
  get foldersRead(): readonly string[] {
    return [...this.#modules].flatMap(([folder, module]) => (module === null ? [] : [folder]));
  }

  /** Before this many resources or modules are made. */
  addInstances(count: number): void {
    this.#instances += count;
    if (this.#instances > MAX_INSTANCES)
      throw new LimitReached(
        `The configuration makes more than ${numberText(MAX_INSTANCES)} resources and modules.`,
        "Read a smaller folder.",
      );
  }

  /** A value under a label. Where working it out leads back to itself, it can't be known, and the circle is told. */
  worked(label: string, at: Place, work: () => Value): Value {
    const start = this.#working.lastIndexOf(label);
    if (start !== -1) {
      const circle = [...this.#working.slice(start), label].join(" → ");
      if (this.circles.size < MAX_PROBLEMS && !this.circles.has(circle)) this.circles.set(circle, at);
      return new Unresolved(`these refer to each other in a circle: ${circle}`, at, null, true);
    }
    this.#working.push(label);
    this.budget.enter();
    const value = work();
    this.budget.leave();
    this.#working.pop();
    return value;
  }
}
