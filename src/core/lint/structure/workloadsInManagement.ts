import { designOf } from "../../design/designOf";
import { nodeOf } from "../../design/queries";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";
import { inWords } from "../words";
import { useCaseInWords } from "./useCaseWords";

export const workloadsInManagement: LintRule = {
  id: "workloads-in-management",
  title: "Workloads in the management account",
  severity: "warning",
  what: "The management account has a use case besides managing the organization.",
  why: {
    text: "No service control policy binds the management account, and whoever takes it over has the whole organization. AWS advises to keep everything out of it that can be elsewhere.",
    source: SOURCES.managementAccount,
  },
  mend: "Move these use cases to member accounts.",
  examples: {
    good: [{ sentence: "the management account only manages", design: () => designOf("Root > Runtime > shop*") }],
    bad: [
      {
        sentence: "the shop runs in the management account",
        design: () => withUseCases(designOf("Root"), { management: ["management", "runtime Shop prod"] }),
        finds: ["management"],
      },
      {
        sentence: "security tooling is in the management account, where a delegated administrator could be used",
        design: () => withUseCases(designOf("Root"), { management: ["security-tooling"] }),
        finds: ["management"],
      },
    ],
  },
  find({ design }) {
    const account = nodeOf(design, design.organization.managementAccountId);
    const others = account.kind === "account" ? account.useCases.filter(({ kind }) => kind !== "management") : [];
    if (others.length === 0) return [];
    return [
      {
        nodeId: account.id,
        message: `The management account is also used for ${inWords(others.map(useCaseInWords))}; no SCP binds what happens there.`,
      },
    ];
  },
};
