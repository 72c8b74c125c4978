import { applied } from "../../design/applied";
import type { Command } from "../../design/command";
import {
  addAccount,
  addOu,
  addPolicy,
  attachPolicy,
  deleteNodes,
  detachPolicy,
  editPolicy,
  moveNodes,
  setAccount,
  setOrganization,
} from "../../design/commands";
import { nodeId, policyId } from "../../design/ids";
import type { Design, Policy, UseCase } from "../../design/types";
import type { JsonObject } from "../../json/value";
import { policyFromTemplate, templateById } from "../../templates";
import type { TemplateArguments } from "../../templates/types";

/** A learner at work: every step is a command of the page, in the order in which they are called. */
export class Workbench {
  constructor(public design: Design) {}

  account(id: string, parentId: string, ...useCases: readonly UseCase[]): this {
    const email = `aws+${id}@example.com`;
    return this.#do(addAccount, {
      id: nodeId(id),
      name: id,
      email,
      useCases,
      parentId: nodeId(parentId),
      beforeId: null,
    });
  }
  ou(id: string, parentId = "root"): this {
    return this.#do(addOu, { id: nodeId(id), name: id, parentId: nodeId(parentId), beforeId: null });
  }
  move(parentId: string, ...ids: readonly string[]): this {
    return this.#do(moveNodes, { nodeIds: ids.map(nodeId), parentId: nodeId(parentId), beforeId: null });
  }
  useCases(id: string, ...useCases: readonly UseCase[]): this {
    return this.#do(setAccount, { nodeId: nodeId(id), changes: { useCases } });
  }
  remove(...ids: readonly string[]): this {
    return this.#do(deleteNodes, { nodeIds: ids.map(nodeId) });
  }
  /** A policy of the library, on several places. */
  attach(policy: string, ...ids: readonly string[]): this {
    for (const id of ids) this.#do(attachPolicy, { nodeId: nodeId(id), policyId: policyId(policy) });
    return this;
  }
  detach(policy: string, ...ids: readonly string[]): this {
    for (const id of ids) this.#do(detachPolicy, { nodeId: nodeId(id), policyId: policyId(policy) });
    return this;
  }
  /** A policy from a template, attached to each of the places. */
  fromTemplate(templateId: string, args: TemplateArguments, ...ids: readonly string[]): this {
    const template = templateById(templateId);
    if (template === undefined) throw new Error(`There is no template ${templateId}.`);
    return this.policy(policyFromTemplate(template, policyId(`new-${templateId}`), args), ...ids);
  }
  policy(policy: Policy, ...ids: readonly string[]): this {
    return this.#do(addPolicy, { policy }).attach(policy.id, ...ids);
  }
  /** Another text for a policy. */
  write(policy: string, ...statements: readonly JsonObject[]): this {
    const document = { Version: "2012-10-17", Statement: statements };
    return this.#do(editPolicy, { policyId: policyId(policy), changes: { document } });
  }
  rules(rules: string): this {
    return this.#do(setOrganization, { changes: { rules } });
  }

  #do<Arguments>(command: Command<Arguments>, args: Arguments): this {
    this.design = applied(this.design, command, args);
    return this;
  }
}
