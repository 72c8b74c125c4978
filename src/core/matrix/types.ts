import type { NodeId } from "../design/types";

/** What an account serves a business unit for: one of its delivery phases, or something of the unit's own. */
export type MatrixColumn =
  | {
      readonly kind: "phase";
      readonly key: string;
      readonly phase: string;
      /** Whether the organization's list of phases has it; otherwise only use cases name it. */
      readonly isListed: boolean;
      readonly isProduction: boolean;
    }
  /** A unit's own delivery account, sandbox and so on: `useCaseKind` as use cases name it. */
  | { readonly kind: "own"; readonly key: string; readonly useCaseKind: string };

/** A cell by its unit and its column, as people write them. */
export interface CellAddress {
  readonly unit: string;
  readonly column:
    | Pick<MatrixColumn & { kind: "phase" }, "kind" | "phase">
    | Pick<MatrixColumn & { kind: "own" }, "kind" | "useCaseKind">;
}

/** Where an account stands: a cell, among those for the whole organization, or among those without a place. */
export type MatrixPlace = CellAddress | "organization" | "unplaced";

/** One account in one cell or strip. */
export interface MatrixEntry {
  readonly accountId: NodeId;
  /** Environments that share the account here, without the phase itself: UAT in development's. */
  readonly environments: readonly string[];
  /** Where else the account stands, in the order of rows and columns. */
  readonly also: readonly MatrixPlace[];
  /** It serves production and another phase as well. */
  readonly sharesProduction: boolean;
}

export interface MatrixCell {
  readonly address: CellAddress;
  readonly entries: readonly MatrixEntry[];
  /** The unit lacks an account for a phase of the organization. */
  readonly isGap: boolean;
}

/** A business unit with a cell for each column. */
export interface MatrixUnit {
  readonly key: string;
  readonly name: string;
  /** The OU that all its accounts are directly in; null where they are in several, or under the root. */
  readonly ouId: NodeId | null;
  readonly cells: readonly MatrixCell[];
}

/** Business units × delivery phases, with the accounts that have no place in it. */
export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly units: readonly MatrixUnit[];
  /** Accounts that serve everybody: management, security, shared services, sandboxes of no unit. */
  readonly organization: readonly MatrixEntry[];
  /** Accounts without a use case, or with one that doesn't say its unit or phase. */
  readonly unplaced: readonly MatrixEntry[];
}
