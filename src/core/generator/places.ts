import { childIdsOf, nodeOf, subtreeIdsOf } from "../design/queries";
import type { Design, NodeId, UseCase } from "../design/types";
import { slugOf } from "./patterns";
import type { ServedUseCases } from "./servedUseCases";

/** Where something is added: in a node of the design, or in an OU that is added before it. */
export type AdditionPlace = NodeId | AddedOu;

export interface AddedOu {
  readonly kind: "ou";
  readonly name: string;
  readonly parent: AdditionPlace;
}
export interface AddedAccount {
  readonly kind: "account";
  readonly name: string;
  readonly email: string;
  readonly useCase: UseCase;
  readonly parent: AdditionPlace;
}
export type Addition = AddedOu | AddedAccount;

/** Where an account belongs: with the enterprise functions, with the unit of this name, with workloads, where sandboxes are. */
export type WantedPlace =
  | { readonly of: "enterprise" }
  | { readonly of: "unit"; readonly name: string }
  | { readonly of: "runtime" }
  | { readonly of: "sandbox" };

const ENTERPRISE = "Enterprise";
const RUNTIME = "Runtime";
const SANDBOX = "Sandbox";

/** The OUs in which accounts belong: those of the design, or new ones as soon as something is put into them. */
export class Places {
  readonly #design: Design;
  readonly #served: ServedUseCases;
  readonly #added = new Map<string, AddedOu>();

  constructor(design: Design, served: ServedUseCases) {
    this.#design = design;
    this.#served = served;
  }

  /** The OU for a wanted place; one that is missing is put among `nodes`, with those above it. */
  of(place: WantedPlace, nodes: Addition[]): AdditionPlace {
    const { rootId } = this.#design;
    switch (place.of) {
      case "enterprise":
        return this.#ou(ENTERPRISE, rootId, nodes);
      case "sandbox":
        return this.#existing(SANDBOX, rootId) ?? this.#runtime(nodes);
      case "runtime":
        return this.#runtime(nodes);
      case "unit":
        return this.#ou(this.#served.unitName(place.name), this.#runtime(nodes), nodes);
    }
  }

  #runtime(nodes: Addition[]): AdditionPlace {
    return this.#ou(RUNTIME, this.#design.rootId, nodes);
  }

  #ou(name: string, parent: AdditionPlace, nodes: Addition[]): AdditionPlace {
    const existing = typeof parent === "string" ? this.#existing(name, parent) : undefined;
    if (existing !== undefined) return existing;
    const key = JSON.stringify([typeof parent === "string" ? parent : parent.name, slugOf(name)]);
    const known = this.#added.get(key);
    if (known !== undefined) return known;
    const ou: AddedOu = { kind: "ou", name, parent };
    this.#added.set(key, ou);
    nodes.push(ou);
    return ou;
  }

  /** The OU of this name: directly under the root, and anywhere under another OU. */
  #existing(name: string, parentId: NodeId): NodeId | undefined {
    const design = this.#design;
    const candidates =
      parentId === design.rootId ? childIdsOf(design, parentId) : subtreeIdsOf(design, parentId).slice(1);
    return candidates.find((id) => {
      const node = nodeOf(design, id);
      return node.kind === "ou" && bareSlug(node.name) === bareSlug(name);
    });
  }
}

/** "runtime" of "Runtime" and of "Runtime OU". */
function bareSlug(name: string): string {
  return slugOf(name.replace(/\bOU$/i, "")) || slugOf(name);
}
