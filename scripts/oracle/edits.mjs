// Changes of the existing organization as a person makes them: through the product's commands.

/** @typedef {import("../../src/core/design/types").Design} Design */
/** @typedef {import("../../src/core/design/types").NodeId} NodeId */
/** @typedef {import("../../src/core/design/types").PolicyId} PolicyId */
/** @typedef {import("./core.mjs").Core} Core */
/** @typedef {(design: Design, core: Core) => Design} Edit */

/**
 * @template Arguments
 * @param {Design} design
 * @param {import("../../src/core/design/command").Command<Arguments>} command
 * @param {Arguments} args
 * @returns {Design}
 */
function applied(design, command, args) {
  const result = command.run(design, args);
  if (result.kind === "refused") throw new Error(`${command.id}: ${result.problem.message}`);
  return result.design;
}

const node = (/** @type {string} */ id) => /** @type {NodeId} */ (id);
const policy = (/** @type {string} */ id) => /** @type {PolicyId} */ (id);
const FULL = policy("p-FullAWSAccess");

/** The ids of fixtures/exports/existing-organization.json by what they are called there. */
const at = {
  root: node("r-ab12"),
  security: node("ou-ab12-11111111"),
  workloads: node("ou-ab12-22222222"),
  prod: node("ou-ab12-33333333"),
  dev: node("ou-ab12-44444444"),
  labs: node("ou-ab12-55555555"),
  sandbox: node("ou-ab12-66666666"),
  shopDev: node("444444444444"),
  tryOut: node("666666666666"),
};
const denyRoot = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "iam:CreateUser", Resource: "*" }] };

/** @type {Edit} */
const newOu = (design, { commands }) => {
  const batch = node("batch");
  const drawn = applied(design, commands.addOu, { id: batch, name: "Batch", parentId: at.workloads, beforeId: null });
  const account = { id: node("batch-prod"), name: "batch-prod", email: "batch-prod@example.com" };
  return applied(drawn, commands.addAccount, { ...account, parentId: batch, beforeId: null });
};
/** @type {Edit} */
export const accountMoved = (design, { commands }) =>
  applied(design, commands.moveNodes, { nodeIds: [at.shopDev], parentId: at.prod, beforeId: null });
/** With an OU and accounts inside, and the policy that stands on it. @type {Edit} */
const ouMoved = (design, { commands }) =>
  applied(design, commands.moveNodes, { nodeIds: [at.dev], parentId: at.security, beforeId: null });
/** @type {Edit} */
const policyEdited = (design, { commands }) =>
  applied(design, commands.editPolicy, {
    policyId: policy("p-leave000"),
    changes: { document: denyRoot, description: "No users either.", name: "DenyUsers" },
  });
/** @type {Edit} */
const policyAttached = (design, { commands }) => {
  const added = {
    ...{ id: policy("deny-users"), type: "SERVICE_CONTROL_POLICY", name: "New guardrail", document: denyRoot },
  };
  const drawn = applied(design, commands.addPolicy, { policy: added });
  return applied(drawn, commands.attachPolicy, { nodeId: at.prod, policyId: added.id });
};
/** @type {Edit} */
const policyRemoved = (design, { commands }) =>
  applied(design, commands.removePolicy, { policyId: policy("p-logs0000") });
/** FullAWSAccess gives way to an allow list, where there was none. @type {Edit} */
const allowList = (design, { commands }) => {
  const drawn = applied(design, commands.attachPolicy, { nodeId: at.prod, policyId: policy("p-sandbox0") });
  return applied(drawn, commands.detachPolicy, { nodeId: at.prod, policyId: FULL });
};
/** And the other way round. @type {Edit} */
const allowListGone = (design, { commands }) => {
  const drawn = applied(design, commands.attachPolicy, { nodeId: at.sandbox, policyId: FULL });
  return applied(drawn, commands.detachPolicy, { nodeId: at.sandbox, policyId: policy("p-sandbox0") });
};
/** The OU goes whose last policy can't be detached; its policy goes too. @type {Edit} */
const ouRemoved = (design, { commands }) => {
  const emptied = applied(design, commands.moveNodes, { nodeIds: [at.tryOut], parentId: at.dev, beforeId: null });
  const without = applied(emptied, commands.deleteNodes, { nodeIds: [at.sandbox] });
  return applied(without, commands.removePolicy, { policyId: policy("p-sandbox0") });
};
/** Another OU takes its name and place at once. @type {Edit} */
const nameTaken = (design, core) => {
  const again = { id: node("again"), name: "Sandbox", parentId: at.root, beforeId: null };
  return applied(ouRemoved(design, core), core.commands.addOu, again);
};
/** @type {Edit} */
export const ouRenamed = (design, { commands }) =>
  applied(design, commands.renameNode, { nodeId: at.workloads, name: "Runtime" });
/** An OU without FullAWSAccess moves. @type {Edit} */
const allowListMoved = (design, { commands }) =>
  applied(design, commands.moveNodes, { nodeIds: [at.sandbox], parentId: at.workloads, beforeId: null });

/** Two policies exchange their names, and two OUs. @type {Edit} */
const namesExchanged = (design, { commands }) => {
  const edits = /** @type {const} */ ([
    [at.prod, "Dev"],
    [at.dev, "Prod"],
  ]);
  const renamed = edits.reduce(
    (sum, [nodeId, name]) => applied(sum, commands.renameNode, { nodeId, name }),
    applied(design, commands.editPolicy, { policyId: policy("p-leave000"), changes: { name: "ProtectLogs" } }),
  );
  return applied(renamed, commands.editPolicy, { policyId: policy("p-logs0000"), changes: { name: "DenyLeave" } });
};
/** An administrator of a service more, and one less. @type {Edit} */
const administratorsChanged = (design, { commands }) =>
  applied(design, commands.setOrganization, {
    changes: { delegatedAdministrators: [{ accountId: "222222222223", servicePrincipal: "sso.amazonaws.com" }] },
  });
/** @type {Edit} */
export const accountRetagged = (design, { commands }) =>
  applied(design, commands.setAccount, { nodeId: at.shopDev, changes: { tags: { stage: "dev" } } });
/** @type {Edit} */
export const accountGone = (design, { commands }) => applied(design, commands.deleteNodes, { nodeIds: [at.shopDev] });
/** The sandbox with its account and its policy. @type {Edit} */
export const accountAndOuGone = (design, { commands }) =>
  applied(applied(design, commands.deleteNodes, { nodeIds: [at.sandbox] }), commands.removePolicy, {
    policyId: policy("p-sandbox0"),
  });

/** Renamed, moved, and an OU from inside it moved elsewhere: all made anew, and the old ones go from the inside out. @type {Edit} */
const renamedAndMoved = (design, { commands }) => {
  const inside = applied(design, commands.moveNodes, { nodeIds: [at.labs], parentId: at.prod, beforeId: null });
  const outside = applied(inside, commands.moveNodes, { nodeIds: [at.dev], parentId: at.security, beforeId: null });
  return applied(outside, commands.renameNode, { nodeId: at.dev, name: "Build" });
};

/** A policy that comes along is renamed, another one goes on the way, and FullAWSAccess with it. @type {Edit} */
const movedWithPolicies = (design, { commands }) => {
  const changes = { name: "Only these Regions" };
  const drawn = applied(design, commands.moveNodes, { nodeIds: [at.dev], parentId: at.security, beforeId: null });
  const renamed = applied(drawn, commands.editPolicy, { policyId: policy("p-region00"), changes });
  const detached = applied(renamed, commands.detachPolicy, { nodeId: at.dev, policyId: policy("p-region00") });
  const below = applied(detached, commands.attachPolicy, { nodeId: at.labs, policyId: policy("p-region00") });
  const allowed = applied(below, commands.attachPolicy, { nodeId: at.labs, policyId: policy("p-sandbox0") });
  return applied(allowed, commands.detachPolicy, { nodeId: at.labs, policyId: FULL });
};
/** Renamed on the way to the name of the OU that leaves there at the same time. @type {Edit} */
const nameLeftAndTaken = (design, { commands }) => {
  const meanwhile = applied(design, commands.renameNode, { nodeId: at.labs, name: "Prod" });
  const inside = applied(meanwhile, commands.moveNodes, { nodeIds: [at.prod], parentId: at.security, beforeId: null });
  return applied(inside, commands.moveNodes, { nodeIds: [at.labs], parentId: at.workloads, beforeId: null });
};

/** What was inside comes to be outside: OU, accounts and policies. @type {Edit} */
const turnedInsideOut = (design, { commands }) => {
  const out = applied(design, commands.moveNodes, { nodeIds: [at.labs], parentId: at.workloads, beforeId: null });
  return applied(out, commands.moveNodes, { nodeIds: [at.dev], parentId: at.labs, beforeId: null });
};
/** Three that come to be inside each other the other way round, one of them with another name and other policies. @type {Edit} */
const turnedInARing = (design, { commands }) => {
  const out = applied(design, commands.moveNodes, { nodeIds: [at.labs], parentId: at.security, beforeId: null });
  const middle = applied(out, commands.moveNodes, { nodeIds: [at.dev], parentId: at.labs, beforeId: null });
  const inside = applied(middle, commands.moveNodes, { nodeIds: [at.workloads], parentId: at.dev, beforeId: null });
  const renamed = applied(inside, commands.renameNode, { nodeId: at.workloads, name: "Runtime" });
  const detached = applied(renamed, commands.detachPolicy, { nodeId: at.dev, policyId: policy("p-region00") });
  return applied(detached, commands.attachPolicy, { nodeId: at.labs, policyId: policy("p-region00") });
};

/** @type {readonly (readonly [string, Edit])[]} */
export const sixChanges = [
  ["a new OU with an account", newOu],
  ["an account moved", accountMoved],
  ["an OU moved with what is inside", ouMoved],
  ["a policy edited and renamed", policyEdited],
  ["a policy attached", policyAttached],
  ["a policy detached and removed", policyRemoved],
];

/** @type {readonly (readonly [string, Edit])[]} */
export const furtherChanges = [
  ["FullAWSAccess replaced by an allow list", allowList],
  ["an allow list replaced by FullAWSAccess", allowListGone],
  ["an OU and its last policy removed", ouRemoved],
  ["an OU whose name another one takes", nameTaken],
  ["an OU renamed", ouRenamed],
  ["an OU without FullAWSAccess moved", allowListMoved],
  ["names exchanged", namesExchanged],
  ["an OU renamed and moved, without what was inside", renamedAndMoved],
  ["an OU moved while its policies change", movedWithPolicies],
  ["an OU moved to where one of its new name leaves", nameLeftAndTaken],
  ["an OU moved into one that was inside it", turnedInsideOut],
  ["three OUs turned inside out", turnedInARing],
  ["administrators changed", administratorsChanged],
];

/** All edits one after the other. @param {readonly (readonly [string, Edit])[]} edits @returns {Edit} */
export function allOf(edits) {
  return (design, core) => edits.reduce((sum, [, edit]) => edit(sum, core), design);
}

/**
 * Edits by chance: each a command that the design doesn't refuse and that AWS takes.
 * @param {Design} design
 * @param {Core} core
 * @param {number} seed
 * @returns {Design}
 */
export function randomlyEdited(design, core, seed) {
  const { commands, seededRandom } = core;
  const random = seededRandom(seed);
  let current = design;
  const attempt = (/** @type {any} */ command, /** @type {any} */ args) => {
    const result = command.run(current, args);
    if (result.kind === "done" && result.warnings.every((/** @type {any} */ each) => each.severity !== "error"))
      current = result.design;
  };
  for (let step = 0; step < 20; step++) {
    const nodes = [...current.nodes.values()].filter(({ id }) => id !== current.organization.managementAccountId);
    const ous = nodes.filter(({ kind }) => kind !== "account");
    const policies = [...current.policies.values()];
    const one = random.pick(nodes);
    const parent = random.pick(ous);
    const name = `Added ${seed} ${step}`;
    random.pick([
      () => attempt(commands.moveNodes, { nodeIds: [one.id], parentId: parent.id, beforeId: null }),
      () => attempt(commands.moveNodes, { nodeIds: [one.id], parentId: parent.id, beforeId: null }),
      () => attempt(commands.attachPolicy, { nodeId: one.id, policyId: random.pick(policies).id }),
      () => attempt(commands.attachPolicy, { nodeId: parent.id, policyId: random.pick(policies).id }),
      () => attempt(commands.detachPolicy, { nodeId: one.id, policyId: random.pick(policies).id }),
      () => one.policyIds.length > 1 && attempt(commands.detachPolicy, { nodeId: one.id, policyId: one.policyIds[0] }),
      () => attempt(commands.removePolicy, { policyId: random.pick(policies).id }),
      () => attempt(commands.deleteNodes, { nodeIds: [one.id] }),
      () => one.kind === "ou" && attempt(commands.renameNode, { nodeId: one.id, name: random.pick(nodes).name }),
      () =>
        attempt(commands.addOu, {
          id: node(`ou-${step}`),
          name: random.pick([name, one.name]),
          parentId: parent.id,
          beforeId: null,
        }),
      () =>
        attempt(commands.addAccount, {
          ...{ id: node(`account-${step}`), name, email: `added-${seed}-${step}@example.com` },
          parentId: parent.id,
          beforeId: null,
        }),
      () =>
        attempt(commands.editPolicy, {
          policyId: random.pick(policies.filter(({ type }) => type === "SERVICE_CONTROL_POLICY")).id,
          changes: { document: denyRoot, name: random.pick([name, random.pick(policies).name]) },
        }),
    ])();
  }
  return current;
}

/** As an import without the answers about tags gives it. @type {Edit} */
export const withoutTags = (design) => ({
  ...design,
  nodes: new Map([...design.nodes].map(([id, one]) => [id, { ...one, tags: undefined }])),
  policies: new Map([...design.policies].map(([id, one]) => [id, { ...one, tags: undefined }])),
});

/** As an import of the list of accounts alone gives it: all under the root, for want of anything better. @type {Edit} */
export const withoutPlaces = (design, core) => {
  const { managementAccountId } = design.organization;
  const accounts = [...design.nodes.values()].filter(
    ({ id, kind }) => kind === "account" && id !== managementAccountId,
  );
  const nodeIds = accounts.map(({ id }) => id);
  const flat = applied(design, core.commands.moveNodes, { nodeIds, parentId: design.rootId, beforeId: null });
  return {
    ...flat,
    nodes: new Map(
      [...flat.nodes].map(([id, one]) => [id, nodeIds.includes(id) ? { ...one, isPlaceAssumed: true } : one]),
    ),
  };
};
