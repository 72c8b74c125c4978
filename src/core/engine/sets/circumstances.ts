import type { AccountNode, AwsAccountId, Design, NodeId } from "../../design/types";
import { type CompiledStatement, foldCase, globsOverlap, type Match } from "../../policy";
import { accountIn, accountNumberOf } from "../accounts";
import { organizationPathsOf } from "../derivedContext";
import { isServiceLinkedRole } from "../inquiry";
import { lensRequest } from "../lens";
import type { Rule } from "../levels";
import { type Clause, guardMatch } from "../partial/constraints";
import { Decider, type Outcome } from "../partial/decide";
import { Solver, SolverCache, type Unknowns } from "../partial/solver";
import { type PartialRequest, partialRequestOf } from "../partialRequest";
import { knownFor, type NumberedAccount, tellsAccountsApart } from "../perAccount";
import type { Lens } from "../types";
import type { Shape } from "./shapes";

/** Stands for every account where nothing tells them apart. */
const ANY_ACCOUNT = {
  kind: "account",
  id: "000000000000" as NodeId,
  awsId: "000000000000" as AwsAccountId,
  name: "",
  useCases: [],
  policyIds: [],
} satisfies AccountNode;
const ANY: NumberedAccount = { id: ANY_ACCOUNT.id, number: ANY_ACCOUNT.awsId, paths: {} };
/** Keys of the resource's account: equal for all accounts where the lens names that account. */
const RESOURCE_ACCOUNT_KEYS = ["aws:resourceaccount", "aws:resourceorgpaths", "aws:resourceorgid"];

/** What a lens knows and leaves open besides the action, and what statements come to under it. */
export class Circumstances {
  /** SCPs and RCPs don't filter service-linked roles. */
  readonly isServiceLinkedRole: boolean;
  readonly #lens: Lens;
  readonly #partial: PartialRequest;
  readonly #cache: SolverCache;
  readonly #given: ReadonlySet<string>;
  readonly #matches = new WeakMap<CompiledStatement, Map<number, Match>>();
  readonly #solvers = new Map<number, Solver>();
  readonly #apart = new WeakMap<CompiledStatement, boolean>();

  /** `account`: null for all accounts that nothing tells apart. `earlier`: what holds under any lens is taken over. */
  constructor(design: Design, lens: Lens, account: AccountNode | null, earlier?: Circumstances) {
    this.#lens = lens;
    const principal = account ?? ANY_ACCOUNT;
    const resourceAccount =
      lens.resourceAccountId === undefined ? principal : accountIn(design, lens.resourceAccountId);
    const request = lensRequest(design, lens, principal.id);
    this.#partial = partialRequestOf(design, request, { principal, resourceAccount }, { deriveContext: true });
    this.isServiceLinkedRole = isServiceLinkedRole(this.#partial.context);
    this.#cache = new SolverCache(earlier?.cache, { guesses: true });
    const named = Object.keys(lens.context).map(foldCase);
    this.#given = new Set(lens.resourceAccountId === undefined ? named : [...named, ...RESOURCE_ACCOUNT_KEYS]);
  }

  get cache(): SolverCache {
    return this.#cache;
  }

  /** The resource that the lens names; undefined: what it is hangs on the action. */
  get resource(): string | undefined {
    return this.#partial.resources[0];
  }

  /** Whether what a statement comes to hangs on the action, as what the resource can be does. */
  hangsOnResource(statement: CompiledStatement): boolean {
    return statement.readsResource && this.resource === undefined;
  }

  /** Whether a statement can come out differently for two accounts. */
  tellsApart(statement: CompiledStatement): boolean {
    let answer = this.#apart.get(statement);
    if (answer === undefined) {
      answer = tellsAccountsApart(statement, this.#given);
      this.#apart.set(statement, answer);
    }
    return answer;
  }

  /** Whether a statement's guard holds in every completion (`yes`), in none (`no`) or in some, for resources of a shape. */
  matchOf(rule: Rule, shape: Shape): Match {
    const { statement } = rule;
    const number = this.hangsOnResource(statement) ? shape.number : -1;
    const known = this.#matches.get(statement) ?? new Map<number, Match>();
    this.#matches.set(statement, known);
    let match = known.get(number);
    if (match === undefined) {
      match = this.#found(rule, shape);
      known.set(number, match);
    }
    return match;
  }

  /** What a statement that tells accounts apart comes to for one of them by its number and place alone. */
  matchFor(design: Design, account: AccountNode, rule: Rule): Match {
    const { id } = account;
    const numbered = { id, number: accountNumberOf(account), paths: organizationPathsOf(design, id) };
    const known = (key: string) => this.#partial.unknowns.valuesOf(key);
    const valuesOf = knownFor(known, ANY, numbered, this.#given);
    return guardMatch({ rule, resource: this.resource }, { valuesOf, resource: undefined });
  }

  /** The same lens for one account alone. */
  of(design: Design, account: AccountNode): Circumstances {
    return new Circumstances(design, this.#lens, account, this);
  }

  /** What several open statements come to together, for resources of a shape. Each entry is a level of its own. */
  outcomeOf(
    levels: readonly { readonly denies: readonly Rule[]; readonly allows: readonly Rule[] | null }[],
    shape: Shape,
  ): Outcome {
    const placed = levels.map((level) => ({ ...level, nodeId: ANY_ACCOUNT.id, policyType: "SERVICE_CONTROL_POLICY" }));
    return new Decider(placed, this.#partial.resources, this.#unknownsFor(shape), {
      cache: this.#cache,
      matchOf: guardMatch,
    }).outcome();
  }

  #found(rule: Rule, shape: Shape): Match {
    const { statement } = rule;
    if (this.hangsOnResource(statement) && !statement.resource.negated && isElsewhere(statement, shape)) return "no";
    const guard = { rule, resource: this.resource };
    const solver = this.#solverFor(shape);
    const match = guardMatch(guard, solver.knowledge());
    if (match !== "maybe") return match;
    const clause: Clause = { kind: "no-deny", guards: [guard] };
    const holding = solver.breakOne(clause);
    if (holding.assignment === null && holding.proved) return "no";
    const failing = solver.keepAll([clause]);
    return failing.assignment === null && failing.proved ? "yes" : "maybe";
  }

  #solverFor(shape: Shape): Solver {
    let solver = this.#solvers.get(shape.number);
    if (solver === undefined) {
      solver = new Solver(this.#unknownsFor(shape), this.#cache);
      this.#solvers.set(shape.number, solver);
    }
    return solver;
  }

  #unknownsFor(shape: Shape): Unknowns {
    return { ...this.#partial.unknowns, resourceDomain: shape.domain };
  }
}

/** Whether no resource of the shape is one that the statement names. */
function isElsewhere({ resource }: CompiledStatement, { domain }: Shape): boolean {
  return resource.patterns.every(
    (pattern) => "glob" in pattern && !domain.globs.some((glob) => globsOverlap(pattern.glob, glob)),
  );
}
