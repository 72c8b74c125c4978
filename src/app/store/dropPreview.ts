import type { Design, NodeId, PolicyId } from "../../core/design/types";
import { accountsIn, effectsByRegionSentence, elsewhereWords, permissionEffects } from "../../core/difference";
import type { PermissionMap } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { describeProblem, type Problem, withRemedy } from "../../core/json/problem";
import { levelsShutBy } from "../../core/policy";
import type { Carried, DropPlace, DropPreview } from "./carry";
import { colouringLike, colouringOf } from "./derived";
import { isReadOnly } from "./documentStore";
import { type DropPlan, planDrop } from "./dropPlan";
import { effectOf, NO_EFFECT } from "./effect";
import { effectsElsewhere } from "./effectsElsewhere";
import { permissionsLike, permissionsOf } from "./permissions";
import { READ_ONLY } from "./readOnly";

/**
 * What dropping it here would do: the command run on the side, its answer to the lens compared with now. Refused, with
 * the reason, in a window that only reads.
 */
export function previewDrop(
  design: Design,
  carried: Carried,
  place: DropPlace,
  look: { readonly lens: Lens | null; readonly disabledPolicyIds: ReadonlySet<PolicyId> },
): DropPreview {
  const isThere = carried.kind === "nodes" || carried.kind === "policy" || carried.kind === "template";
  return previewResult(design, planDrop(design, carried, place), look, isThere);
}

/**
 * What taking a result into the design would do, against now. `isOfWhatIsThere`: it is about what the design has already, of
 * which it is worth saying that nobody gains or loses anything; what is added changes nobody.
 */
export function previewResult(
  design: Design,
  { title, result }: Pick<DropPlan, "title" | "result">,
  look: { readonly lens: Lens | null; readonly disabledPolicyIds: ReadonlySet<PolicyId> },
  isOfWhatIsThere: boolean,
): DropPreview {
  if (isReadOnly()) return refused(title, READ_ONLY);
  if (result.kind === "refused") return refused(title, result.problem);
  const { lens, disabledPolicyIds } = look;
  const before = colouringOf(design, lens, disabledPolicyIds);
  const after = lens === null || before === null ? null : colouringLike(before, result.design, lens, disabledPolicyIds);
  const { changed, text } =
    lens === null || before === null || after === null ? NO_EFFECT : effectOf(before, after, lens);
  const reasons = [...levelsShutBy(design, result.design), ...result.warnings].map(withRemedy);
  const known = permissionsOf(design, lens, disabledPolicyIds);
  // A question about everything has all permissions already.
  const mapAfter = known !== null && known.map === before?.permissions ? after?.permissions : undefined;
  const { permissions, touchedIds } = permissionsChanged(design, result.design, look, mapAfter);
  return {
    kind: reasons.length > 0 ? "warning" : "fine",
    title,
    reasons,
    effect: text,
    changed,
    permissions:
      permissions ??
      (isOfWhatIsThere && saysNothing(design, result.design, look) ? "no account’s permissions change" : null),
    touchedIds,
  };
}

/**
 * Whether it can be said that nobody gains or loses anything. A template that asks for something first changes nothing yet, and
 * what it will change can't be told.
 */
function saysNothing(
  design: Design,
  after: Design,
  { lens, disabledPolicyIds }: { readonly lens: Lens | null; readonly disabledPolicyIds: ReadonlySet<PolicyId> },
): boolean {
  return after !== design && permissionsOf(design, lens, disabledPolicyIds) !== null;
}

interface PermissionsChanged extends Pick<DropPreview, "permissions" | "touchedIds"> {
  /** What changes, without where nothing does. */
  readonly news: string | null;
}

/**
 * What accounts gain and lose, whatever is asked; in other Regions, too, where that is something else. `mapAfter`: the permissions
 * after in the asked Region, where they are known already.
 */
export function permissionsChanged(
  before: Design,
  after: Design,
  { lens, disabledPolicyIds }: { readonly lens: Lens | null; readonly disabledPolicyIds: ReadonlySet<PolicyId> },
  mapAfter?: PermissionMap,
): PermissionsChanged {
  const known = permissionsOf(before, lens, disabledPolicyIds);
  if (known === null) return NOTHING_CHANGES;
  const here = permissionEffects(known.map, mapAfter ?? permissionsLike(known, after, disabledPolicyIds));
  const elsewhere = effectsElsewhere(before, after, known, disabledPolicyIds, here.length === 0);
  const permissions = effectsByRegionSentence(known.circumstances.region ?? "", here, elsewhere);
  return {
    permissions,
    news: here.length > 0 ? permissions : elsewhereWords(null, elsewhere),
    touchedIds: accountsIn([here, ...elsewhere.map(({ effects }) => effects)].flat()),
  };
}

const NOTHING_CHANGES = { permissions: null, news: null, touchedIds: new Set<NodeId>() };

function refused(title: string, problem: Problem): DropPreview {
  return {
    kind: "refused",
    title,
    reasons: [describeProblem(problem)],
    effect: null,
    changed: new Map(),
    permissions: null,
    touchedIds: NOTHING_CHANGES.touchedIds,
  };
}
