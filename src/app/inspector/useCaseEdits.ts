import type { UseCase } from "../../core/design/types";

/** The fields of a use case as a person types them; environments with commas between them. */
export interface UseCaseFields {
  readonly kind: string;
  readonly businessUnit: string;
  readonly phase: string;
  readonly environments: string;
}

export function fieldsOf(useCase: UseCase): UseCaseFields {
  return {
    kind: useCase.kind,
    businessUnit: useCase.businessUnit ?? "",
    phase: useCase.phase ?? "",
    environments: (useCase.environments ?? []).join(", "),
  };
}

/** The use case with the fields as typed: empty ones are taken away, what else it carries stays. */
export function changedUseCase(before: UseCase, fields: UseCaseFields): UseCase {
  const { businessUnit: _unit, phase: _phase, environments: _environments, ...others } = before;
  const environments = commaList(fields.environments);
  return {
    ...others,
    kind: fields.kind,
    ...(fields.businessUnit.trim() === "" ? {} : { businessUnit: fields.businessUnit.trim() }),
    ...(fields.phase.trim() === "" ? {} : { phase: fields.phase.trim() }),
    ...(environments.length === 0 ? {} : { environments }),
  };
}

/** "dev, uat" as a list without empty parts and repetitions. */
export function commaList(text: string): readonly string[] {
  const parts = text.split(",").map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))];
}
