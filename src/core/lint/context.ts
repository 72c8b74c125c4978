import type { ActionCatalog } from "../catalog/actionCatalog";
import { onlyRegionOf } from "../catalog/globalServices";
import { type Collision, collisionsOf } from "../design/collisions";
import { isAccount, isManagementAccount, nodesInOrder } from "../design/queries";
import type { DesignProblem } from "../design/structure/designProblem";
import { structureWarnings } from "../design/structureWarnings";
import type { AccountNode, Design, Node, NodeId } from "../design/types";
import {
  type AttachmentReview,
  type CountedVerdict,
  catalogSpace,
  inRegion,
  ordinaryLens,
  type PermissionMap,
  permissionMap,
  type ResourceCatalog,
  reviewAttachments,
  spaceOfActions,
} from "../engine";
import { foldCase } from "../policy";
import { type LintMemory, lintMemory } from "./memory";
import { type UnknownName, unknownNamesIn } from "./policies/unknownNamesIn";

/** What is known besides the design. */
export interface LintKnowledge {
  /** AWS's services and actions. Rules that need them find nothing without. */
  readonly catalog?: ActionCatalog;
  /** What a resource can be; any of the action's service where absent. */
  readonly resourceCatalog?: ResourceCatalog;
  /** Of the run before, of any design. */
  readonly memory?: LintMemory;
}

/** A design as rules look at it. What several rules ask is worked out once, when the first one asks. */
export class LintContext {
  readonly design: Design;
  readonly catalog: ActionCatalog | null;
  /** In drawing order. */
  readonly nodes: readonly Node[];
  /** All but the management account, in drawing order. */
  readonly members: readonly AccountNode[];
  readonly #resourceCatalog: { readonly resourceCatalog?: ResourceCatalog };
  readonly #memory: LintMemory;
  readonly #maps = new Map<string, PermissionMap>();
  #problems: ReadonlyMap<string, readonly DesignProblem[]> | null = null;
  #review: AttachmentReview | null = null;
  #unknownNames: readonly UnknownName[] | null = null;
  #collisions: ReadonlyMap<NodeId, readonly Collision[]> | null = null;

  constructor(design: Design, { catalog, resourceCatalog, memory = lintMemory() }: LintKnowledge = {}) {
    this.design = design;
    this.catalog = catalog ?? null;
    this.nodes = nodesInOrder(design);
    this.members = this.nodes.filter(isAccount).filter(({ id }) => !isManagementAccount(design, id));
    this.#resourceCatalog = resourceCatalog === undefined ? {} : { resourceCatalog };
    this.#memory = memory;
  }

  /** What doesn't go together in accounts, of those in which something doesn't, in drawing order. */
  get collisions(): ReadonlyMap<NodeId, readonly Collision[]> {
    this.#collisions ??= new Map(
      this.nodes
        .filter(isAccount)
        .map(({ id }) => [id, collisionsOf(this.design, id)] as const)
        .filter(([, found]) => found.length > 0),
    );
    return this.#collisions;
  }

  /** What `structureWarnings` says under a code. */
  problems(code: string): readonly DesignProblem[] {
    this.#problems ??= byCode(structureWarnings(this.design));
    return this.#problems.get(code) ?? [];
  }

  /** What the attached policies do where they stand; null without the catalogue. */
  get attachments(): AttachmentReview | null {
    if (this.catalog === null) return null;
    if (this.#review === null) {
      const { review: previous } = this.#memory;
      const options = { ...this.#resourceCatalog, ...(previous === null ? {} : { previous }) };
      this.#review = reviewAttachments(this.design, catalogSpace(this.catalog), options);
      this.#memory.review = this.#review;
    }
    return this.#review;
  }

  /** The names of services and actions in policies that the catalogue doesn't know; none without the catalogue. */
  get unknownNames(): readonly UnknownName[] {
    this.#unknownNames ??= this.catalog === null ? [] : unknownNamesIn(this.design, this.catalog);
    return this.#unknownNames;
  }

  /**
   * Whether an ordinary role of an account can do something, or could in one under this OU or root; in the home Region, or in
   * the one that answers for a global service.
   */
  verdictOf(nodeId: NodeId, action: string): CountedVerdict {
    const { accounts, levels } = this.#mapOf(foldCase(action));
    const verdicts = accounts.get(nodeId) ?? levels.get(nodeId);
    if (verdicts === undefined) throw new Error(`There is no verdict for ${nodeId}.`);
    return verdicts.verdictOf(0);
  }

  #mapOf(action: string): PermissionMap {
    let map = this.#maps.get(action);
    if (map === undefined) {
      const before = this.#memory.verdicts.get(action);
      const space = before?.space ?? spaceOfActions([action]);
      const lens = ordinaryLens(this.design, action);
      const region = onlyRegionOf(action, this.design.organization.partition ?? "aws");
      map = permissionMap(this.design, region === null ? lens : inRegion(lens, region), space, {
        ...this.#resourceCatalog,
        ...(before === undefined ? {} : { previous: before.map }),
      });
      this.#maps.set(action, map);
      this.#memory.verdicts.set(action, { space, map });
    }
    return map;
  }
}

function byCode(problems: readonly DesignProblem[]): ReadonlyMap<string, readonly DesignProblem[]> {
  const found = new Map<string, DesignProblem[]>();
  for (const problem of problems) {
    const others = found.get(problem.code);
    if (others === undefined) found.set(problem.code, [problem]);
    else others.push(problem);
  }
  return found;
}
