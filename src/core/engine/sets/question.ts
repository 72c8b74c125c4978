import {
  type Design,
  type Policy,
  type PolicyId,
  type PolicyType,
  RESOURCE_CONTROL_POLICY,
  type SERVICE_CONTROL_POLICY,
} from "../../design/types";
import { type CompiledPolicy, compilePolicy } from "../../policy";
import { accountIn, accountNumberOf } from "../accounts";
import { organizationPathOf, partitionOf } from "../derivedContext";
import { quantifiedKeys } from "../quantifiedKeys";
import type { ResourceCatalog } from "../resources";
import type { Lens } from "../types";
import type { ActionClasses } from "./actionClasses";
import { type ActionSpace, rcpActions } from "./actionSpace";
import { Circumstances } from "./circumstances";
import type { ClassSet } from "./classSet";
import { divideActions } from "./divideActions";
import type { StateContext } from "./pathState";
import { type PolicySets, policySetsOf, type SetContext } from "./policySets";
import { shapesOf } from "./shapes";

/**
 * Which actions are asked under which circumstances, the classes that a design's policies make of the actions, and the
 * policies as sets of those classes. Holds for any tree.
 */
export class Question implements StateContext {
  readonly classes: ActionClasses;
  readonly circumstances: Circumstances;
  readonly #facts: Facts;
  readonly #sets = new WeakMap<CompiledPolicy, Map<PolicyId, PolicySets>>();
  #rcpClasses: ClassSet | null = null;

  private constructor(facts: Facts, classes: ActionClasses, circumstances: Circumstances) {
    this.#facts = facts;
    this.classes = classes;
    this.circumstances = circumstances;
  }

  /** The earlier question where it is the same, else a new one that takes from it what still holds. */
  static of(
    design: Design,
    lens: Lens,
    space: ActionSpace,
    resourceCatalog: ResourceCatalog,
    earlier: Question | undefined,
  ): Question {
    const facts = factsOf(design, lens, resourceCatalog);
    const holds = earlier !== undefined && areSame(earlier.#facts, facts);
    const circumstances = holds ? earlier.circumstances : new Circumstances(design, lens, null, earlier?.circumstances);
    const shapes = shapesOf(space, resourceCatalog, partitionOf(design));
    const asked = { space, shapes, resourceIsOpen: lens.resource === undefined };
    const classes = divideActions(asked, design.policies, earlier?.classes);
    if (holds && earlier.classes === classes) return earlier;
    return new Question(facts, classes, circumstances);
  }

  get space(): ActionSpace {
    return this.classes.space;
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
  contextOf(type: PolicyType, circumstances: Circumstances = this.circumstances): SetContext {
    this.#rcpClasses ??= this.classes.classesOf(rcpActions(this.space));
    return {
      classes: this.classes,
      circumstances,
      concerned: type === RESOURCE_CONTROL_POLICY ? this.#rcpClasses : null,
    };
  }

  isSwitchedOn(type: typeof SERVICE_CONTROL_POLICY | typeof RESOURCE_CONTROL_POLICY): boolean {
    return this.#facts.organization.enabledPolicyTypes.includes(type);
  }
}

/** What circumstances hang on. */
interface Facts {
  readonly organization: Design["organization"];
  readonly resourceCatalog: ResourceCatalog;
  readonly region: Lens["region"];
  readonly principal: Lens["principal"];
  readonly resource: Lens["resource"];
  readonly resourceAccountId: Lens["resourceAccountId"];
  readonly context: Lens["context"];
  /** What the keys of the resource's account hang on in the tree, where the lens names that account. */
  readonly owner: string;
  readonly quantifiedKeys: string;
}

function factsOf(design: Design, lens: Lens, resourceCatalog: ResourceCatalog): Facts {
  const { region, principal, resource, resourceAccountId, context } = lens;
  const owner = resourceAccountId === undefined ? null : accountIn(design, resourceAccountId);
  return {
    organization: design.organization,
    resourceCatalog,
    region,
    principal,
    resource,
    resourceAccountId,
    context,
    owner: owner === null ? "" : `${accountNumberOf(owner)} ${organizationPathOf(design, owner.id)}`,
    quantifiedKeys: [...quantifiedKeys(design)].sort().join(),
  };
}

function areSame(one: Facts, other: Facts): boolean {
  return (Object.keys(one) as (keyof Facts)[]).every((fact) => one[fact] === other[fact]);
}
