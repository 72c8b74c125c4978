import type { ActionCatalog } from "../catalog/actionCatalog";
import { onlyRegionOf } from "../catalog/globalServices";
import type { AccountNode, Design, NodeId } from "../design/types";
import {
  asPrincipal,
  type CountedVerdict,
  inRegion,
  type Lens,
  ordinaryLens,
  type PermissionMap,
  permissionMap,
  type ResourceCatalog,
  spaceOfActions,
} from "../engine";
import { requiredAccounts } from "./accounts";
import { actionsMeant, isActionPattern, spelt } from "./actions";
import { exceptionsIn, ordinaryPrincipal } from "./principals";
import type { Breach, Requirement, Standing } from "./types";

/** What is known besides the design. */
export interface RequirementOptions {
  /** AWS's services and actions: without it a pattern of actions can't be read. */
  readonly catalog?: ActionCatalog;
  /** What a resource can be; any of the action's service where absent. */
  readonly resourceCatalog?: ResourceCatalog;
}

/**
 * Where a requirement is broken: for each account that it is about the verdict of the ordinary question, in the home Region
 * or in the one that answers for a global service, by an ordinary role that is no exception.
 *
 * Cost: a map of the actions for each Region and role that is asked, and a look-up for each account and action.
 */
export function standingOf(design: Design, requirement: Requirement, options: RequirementOptions = {}): Standing {
  const catalog = options.catalog ?? null;
  const entries = requirement.actions.map((entry) => ({ entry, meant: actionsMeant(entry, catalog) }));
  const regions = new RegionsAsked(
    design,
    entries.flatMap(({ meant }) => meant),
    options,
  );
  const asked = askedAccounts(design, requirement);
  const breaches = asked.flatMap(({ account, principal }) =>
    entries.flatMap(({ entry, meant }): Breach[] => {
      const breaking = meant.find((action) =>
        isBroken(regions.verdictOf(account.id, principal, action), requirement.expect),
      );
      if (breaking === undefined) return [];
      const action = isActionPattern(entry) ? spelt(breaking, catalog) : entry;
      return [{ accountId: account.id, action, principal }];
    }),
  );
  return { accountIds: asked.map(({ account }) => account.id), breaches };
}

/** The question that a breach is an answer to. */
export function lensOfBreach(design: Design, { action, principal }: Pick<Breach, "action" | "principal">): Lens {
  const lens = asPrincipal(ordinaryLens(design, action), principal);
  const region = onlyRegionOf(action, design.organization.partition ?? "aws");
  return region === null ? lens : inRegion(lens, region);
}

interface Asked {
  readonly account: AccountNode;
  readonly principal: string;
}

function askedAccounts(design: Design, { accounts, exceptPrincipals }: Requirement): readonly Asked[] {
  const exceptions = exceptionsIn(exceptPrincipals);
  return requiredAccounts(design, accounts).flatMap((account) => {
    const principal = ordinaryPrincipal(design, account, exceptions);
    return principal === null ? [] : [{ account, principal }];
  });
}

function isBroken(verdict: CountedVerdict, expect: Requirement["expect"]): boolean {
  const isDenied = verdict === "explicitDeny" || verdict === "implicitDeny";
  return expect === "denied" ? !isDenied : isDenied || verdict === "conditional";
}

/** The maps of a requirement's actions, one for each Region and role; each is made when it is first asked. */
class RegionsAsked {
  readonly #design: Design;
  readonly #options: RequirementOptions;
  readonly #actionsByRegion: ReadonlyMap<string | null, readonly string[]>;
  readonly #maps = new Map<string, PermissionMap>();

  constructor(design: Design, actions: readonly string[], options: RequirementOptions) {
    this.#design = design;
    this.#options = options;
    const regions = new Set(actions.map((action) => this.#regionOf(action)));
    this.#actionsByRegion = new Map(
      [...regions].map((region) => [region, [...new Set(actions)].filter((one) => this.#regionOf(one) === region)]),
    );
  }

  verdictOf(accountId: NodeId, principal: string, action: string): CountedVerdict {
    const map = this.#mapFor(principal, action);
    const verdicts = map.accounts.get(accountId);
    const number = map.space.numberOf(action);
    if (verdicts === undefined || number === undefined) throw new Error(`There is no verdict for ${accountId}.`);
    return verdicts.verdictOf(number);
  }

  #mapFor(principal: string, action: string): PermissionMap {
    const region = this.#regionOf(action);
    const name = `${region ?? ""} ${principal}`;
    let map = this.#maps.get(name);
    if (map === undefined) {
      const { resourceCatalog } = this.#options;
      const space = spaceOfActions(this.#actionsByRegion.get(region) ?? []);
      const lens = lensOfBreach(this.#design, { action, principal });
      map = permissionMap(this.#design, lens, space, resourceCatalog === undefined ? {} : { resourceCatalog });
      this.#maps.set(name, map);
    }
    return map;
  }

  /** The Region that alone answers; null: the home Region. */
  #regionOf(action: string): string | null {
    return onlyRegionOf(action, this.#design.organization.partition ?? "aws");
  }
}
