import { FULL_AWS_ACCESS_DOCUMENT } from "../../design/fullAwsAccess";
import { describeNode, shown } from "../../design/labels";
import { nodeOf } from "../../design/queries";
import { NEWEST_RULES, policyQuotaOf } from "../../design/quotas";
import { structureWarnings } from "../../design/structureWarnings";
import {
  type AccountNode,
  type Design,
  type Document,
  type Node,
  type Organization,
  type Policy,
  SERVICE_CONTROL_POLICY,
} from "../../design/types";
import { type Problem, quoted } from "../../json/problem";
import { counted } from "../../words/words";
import { policyProblems } from "../policyProblems";
import type { Adoption } from "./adoption";
import { adoptionNotices, goneNotices, stopNotices } from "./adoptionNotices";
import { delegationsOf } from "./delegations";
import { DETACH_SCRIPT } from "./detachScript";
import { accountsWithoutEmail } from "./emailVariable";
import { isFullAwsAccess, tagComplaints, terraformJson } from "./limits";
import { capital, listed, MAX_NAMED, sentence } from "./listed";
import type { TerraformChoices } from "./options";
import type { Preparation } from "./preparation";
import type { ReadablePolicy, Selection } from "./selection";
import { stateNotices } from "./stateNotices";
import type { Step } from "./steps";
import { toldApart } from "./toldApart";

export interface Noticed {
  readonly document: Document;
  readonly steps: readonly Step[];
  readonly adoption: Adoption | null;
  readonly preparation: Preparation | null;
  readonly choices: TerraformChoices;
}

/** What Terraform or AWS will do otherwise than the design shows, the most dangerous first. */
export function noticesOf({ document, steps, adoption, preparation, choices }: Noticed): readonly string[] {
  const { design } = document;
  const last = steps.at(-1)!;
  const { selection } = last;
  return [
    ...(adoption === null ? existing(design, selection) : goneNotices(adoption, choices)),
    ...(adoption === null && choices.mode === "adopt" ? allNew(selection) : []),
    ...(adoption === null ? [] : stopNotices(adoption, preparation)),
    ...(choices.closesOnDeletion && (adoption?.goneAccounts ?? []).length === 0 ? [CLOSES_NOTHING] : []),
    ...(adoption === null ? [] : stateNotices(adoption, document.baseline?.terraform)),
    ...morePermissive(design, last),
    ...(adoption === null ? [] : adoptionNotices(adoption, last, document)),
    ...notExported(design, selection),
    ...(choices.readsOrganization ? readOnly(design, adoption) : []),
    ...delegationNotices(design),
    ...toFillIn(selection),
    ...crowded(design, last),
    ...refusedStructure(design),
    ...refusedPolicies(design, selection),
    ...tagNotices(selection),
    ...normalizedNames(selection),
  ];
}

const CLOSES_NOTHING =
  "No account goes, so the choice to close accounts has no effect: none is marked as to be closed. It is for accounts that the design lacks and that Terraform destroys.";

function morePermissive(design: Design, { detaching, selection: { stuck } }: Step): readonly string[] {
  const describe = toldApart(design);
  const changed = [...design.policies.values()].some(
    (policy) => isFullAwsAccess(policy) && JSON.stringify(policy.document) !== JSON.stringify(FULL_AWS_ACCESS_DOCUMENT),
  );
  return [
    ...(detaching.length > 0
      ? [
          `AWS attaches FullAWSAccess by itself and Terraform can't detach it, but the design keeps ${listed(detaching.map(describe))} without it. Until you run ${DETACH_SCRIPT} after the apply, more is allowed there than the design shows.`,
        ]
      : []),
    ...(stuck.length > 0
      ? [
          `The design leaves ${listed(stuck.map(describe))} without any SCP that can be exported. AWS keeps at least one on each, so FullAWSAccess stays and more is allowed there than the design shows. Attach a policy, such as one that denies everything.`,
        ]
      : []),
    ...(changed
      ? [
          "FullAWSAccess has another document in the design than in AWS, where it allows everything and can't be changed. Use a policy of your own instead.",
        ]
      : []),
  ];
}

function notExported(design: Design, { leftOut }: Selection): readonly string[] {
  const management = nodeOf(design, design.organization.managementAccountId);
  return [
    ...sentence(
      leftOut.unreadablePolicies,
      policyName,
      (names) => `Not exported, because there is no readable document yet: ${names}.`,
    ),
    ...sentence(
      leftOut.unmanageablePolicies,
      policyName,
      (names) => `Not exported, because Terraform can't create policies of this kind: ${names}. Attach them by hand.`,
    ),
    ...sentence(
      leftOut.policyTypes,
      (type) => quoted(type),
      (names) => `Not enabled, because Terraform doesn't know the policy type: ${names}.`,
    ),
    ...sentence(
      leftOut.disabledAttachments,
      ({ node, policy }) => `${policyName(policy)} on ${describeNode(node)}`,
      (names) => `Not attached, because the design doesn't enable the policy's type: ${names}.`,
    ),
    ...(design.parentIds.get(management.id) === design.rootId
      ? []
      : [
          `${capital(describeNode(management))} is the management account. Terraform can't move it: it stays directly under the root.`,
        ]),
    ...(management.kind === "account" && Object.keys(management.tags ?? {}).length > 0
      ? [`The tags of ${describeNode(management)}, the management account, aren't exported: Terraform can't set them.`]
      : []),
  ];
}

/** What Terraform can't do while another configuration manages the organization. */
function readOnly({ organization }: Design, adoption: Adoption | null): readonly string[] {
  const there = adoption?.existing.organization;
  const types = organization.enabledPolicyTypes.filter((type) => !there?.enabledPolicyTypes.includes(type));
  const services = (organization.serviceAccessPrincipals ?? []).filter(
    (principal) => !there?.serviceAccessPrincipals?.includes(principal),
  );
  return [
    ...sentence(
      types,
      (type) => type,
      (names) =>
        `The organization is only read, so this configuration can't enable policy types. AWS refuses to attach policies until these are enabled: ${names}.`,
    ),
    ...sentence(
      services,
      (principal) => quoted(principal),
      (names) => `The organization is only read, so this configuration can't give services access: ${names}.`,
    ),
  ];
}

function delegationNotices(design: Design): readonly string[] {
  const { delegatedAdministrators, serviceAccessPrincipals } = design.organization;
  const delegations = delegationsOf(design);
  const count = Array.isArray(delegatedAdministrators)
    ? delegatedAdministrators.length
    : Object.keys(delegatedAdministrators ?? {}).length;
  const withoutAccess = delegations.filter(
    ({ servicePrincipal }) => serviceAccessPrincipals?.includes(servicePrincipal) === false,
  );
  return [
    ...(delegations.length < count
      ? [
          `${count - delegations.length} of the delegated administrators can't be exported: each is a member account with one service.`,
        ]
      : []),
    ...sentence(
      withoutAccess,
      ({ account, servicePrincipal }) => `${describeNode(account)} for ${quoted(servicePrincipal)}`,
      (names) =>
        `AWS will refuse these delegated administrators, because the design doesn't give the service access: ${names}.`,
    ),
  ];
}

/** So many accounts without an email are named; the example of the variables names all. */
const MAX_WITHOUT_EMAIL = 5;

function toFillIn({ accounts }: Selection): readonly string[] {
  const lacking = accountsWithoutEmail(accounts);
  const empty = lacking.filter(({ email }) => email === undefined);
  const areMany = empty.length > MAX_WITHOUT_EMAIL;
  const named = areMany ? lacking.filter(({ email }) => email !== undefined) : lacking;
  const manyText = `Fill in the emails of ${counted(empty.length, "account")} in terraform.tfvars; each is named in terraform.tfvars.example.`;
  return [...(areMany ? [manyText] : []), ...withEmailToFillIn(named)];
}

function withEmailToFillIn(accounts: readonly AccountNode[]): readonly string[] {
  return sentence(
    accounts,
    (account) =>
      account.email === undefined
        ? describeNode(account)
        : `${describeNode(account)} (AWS doesn't take ${quoted(account.email)})`,
    (names) => `Fill in an email in terraform.tfvars for ${names}.`,
  );
}

/** Where there is something to adopt, and nothing is known of it: accounts can't be had back once they are created. */
function allNew({ ous, accounts }: Selection): readonly string[] {
  if (ous.length + accounts.length === 0) return [];
  return [
    `The design doesn't tell what exists in AWS, so Terraform creates all of it anew: ${counted(ous.length, "OU")} and ${counted(accounts.length, "account")}. If the organization exists already, import it from AWS or from Terraform's state first.`,
  ];
}

/** The management account exists before the organization and is no resource, so that its id is known is no sign. */
function existing({ organization, policies }: Design, { ous, accounts }: Selection): readonly string[] {
  const known = [
    ...(organization.awsId === undefined ? [] : [`the organization ${organization.awsId}`]),
    ...[...ous, ...accounts].filter(({ awsId }) => awsId !== undefined).map(describeNode),
    ...[...policies.values()]
      .filter((policy) => policy.awsId !== undefined && policy.awsManaged !== true)
      .map(policyName),
  ];
  return sentence(
    known,
    (name) => name,
    (names) =>
      `AWS refuses this export: it creates everything anew, and these exist already: ${names}. Export with the choice to adopt what exists.`,
  );
}

/**
 * The structure as AWS takes it today, whatever rules the design is drawn under; what is said elsewhere in better words is
 * left out: a level without SCP and an email to fill in.
 */
function refusedStructure(design: Design): readonly string[] {
  const organization = { ...design.organization, rules: NEWEST_RULES };
  return refused(
    structureWarnings({ ...design, organization }).filter(({ code }) => code !== "no-scp" && code !== "email-shape"),
  );
}

function refusedPolicies({ organization }: Design, { policies }: Selection): readonly string[] {
  const today = { ...organization, rules: NEWEST_RULES };
  return policies.flatMap((policy) => {
    const complaints = refused(policyProblems(today, policy).problems);
    return complaints.length > 0 ? complaints : sizeInTerraform(today, policy);
  });
}

/** Terraform writes <, > and & as six characters each, which can be what makes a policy too long. */
function sizeInTerraform(organization: Organization, policy: ReadablePolicy): readonly string[] {
  const quota = policyQuotaOf(organization, policy.type)?.characters;
  const size = terraformJson(policy.document).length;
  if (quota === undefined || size <= quota) return [];
  return [
    `AWS will refuse this: the ${policyName(policy)} has ${size} characters as Terraform writes it; the quota is ${quota}. Split it into several policies or shorten it.`,
  ];
}

/** AWS attaches FullAWSAccess before the design's own policies, so it needs a place while they are attached. */
function crowded(design: Design, { detaching, selection: { attachments } }: Step): readonly string[] {
  const quota = policyQuotaOf({ ...design.organization, rules: NEWEST_RULES }, SERVICE_CONTROL_POLICY)?.perTarget ?? 0;
  const scps = new Map<Node, number>();
  for (const { node, policy } of attachments)
    if (policy.type === SERVICE_CONTROL_POLICY) scps.set(node, (scps.get(node) ?? 0) + 1);
  return sentence(
    detaching.filter((node) => scps.get(node) === quota),
    toldApart(design),
    (names) =>
      `AWS will refuse the last SCP of ${names}: with FullAWSAccess there, which AWS attaches first, only ${quota - 1} more fit. Detach it there by hand when the apply stops, and apply again.`,
  );
}

function tagNotices({ ous, accounts, policies }: Selection): readonly string[] {
  const tagged = [
    ...[...ous, ...accounts].map((node) => ({ tags: node.tags, name: describeNode(node) })),
    ...policies.map((policy) => ({ tags: policy.tags, name: policyName(policy) })),
  ];
  return tagged.flatMap(({ tags, name }) =>
    tagComplaints(tags ?? {}).map((complaint) => `AWS will refuse this: the ${name} ${complaint}.`),
  );
}

function normalizedNames({ ous, accounts, policies }: Selection): readonly string[] {
  const named: readonly { readonly name: string }[] = [...ous, ...accounts, ...policies];
  return sentence(
    named.filter(({ name }) => name !== name.normalize("NFC")),
    ({ name }) => quoted(name),
    (names) =>
      `Terraform writes letters with separate accents as single ones, so these names will differ from the design's in a way that can't be seen: ${names}.`,
  );
}

function refused(problems: readonly Problem[]): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  const more = errors.length - MAX_NAMED;
  return [
    ...errors
      .slice(0, MAX_NAMED)
      .map(({ message, remedy }) => `AWS will refuse this: ${message}${remedy === "" ? "" : ` ${remedy}`}`),
    ...(more > 0 ? [`AWS will refuse ${more} more things of this kind.`] : []),
  ];
}

function policyName(policy: Policy): string {
  return `policy “${shown(policy.name)}”`;
}
