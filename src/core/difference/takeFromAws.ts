import type { Command } from "../design/command";
import { DesignEdit } from "../design/designEdit";
import type { AccountNode, Design, Node, Policy } from "../design/types";

export interface TakeFromAws {
  /** The organization as it is, under the design's ids. */
  readonly real: Design;
}

/**
 * What AWS tells of things that have come into being since they were drawn: their ids, and emails that the design lacks. An OU or
 * policy that was made anew has another id. Nothing else changes.
 */
export const takeFromAws: Command<TakeFromAws> = {
  id: "take-from-aws",
  title: () => "Take ids and missing emails from AWS",
  run(design, { real }) {
    const edit = new DesignEdit(design);
    for (const node of design.nodes.values()) {
      const there = real.nodes.get(node.id);
      if (there !== undefined && there.kind === node.kind) edit.replaceNode(completed(node, there));
    }
    for (const policy of design.policies.values()) {
      const awsId = real.policies.get(policy.id)?.awsId;
      if (awsId !== undefined && policy.awsManaged !== true) edit.replacePolicy(withId(policy, awsId));
    }
    return edit.done();
  },
};

function completed(node: Node, there: Node): Node {
  const { awsId } = there;
  const known = awsId === undefined ? node : (withId(node, awsId) as Node);
  const email = (there as AccountNode).email;
  return known.kind === "account" && known.email === undefined && email !== undefined ? { ...known, email } : known;
}

function withId<T extends Node | Policy>(one: T, awsId: string): T {
  return one.awsId === awsId ? one : { ...one, awsId };
}
