// What a design and an organization say, as facts by place that can be compared.
import { isDeepStrictEqual } from "node:util";

/** @typedef {import("../../src/core/design/types").Design} Design */

/**
 * What differs between the design and the organization that came out of it. Paths as the check writes them: "Root/OU/@account".
 * @param {Design} design
 * @param {any} organization
 * @returns {readonly string[]}
 */
export function differences(design, organization) {
  const wanted = factsOfDesign(design);
  const found = factsOfOrganization(organization);
  return [...new Set([...wanted.keys(), ...found.keys()])]
    .filter((key) => !isDeepStrictEqual(wanted.get(key), found.get(key)))
    .map((key) => `${key}: ${JSON.stringify(wanted.get(key))} was drawn, ${JSON.stringify(found.get(key))} came out`);
}

/** @param {Design} design */
function factsOfDesign(design) {
  /** @type {Map<string, unknown>} */
  const facts = new Map();
  const { managementAccountId, enabledPolicyTypes, serviceAccessPrincipals = [] } = design.organization;
  facts.set("delegated administrators", delegationsOf(design));
  facts.set("policy types", enabledPolicyTypes.toSorted());
  facts.set("service access", serviceAccessPrincipals.toSorted());
  const exported = [...design.policies.values()].filter(({ document }) => document !== undefined);
  for (const policy of exported.filter(({ id }) => id !== "p-FullAWSAccess"))
    facts.set(`policy ${policy.name}`, factsOfPolicy(policy.type, policy.description, policy.tags, policy.document));
  const visit = (/** @type {import("../../src/core/design/types").NodeId} */ id, /** @type {string} */ path) => {
    const node = design.nodes.get(id);
    if (node === undefined) throw new Error(`no node ${id}`);
    const names = exported.filter((policy) => node.policyIds.includes(policy.id)).map(({ name }) => name);
    facts.set(path, {
      policies: names.toSorted(),
      ...(node.kind === "account" && id !== managementAccountId ? { email: emailOf(node) } : {}),
      ...(node.kind === "root" || id === managementAccountId ? {} : { tags: node.tags ?? {} }),
    });
    for (const child of design.childIds.get(id) ?? []) {
      const { kind, name = "" } = design.nodes.get(child) ?? {};
      visit(
        child,
        child === managementAccountId ? "Root/@Management" : `${path}/${kind === "account" ? "@" : ""}${name}`,
      );
    }
  };
  visit(design.rootId, "Root");
  return facts;
}

/** An email that AWS takes comes out as it was drawn. @param {import("../../src/core/design/types").AccountNode} account */
function emailOf({ email }) {
  return email !== undefined && /^(?!filled-in\+)[^\s@]+@[^\s@]+$/.test(email) ? email : "filled in";
}

/** @param {Design} design */
function delegationsOf({ organization, nodes }) {
  const entries = /** @type {any} */ (organization.delegatedAdministrators) ?? [];
  return entries
    .map((/** @type {any} */ each) => `${nodes.get(each.accountId)?.name} ${each.servicePrincipal}`)
    .toSorted();
}

/** @param {any} organization */
function factsOfOrganization({ organization, root, policies, delegated_administrators }) {
  /** @type {Map<string, unknown>} */
  const facts = new Map();
  const names = accountNamesIn(root);
  facts.set(
    "delegated administrators",
    delegated_administrators
      .map((/** @type {any} */ each) => `${names.get(each.account_id)} ${each.service_principal}`)
      .toSorted(),
  );
  facts.set("policy types", organization.enabled_policy_types);
  facts.set("service access", organization.aws_service_access_principals);
  for (const policy of policies.filter((/** @type {any} */ { aws_managed }) => !aws_managed))
    facts.set(`policy ${policy.name}`, factsOfPolicy(policy.type, policy.description, policy.tags, policy.content));
  const namesOf = (/** @type {string} */ id) =>
    policies
      .filter(
        (/** @type {any} */ { targets, id: policyId }) => targets.includes(id) && policyId !== "p-RCPFullAWSAccess",
      )
      .map((/** @type {any} */ { name }) => name)
      .toSorted();
  const visit = (/** @type {any} */ node, /** @type {string} */ path) => {
    facts.set(path, { policies: namesOf(node.id), ...(node === root ? {} : { tags: node.tags }) });
    for (const account of node.accounts) {
      const email = account.email.startsWith("filled-in+") ? "filled in" : account.email;
      const own = account.management ? {} : { email, tags: account.tags };
      const place = account.management ? "Root/@Management" : `${path}/@${account.name}`;
      facts.set(place, { policies: namesOf(account.id), ...own });
    }
    for (const ou of node.ous) visit(ou, `${path}/${ou.name}`);
  };
  visit(root, "Root");
  return facts;
}

/** @param {any} node @returns {Map<string, string>} */
function accountNamesIn(node) {
  const own = node.accounts.map((/** @type {any} */ account) => [account.id, account.name]);
  return new Map([...own, ...node.ous.flatMap((/** @type {any} */ ou) => [...accountNamesIn(ou)])]);
}

/**
 * @param {string} type
 * @param {string | undefined} description
 * @param {Readonly<Record<string, string>> | undefined} tags
 * @param {unknown} document
 */
function factsOfPolicy(type, description, tags, document) {
  return { type, description: description ?? "", tags: tags ?? {}, document };
}
