import { shown } from "../design/labels";
import type { UseCase } from "../design/types";
import type { OuMeaning } from "./ouMeaning";
import type { PhaseOfUseCase, PhaseReader } from "./phases";
import { type AccountReading, nameWhy, ouMeant, ouWhy, type Told, withoutOuWords } from "./readAccount";
import { keyOfName, type SaidKind, textOf } from "./tokens";

import { GENERIC_WORDS } from "./vocabulary";

/** A use case before its business unit is spelled as elsewhere. */
export interface ToldUseCase {
  readonly useCase: UseCase;
  /** Whether the unit's spelling is that of an OU or a tag. */
  readonly isUnitNamed: boolean;
  readonly isSure: boolean;
  /** In words, see `Told`. */
  readonly why: () => readonly string[];
  readonly against?: (() => string) | undefined;
}

/** The use case that the account's words say; null where they say none. */
export function toldUseCase(
  reading: AccountReading,
  phaseOf: PhaseReader,
  isKnownUnit: (key: string) => boolean,
): ToldUseCase | null {
  const kind = kindTold(reading);
  return kind === null ? runtimeTold(reading, phaseOf) : servingTold(reading, kind, phaseOf, isKnownUnit);
}

/** Enterprise use cases and sandboxes: the name, else an OU of nothing else. */
function kindTold({ name: { kinds, phases, rest }, path }: AccountReading): Told<string> | null {
  const isBare = rest.every(({ key }) => GENERIC_WORDS.has(key));
  const said = kinds.find(({ isStrong }) => isStrong) ?? kinds[0];
  const kindOu = path.find((ou) => ou.kind !== undefined);
  if (said !== undefined && isMeant(said)) {
    const isSure = said.isStrong && (isBare || isAboutOu() || kindOu?.kind?.kind === said.kind);
    return { value: said.kind, isSure, why: () => nameWhy(said) };
  }
  if (kindOu?.kind === undefined) return null;
  if (!kindOu.kind.isStrong && phases.length > 0 && rest.length > 0) return null;
  return { value: kindOu.kind.kind, isSure: kindOu.kind.kind === "sandbox", why: () => ouWhy(kindOu, path) };

  function isAboutOu(): boolean {
    return ouMeant(rest, path) !== undefined;
  }
  /** In "network-inventory-prod" under Workloads and in "core-banking-prod" anywhere, the word is part of a workload's name. */
  function isMeant({ isStrong }: SaidKind): boolean {
    if (isBare || isAboutOu()) return true;
    const isWorkload = phases.length > 0 && path.some(({ isForWorkloads }) => isForWorkloads);
    return isStrong ? !isWorkload : kindOu !== undefined;
  }
}

function servingTold(
  { name: { rest }, path, phases, unitTag }: AccountReading,
  kind: Told<string>,
  phaseOf: PhaseReader,
  isKnownUnit: (key: string) => boolean,
): ToldUseCase {
  const ou = ouMeant(rest, path);
  const restName = textOf(rest);
  const unitOu = path.find(({ unit }) => unit !== undefined);
  const unit =
    ou !== undefined
      ? { name: ou.unit, why: () => ouWhy(ou, path) }
      : rest.length > 0 && isKnownUnit(keyOfName(restName))
        ? { name: restName, why: () => otherWords(restName) }
        : rest.length === 0 && unitOu?.unit !== undefined && isKnownUnit(keyOfName(unitOu.unit))
          ? { name: unitOu.unit, why: () => ouWhy(unitOu, path) }
          : unitTag !== null && isKnownUnit(keyOfName(unitTag.value))
            ? { name: unitTag.value, why: unitTag.why }
            : { name: undefined, why: undefined };
  const inPhase = kind.value === "sandbox" ? {} : phaseOf(phases?.isSure ? phases.value : []);
  return {
    useCase: caseOf(kind.value, unit.name, inPhase),
    isUnitNamed: ou !== undefined,
    isSure: kind.isSure,
    why: () => inOrder(kind.why, unit.why),
  };
}

/** A workload: where a delivery phase is said, or an OU is for workloads. */
function runtimeTold(reading: AccountReading, phaseOf: PhaseReader): ToldUseCase | null {
  const { path, phases } = reading;
  const unit = unitTold(reading);
  const workloadOu = path.find(({ isForWorkloads }) => isForWorkloads);
  if (phases === null && (workloadOu === undefined || unit === null)) return null;
  return {
    useCase: caseOf("runtime", unit?.value, phaseOf(phases?.value ?? [])),
    isUnitNamed: unit?.isNamed ?? false,
    against: phases?.against,
    isSure: phases?.isSure === true && unit?.isSure === true && phases.value.some(({ phase }) => phase !== undefined),
    why: () =>
      inOrder(
        phases?.why,
        unit?.why,
        phases === null && workloadOu !== undefined ? () => ouWhy(workloadOu, path) : undefined,
      ),
  };
}

/** Each once. */
function inOrder(...whys: readonly ((() => string) | undefined)[]): readonly string[] {
  return [...new Set(whys.flatMap((why) => why?.() ?? []))];
}

function caseOf(kind: string, businessUnit: string | undefined, phase: PhaseOfUseCase): UseCase {
  return businessUnit === undefined ? { kind, ...phase } : { kind, businessUnit, ...phase };
}

interface ToldUnit extends Told<string> {
  readonly isNamed: boolean;
}

/**
 * A tag that says it; the OU that the name is about, or in which the name says only a phase, or that has OUs for the phases; else
 * what the name says besides.
 */
function unitTold({
  name: { restWithKinds: rest, phases },
  path,
  unitTag,
  workloadTag,
}: AccountReading): ToldUnit | null {
  if (unitTag !== null) return { ...unitTag, isNamed: true };
  const ofOu = (ou: OuMeaning | undefined): ToldUnit | null =>
    ou?.unit === undefined ? null : { value: ou.unit, why: () => ouWhy(ou, path), isSure: true, isNamed: true };
  const nearest = path.find(({ unit }) => unit !== undefined);
  const meant = ouMeant(rest, path);
  const hasPhaseOu =
    nearest !== undefined && path.slice(0, path.indexOf(nearest)).some(({ phase }) => phase !== undefined);
  if (rest.length === 0 || hasPhaseOu || (meant !== undefined && meant === nearest)) {
    const told = ofOu(nearest);
    if (told !== null) return told;
  }
  const own = withoutOuWords(rest, path);
  if (own.length > 0) {
    const value = textOf(own);
    const why = () => (phases.length > 0 ? otherWords(value) : `the name says “${shown(value)}”`);
    return { value, why, isSure: true, isNamed: false };
  }
  return ofOu(meant) ?? (workloadTag === null ? null : { ...workloadTag, isNamed: true });
}

function otherWords(name: string): string {
  return `its other words are “${shown(name)}”`;
}
