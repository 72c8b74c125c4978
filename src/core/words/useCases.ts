import { isManagementAccount } from "../design/queries";
import type { Design, Node, UseCase } from "../design/types";

/** The kinds of use case that the page offers, in the order in which it offers them. */
export const USE_CASE_KINDS: readonly { readonly kind: string; readonly label: string }[] = [
  { kind: "management", label: "Management" },
  { kind: "security", label: "Security" },
  { kind: "log-archive", label: "Log archive" },
  { kind: "security-tooling", label: "Security tooling" },
  { kind: "shared-services", label: "Shared services" },
  { kind: "delivery", label: "Delivery" },
  { kind: "network", label: "Network" },
  { kind: "backup", label: "Backup" },
  { kind: "runtime", label: "Runtime" },
  { kind: "sandbox", label: "Sandbox" },
];

/** "Runtime", "Log archive"; a kind from a file that the page doesn't know stays as it is written. */
export function labelOfUseCase(kind: string): string {
  return USE_CASE_KINDS.find((known) => known.kind === kind)?.label ?? kind;
}

/** "Runtime · Ecommerce · dev (dev, uat)". */
export function sentenceOfUseCase(useCase: UseCase): string {
  const parts = [labelOfUseCase(useCase.kind), useCase.businessUnit, useCase.phase].filter(Boolean).join(" · ");
  const environments = useCase.environments ?? [];
  return environments.length === 0 ? parts : `${parts} (${environments.join(", ")})`;
}

/** The glossary's term for what a node is. */
export function termOf(design: Design, node: Node): string {
  return node.kind === "account" && isManagementAccount(design, node.id) ? "management-account" : node.kind;
}

/** "Root", "Organizational unit", "Management account", "Account". */
export function kindWord(design: Design, node: Node): string {
  if (node.kind === "root") return "Root";
  if (node.kind === "ou") return "Organizational unit";
  return isManagementAccount(design, node.id) ? "Management account" : "Account";
}
