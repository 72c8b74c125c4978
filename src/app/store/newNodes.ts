import { childIdsOf, nameOf, nodesInOrder } from "../../core/design/queries";
import type { AccountNode, Design, NodeId, UseCase } from "../../core/design/types";
import type { NewAccountKind } from "./carry";

/** What a new account starts with: a name that says what it is for, free among the names in use, and its use case. */
export interface NewAccount {
  readonly name: string;
  readonly useCases: readonly UseCase[];
}

const ENTERPRISE: readonly { readonly kind: string; readonly name: string }[] = [
  { kind: "security", name: "Security" },
  { kind: "shared-services", name: "Shared Services" },
  { kind: "delivery", name: "Delivery" },
  { kind: "network", name: "Network" },
];

/** OUs that hold business units, or other things, but are none. */
const NO_BUSINESS_UNITS =
  /^(runtime|workloads?|enterprise|sandbox(es)?|security|infrastructure|suspended|deployments)$/i;

/**
 * An enterprise account takes the first enterprise use case that the design lacks; a runtime account the first delivery
 * phase that its OU (taken as the business unit) lacks; a sandbox is a sandbox. The name is a start: it is edited at once.
 */
export function newAccountFor(design: Design, kind: NewAccountKind, parentId: NodeId): NewAccount {
  switch (kind) {
    case "enterprise": {
      const taken = new Set(accountsOf(design).flatMap((account) => account.useCases.map((useCase) => useCase.kind)));
      const free = ENTERPRISE.find((candidate) => !taken.has(candidate.kind));
      return {
        name: freeName(design, free?.name ?? "Enterprise account"),
        useCases: free ? [{ kind: free.kind }] : [],
      };
    }
    case "runtime": {
      const businessUnit = nameOf(design, parentId);
      if (parentId === design.rootId || NO_BUSINESS_UNITS.test(businessUnit))
        return { name: freeName(design, "runtime"), useCases: [{ kind: "runtime" }] };
      const taken = new Set(
        childIdsOf(design, parentId).flatMap((id) => {
          const node = design.nodes.get(id);
          return node?.kind === "account" ? node.useCases.map((useCase) => useCase.phase) : [];
        }),
      );
      const phase = design.organization.phases.find((candidate) => !taken.has(candidate));
      const unit = businessUnit.toLowerCase().replace(/[^a-z0-9]+/g, "");
      return {
        name: freeName(design, [unit || "runtime", phase].filter(Boolean).join("-")),
        useCases: [{ kind: "runtime", businessUnit, ...(phase === undefined ? {} : { phase }) }],
      };
    }
    case "sandbox":
      return { name: freeName(design, "Sandbox"), useCases: [{ kind: "sandbox" }] };
  }
}

/** "New OU", or with a number where a sibling has that name already: AWS wants sibling OUs to differ. */
export function newOuName(design: Design): string {
  return freeName(design, "New OU");
}

function freeName(design: Design, wanted: string): string {
  const taken = new Set([...design.nodes.values()].map((node) => node.name));
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} ${number}`;
  return name;
}

function accountsOf(design: Design): AccountNode[] {
  return nodesInOrder(design).filter((node) => node.kind === "account");
}
