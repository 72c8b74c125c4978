import type { Design, Policy, PolicyId } from "../../design/types";
import { RESOURCE_CONTROL_POLICY, type SERVICE_CONTROL_POLICY } from "../../design/types";
import { type CompiledPolicy, compilePolicy, isRcpAction } from "../../policy";
import { accountIn, accountNumberOf } from "../accounts";
import { organizationPathOf, partitionOf } from "../derivedContext";
import { quantifiedKeys } from "../quantifiedKeys";
import type { ResourceCatalog } from "../resources";
import type { Lens } from "../types";
import { ActionSet, addTo, emptyWords } from "./actionSet";
import type { ActionSpace } from "./actionSpace";
import { Circumstances } from "./circumstances";
import type { PathState, StateContext } from "./pathState";
import { type PolicySets, policySetsOf, type SetContext } from "./policySets";
import { type Shapes, shapesOf } from "./shapes";
import { StateVerdicts } from "./stateVerdicts";

/** Which actions are asked under which circumstances, and the policies as sets of those actions. Holds for any tree. */
export class Question implements StateContext {
  readonly space: ActionSpace;
  readonly size: number;
  readonly shapes: Shapes;
  readonly circumstances: Circumstances;
  readonly resourceCatalog: ResourceCatalog;
  readonly #lens: Lens;
  readonly #organization: Design["organization"];
  readonly #quantified: string;
  readonly #owner: string;
  readonly #sets = new WeakMap<CompiledPolicy, Map<PolicyId, PolicySets>>();
  readonly #verdicts = new WeakMap<PathState, StateVerdicts>();
  readonly #exemptVerdicts = new WeakMap<PathState, StateVerdicts>();
  #rcpActions: ActionSet | null = null;

  private constructor(
    design: Design,
    lens: Lens,
    space: ActionSpace,
    resourceCatalog: ResourceCatalog,
    circumstances: Circumstances,
  ) {
    this.space = space;
    this.size = space.actions.length;
    this.resourceCatalog = resourceCatalog;
    this.shapes = shapesOf(space, resourceCatalog, partitionOf(design));
    this.circumstances = circumstances;
    this.#lens = lens;
    this.#organization = design.organization;
    this.#quantified = [...quantifiedKeys(design)].sort().join();
    this.#owner = ownerFacts(design, lens);
  }

  /** The earlier question where it is the same, else a new one that takes from it what still holds. */
  static of(
    design: Design,
    lens: Lens,
    space: ActionSpace,
    resourceCatalog: ResourceCatalog,
    earlier: Question | undefined,
  ): Question {
    if (earlier === undefined)
      return new Question(design, lens, space, resourceCatalog, new Circumstances(design, lens, null));
    const holds = earlier.#hasSameCircumstances(design, lens, resourceCatalog);
    if (holds && earlier.space === space) return earlier;
    const circumstances = holds ? earlier.circumstances : new Circumstances(design, lens, null, earlier.circumstances);
    return new Question(design, lens, space, resourceCatalog, circumstances);
  }

  #hasSameCircumstances(design: Design, lens: Lens, resourceCatalog: ResourceCatalog): boolean {
    const was = this.#lens;
    return (
      this.#organization === design.organization &&
      this.resourceCatalog === resourceCatalog &&
      was.region === lens.region &&
      was.principal === lens.principal &&
      was.resource === lens.resource &&
      was.resourceAccountId === lens.resourceAccountId &&
      this.#owner === ownerFacts(design, lens) &&
      was.context === lens.context &&
      this.#quantified === [...quantifiedKeys(design)].sort().join()
    );
  }

  /** The policy's sets; worked out once for each text. */
  setsOf(policy: Policy): PolicySets {
    const compiled = compilePolicy(policy);
    const known = this.#sets.get(compiled) ?? new Map<PolicyId, PolicySets>();
    this.#sets.set(compiled, known);
    let sets = known.get(policy.id);
    if (sets === undefined) {
      sets = policySetsOf(policy.id, compiled, this.contextOf(policy.type));
      known.set(policy.id, sets);
    }
    return sets;
  }

  /** What the sets of policies of a type hang on. */
  contextOf(type: string, circumstances: Circumstances = this.circumstances): SetContext {
    const { space, shapes } = this;
    return { space, shapes, circumstances, concerned: type === RESOURCE_CONTROL_POLICY ? this.rcpActions : null };
  }

  /** The asked actions that RCPs can filter. */
  get rcpActions(): ActionSet {
    if (this.#rcpActions === null) {
      const words = emptyWords(this.size);
      this.space.actions.forEach((action, number) => {
        if (isRcpAction(action)) addTo(words, number);
      });
      this.#rcpActions = new ActionSet(words);
    }
    return this.#rcpActions;
  }

  /** One object for each state, so that equal answers are the same object. */
  verdictsOf(state: PathState, isExempt = this.circumstances.isServiceLinkedRole): StateVerdicts {
    const known = isExempt ? this.#exemptVerdicts : this.#verdicts;
    let verdicts = known.get(state);
    if (verdicts === undefined) {
      verdicts = new StateVerdicts(this.space, state, isExempt);
      known.set(state, verdicts);
    }
    return verdicts;
  }

  isSwitchedOn(type: typeof SERVICE_CONTROL_POLICY | typeof RESOURCE_CONTROL_POLICY): boolean {
    return this.#organization.enabledPolicyTypes.includes(type);
  }
}

/** What the keys of the resource's account hang on in the tree, where the lens names that account. */
function ownerFacts(design: Design, { resourceAccountId }: Lens): string {
  const account = resourceAccountId === undefined ? null : accountIn(design, resourceAccountId);
  return account === null ? "" : `${accountNumberOf(account)} ${organizationPathOf(design, account.id)}`;
}
