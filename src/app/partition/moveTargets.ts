import { labelOf } from "../../core/design/labels";
import { nodesInOrder, parentIdOf } from "../../core/design/queries";
import type { Design, Node } from "../../core/design/types";
import { findUseCase, homeOfUseCase, isAllThatMoves, type UseCasePlace } from "../../core/partition";
import type { DropOption } from "../dialogs/DropChoice";
import { nodeItem } from "../dialogs/nodeItem";

/**
 * Where a use case can go: the OU where it belongs, then the accounts, then the other OUs, each group in drawing order. Its
 * own account isn't among them, nor that account's OU where the account itself would go. Empty where there is no such use case.
 */
export function moveTargets(design: Design, from: UseCasePlace): readonly DropOption[] {
  const useCase = findUseCase(design, from);
  if (useCase === null) return [];
  const movesAccount = isAllThatMoves(design, from);
  const home = homeOfUseCase(design, useCase);
  const left = movesAccount ? parentIdOf(design, from.accountId) : null;
  const rankOf = ({ id, kind }: Node) => (id === home ? 0 : kind === "account" ? 1 : 2);
  return nodesInOrder(design)
    .filter(({ id }) => id !== from.accountId && id !== left)
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map((node): DropOption => {
      const { title, glyph } = nodeItem(design, node);
      const parentId = parentIdOf(design, node.id);
      return {
        id: node.id,
        glyph,
        title:
          node.kind === "account"
            ? title
            : `${labelOf(design, node.id)}: ${movesAccount ? "the account goes there" : "a new account"}`,
        detail:
          node.id === home ? "where it belongs" : parentId === null ? undefined : `in ${labelOf(design, parentId)}`,
        carried: { kind: "use-case", ...from },
        place: { targetId: node.id, beforeId: null },
      };
    });
}
