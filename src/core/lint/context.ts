import type { ActionCatalog } from "../catalog/actionCatalog";
import { onlyRegionOf } from "../catalog/globalServices";
import { regions } from "../catalog/regions";
import { type Collision, collisionsOf } from "../design/collisions";
import { isAccount, isManagementAccount, nodesInOrder } from "../design/queries";
import type { DesignProblem } from "../design/structure/designProblem";
import { unlikeInAws } from "../design/structure/existing";
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
  regionsAlike,
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
  /** What AWS has by now, under the design's ids: what is told against it isn't without. */
  readonly baseline?: Design;
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
  readonly #baseline: Design | undefined;
  readonly #resourceCatalog: { readonly resourceCatalog?: ResourceCatalog };
  readonly #memory: LintMemory;
  readonly #maps = new Map<string, PermissionMap>();
  #apart: readonly string[] | null = null;
  #problems: ReadonlyMap<string, readonly DesignProblem[]> | null = null;
  #review: AttachmentReview | null = null;
  #unknownNames: readonly UnknownName[] | null = null;
  #collisions: ReadonlyMap<NodeId, readonly Collision[]> | null = null;

  constructor(design: Design, { catalog, resourceCatalog, baseline, memory = lintMemory() }: LintKnowledge = {}) {
    this.design = design;
    this.catalog = catalog ?? null;
    this.nodes = nodesInOrder(design);
    this.members = this.nodes.filter(isAccount).filter(({ id }) => !isManagementAccount(design, id));
    this.#baseline = baseline;
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

  /** What `structureWarnings`, and by the baseline `unlikeInAws`, say under a code. */
  problems(code: string): readonly DesignProblem[] {
    this.#problems ??= byCode([
      ...structureWarnings(this.design),
      ...(this.#baseline === undefined ? [] : unlikeInAws(this.design, this.#baseline)),
    ]);
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
   * Whether an ordinary role of an account can do something in some Region without any condition, or could in an account under
   * this OU or root. A global service is asked in the Region that answers for it.
   */
  passesSomewhere(nodeId: NodeId, action: string): boolean {
    const partition = this.design.organization.partition ?? "aws";
    const only = onlyRegionOf(action, partition);
    const first = this.#verdictIn(nodeId, action, only ?? this.design.organization.homeRegion);
    if (first === "allowed" || only !== null) return first === "allowed";
    const anywhere = this.#verdictIn(nodeId, action, null);
    if (anywhere !== "conditional") return anywhere === "allowed";
    return this.#regions(partition).some((region) => this.#verdictIn(nodeId, action, region) === "allowed");
  }

  /** Regions that stand for all of the partition: of those that no policy tells apart the first. */
  #regions(partition: string): readonly string[] {
    const codes = regions.filter((region) => region.partition === partition).map(({ code }) => code);
    this.#apart ??= [...new Set(regionsAlike(this.design, codes).values())];
    return this.#apart;
  }

  /** `region`: null where it is left open. */
  #verdictIn(nodeId: NodeId, action: string, region: string | null): CountedVerdict {
    const { accounts, levels } = this.#mapOf(foldCase(action), region);
    const verdicts = accounts.get(nodeId) ?? levels.get(nodeId);
    if (verdicts === undefined) throw new Error(`There is no verdict for ${nodeId}.`);
    return verdicts.verdictOf(0);
  }

  #mapOf(action: string, region: string | null): PermissionMap {
    const key = `${action} ${region ?? ""}`;
    let map = this.#maps.get(key);
    if (map === undefined) {
      const before = this.#memory.verdicts.get(key);
      const space = before?.space ?? spaceOfActions([action]);
      map = permissionMap(this.design, inRegion(ordinaryLens(this.design, action), region), space, {
        ...this.#resourceCatalog,
        ...(before === undefined ? {} : { previous: before.map }),
      });
      this.#maps.set(key, map);
      this.#memory.verdicts.set(key, { space, map });
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
