import { isContainer, parentIdOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import { nameText } from "./spans";

/** What the nodes of a design are called in a report: where a name stands for several, with where it is. */
export class PlaceNames {
  readonly #design: Design;
  readonly #timesByLabel = new Map<string, number>();

  constructor(design: Design) {
    this.#design = design;
    for (const id of design.nodes.keys()) {
      const label = this.labelOf(id);
      this.#timesByLabel.set(label, (this.#timesByLabel.get(label) ?? 0) + 1);
    }
  }

  /** "Sandbox OU", "ecommerce-dev": within its surroundings. */
  labelOf(id: NodeId): string {
    const node = this.#design.nodes.get(id);
    if (node === undefined) return nameText(id);
    const name = nameText(node.name);
    return node.kind === "ou" && !/\bOU$/i.test(name) ? `${name} OU` : name;
  }

  /** "prod OU in Ecommerce OU" where there are several of that name. */
  placeOf(id: NodeId): string {
    const label = this.labelOf(id);
    const parentId = parentIdOf(this.#design, id);
    if (parentId === null || this.#timesByLabel.get(label) === 1) return label;
    return `${label} in ${this.placeOf(parentId)}`;
  }

  /** "everything in Runtime OU", "ecommerce-dev". */
  wholeOf(id: NodeId): string {
    const node = this.#design.nodes.get(id);
    if (id === this.#design.rootId) return "every account";
    return node !== undefined && isContainer(node) ? `everything in ${this.placeOf(id)}` : this.placeOf(id);
  }
}
