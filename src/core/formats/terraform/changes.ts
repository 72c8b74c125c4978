import { shown } from "../../design/labels";
import type { Design, Node, Policy } from "../../design/types";
import type { Adoption } from "./adoption";
import { type Delegation, delegationsOf } from "./delegations";
import { isFullAwsAccess } from "./limits";
import { listed } from "./listed";
import type { TerraformChoices } from "./options";
import type { References } from "./references";
import {
  ATTACHED_FULL_AWS_ACCESS,
  type Attachment,
  attachmentKey,
  hasFullAwsAccess,
  type ReadablePolicy,
} from "./selection";
import type { Step } from "./steps";
import { pathText } from "./toldApart";

/** What an export changes in one way. */
export interface Changes {
  /** What each line begins with: "Account moves". */
  readonly title: string;
  /** "account moves", "accounts move": as many as there are lines. */
  readonly words: readonly [one: string, many: string];
  readonly lines: readonly ChangeLine[];
}

export interface ChangeLine {
  /** Names are as in the design. */
  readonly text: string;
  /** The resource's address; null where it is none of its own. */
  readonly address: string | null;
}

export interface Compared {
  readonly adoption: Adoption;
  readonly present: Step;
  readonly last: Step;
  /** Of the last step. */
  readonly references: References;
  readonly choices: TerraformChoices;
}

/**
 * What the design changes in AWS, so that a plan can be checked against it: what goes first. What is new or gone has its
 * attachments with it, which aren't told apart. Ways in which nothing changes are left out.
 */
export function changesOf(compared: Compared): readonly Changes[] {
  return [
    ...goneNodes(compared),
    ...ousOf(compared),
    ...accountsOf(compared),
    ...policiesOf(compared),
    ...attachmentsOf(compared),
    ...tagsOf(compared),
    ...delegations(compared),
    ...organizationOf(compared),
  ].filter(({ lines }) => lines.length > 0);
}

function goneNodes({ adoption, present, references, choices }: Compared): readonly Changes[] {
  const { existing, design, goneAccounts } = adoption;
  const line = (node: Node) => ({ text: pathText(existing, node), address: references.addressOf(node) });
  const ous = present.selection.ous.filter(({ id }) => !design.nodes.has(id));
  return [
    choices.closesOnDeletion
      ? {
          title: "Account is closed",
          words: ["account is closed", "accounts are closed"],
          lines: goneAccounts.map(line),
        }
      : {
          title: "Account leaves the organization",
          words: ["account leaves the organization", "accounts leave the organization"],
          lines: goneAccounts.map(line),
        },
    { title: "OU is deleted", words: ["OU is deleted", "OUs are deleted"], lines: ous.map(line) },
  ];
}

function ousOf({ adoption, last, references }: Compared): readonly Changes[] {
  const { existing, design, movedIds } = adoption;
  const ous = last.selection.ous.map((ou) => ({
    ou,
    there: existing.nodes.get(ou.id),
    address: references.addressOf(ou),
  }));
  return [
    {
      title: "New OU",
      words: ["OU is new", "OUs are new"],
      lines: ous
        .filter(({ there }) => there === undefined)
        .map(({ ou, address }) => ({ text: pathText(design, ou), address })),
    },
    {
      title: "OU is made anew elsewhere",
      words: ["OU is made anew elsewhere", "OUs are made anew elsewhere"],
      lines: ous
        .filter(({ ou }) => movedIds.has(ou.id))
        .map(({ ou, there, address }) => ({
          text: `${pathText(existing, there!)} becomes ${pathText(design, ou)}`,
          address,
        })),
    },
    {
      title: "OU is renamed",
      words: ["OU is renamed", "OUs are renamed"],
      lines: ous
        .filter(({ ou, there }) => there !== undefined && !movedIds.has(ou.id) && there.name !== ou.name)
        .map(({ ou, there, address }) => ({
          text: `${pathText(existing, there!)} is called ${quotedName(ou)}`,
          address,
        })),
    },
  ];
}

function accountsOf({ adoption, last, references }: Compared): readonly Changes[] {
  const { existing, design, movedIds } = adoption;
  const { accounts } = last.selection;
  const isMoved = ({ id }: Node) => {
    const parentId = design.parentIds.get(id)!;
    return existing.nodes.has(id) && (existing.parentIds.get(id) !== parentId || movedIds.has(parentId));
  };
  const parentOf = (of: Design, { id }: Node) => pathText(of, of.nodes.get(of.parentIds.get(id)!)!);
  return [
    {
      title: "New account",
      words: ["account is new", "accounts are new"],
      lines: accounts
        .filter(({ id }) => !existing.nodes.has(id))
        .map((account) => ({ text: pathText(design, account), address: references.addressOf(account) })),
    },
    {
      title: "Account moves",
      words: ["account moves", "accounts move"],
      lines: accounts.filter(isMoved).map((account) => ({
        text: `${quotedName(account)} from ${parentOf(existing, account)} to ${parentOf(design, account)}`,
        address: references.addressOf(account),
      })),
    },
  ];
}

function policiesOf({ adoption, present, last, references }: Compared): readonly Changes[] {
  const { existing } = adoption;
  const kept = new Set(last.selection.policies.map(({ id }) => id));
  const line = (policy: Policy, text: string) => ({ text, address: references.policyAddressOf(policy) });
  const edited = last.selection.policies.flatMap((policy) => {
    const there = existing.policies.get(policy.id);
    const parts = there === undefined ? [] : editedParts(there, policy);
    return parts.length === 0 ? [] : [line(policy, `${quotedName(policy)}: ${parts.join(", ")}`)];
  });
  return [
    {
      title: "Policy is deleted",
      words: ["policy is deleted", "policies are deleted"],
      lines: present.selection.policies
        .filter(({ id }) => !kept.has(id))
        .map((policy) => line(policy, quotedName(policy))),
    },
    {
      title: "New policy",
      words: ["policy is new", "policies are new"],
      lines: last.selection.policies
        .filter(({ id }) => !existing.policies.has(id))
        .map((policy) => line(policy, quotedName(policy))),
    },
    { title: "Policy is edited", words: ["policy is edited", "policies are edited"], lines: edited },
  ];
}

function editedParts(there: Policy, policy: ReadablePolicy): readonly string[] {
  return [
    ...(there.name === policy.name ? [] : [`is called ${quotedName(policy)} instead of ${quotedName(there)}`]),
    ...(JSON.stringify(there.document) === JSON.stringify(policy.document) ? [] : ["its text"]),
    ...((there.description ?? "") === (policy.description ?? "") ? [] : ["its description"]),
    ...(there.type === policy.type ? [] : ["its type, so that it is made anew"]),
  ];
}

/** Of what is there before and after, also where it is made anew; what comes or goes has its attachments with it. */
function attachmentsOf({ adoption, present, last, references }: Compared): readonly Changes[] {
  const { existing, design, movedIds } = adoption;
  const stays = ({ node: { id } }: Attachment) => existing.nodes.has(id) && design.nodes.has(id);
  const [before, after] = [present, last].map(({ selection }) => selection.attachments.filter(stays));
  const had = new Set(before!.map(attachmentKey));
  const has = new Set(after!.map(attachmentKey));
  const line = ({ node, policy }: Attachment, word: string, address: string | null) => ({
    text: `${quotedName(policy)} ${word} ${pathText(design, design.nodes.get(node.id)!)}`,
    address,
  });
  const lines = (attachments: readonly Attachment[], word: string) =>
    attachments.map((each) => line(each, word, references.attachmentAddressOf(each)));
  const attached = after!.filter((each) => !had.has(attachmentKey(each)));
  const detached = before!.filter((each) => !has.has(attachmentKey(each)));
  const isFull = ({ policy }: Attachment) => isFullAwsAccess(policy);
  // On what is made anew FullAWSAccess is no resource: AWS attaches it, and a script takes it off.
  const anew = last.selection.ous.filter(({ id }) => movedIds.has(id));
  const hadFull = ({ id }: Node) => hasFullAwsAccess(existing, existing.nodes.get(id)!);
  const full = (nodes: readonly Node[], word: string) =>
    nodes.map((node) => line({ node, policy: ATTACHED_FULL_AWS_ACCESS }, word, null));
  const opened = anew.filter((ou) => !hadFull(ou) && hasFullAwsAccess(design, ou));
  const closed = anew.filter((ou) => hadFull(ou) && last.detaching.includes(ou));
  return [
    {
      title: "Policy is attached",
      words: ["policy is attached", "policies are attached"],
      lines: [...lines(attached, "to"), ...full(opened, "to")],
    },
    {
      title: "FullAWSAccess is taken off",
      words: ["attachment of FullAWSAccess is taken off", "attachments of FullAWSAccess are taken off"],
      lines: [...lines(detached.filter(isFull), "from"), ...full(closed, "from")],
    },
    {
      title: "Policy is detached",
      words: ["policy is detached", "policies are detached"],
      lines: lines(
        detached.filter((each) => !isFull(each)),
        "from",
      ),
    },
  ];
}

function tagsOf({ adoption, last, references }: Compared): readonly Changes[] {
  const { existing, untold } = adoption;
  const { ous, accounts, policies } = last.selection;
  const differ = (there: Node | Policy | undefined, one: Node | Policy) =>
    there !== undefined && !untold.tagIds.has(one.id) && tagText(there) !== tagText(one);
  const nodes = [...ous, ...accounts].filter((node) => differ(existing.nodes.get(node.id), node));
  const tagged = policies.filter((policy) => differ(existing.policies.get(policy.id), policy));
  return [
    {
      title: "Tags are changed",
      words: ["resource gets other tags", "resources get other tags"],
      lines: [
        ...nodes.map((node) => ({ text: pathText(adoption.design, node), address: references.addressOf(node) })),
        ...tagged.map((policy) => ({
          text: `policy ${quotedName(policy)}`,
          address: references.policyAddressOf(policy),
        })),
      ],
    },
  ];
}

function tagText(one: Node | Policy): string {
  const tags = "tags" in one ? (one.tags ?? {}) : {};
  return JSON.stringify(Object.entries(tags).toSorted());
}

function delegations({ adoption, references }: Compared): readonly Changes[] {
  const { existing, design, leftAlone } = adoption;
  const [before, after] = [existing, design].map((of) =>
    delegationsOf(of).filter(({ account }) => !leftAlone.nodeIds.has(account.id)),
  );
  const lines = (of: readonly Delegation[], others: readonly Delegation[], word: string) => {
    const keys = new Set(others.map(({ key }) => key));
    return of
      .filter(({ key }) => !keys.has(key))
      .map((each) => ({
        text: `${quotedName(each.account)} ${word} ${each.servicePrincipal}`,
        address: references.delegationAddressOf(each),
      }));
  };
  return [
    {
      title: "Delegated administrator",
      words: ["delegated administrator changes", "delegated administrators change"],
      lines: [...lines(after!, before!, "administers"), ...lines(before!, after!, "no longer administers")],
    },
  ];
}

function organizationOf({ adoption, present, last, references, choices }: Compared): readonly Changes[] {
  if (choices.readsOrganization) return [];
  const { existing, design } = adoption;
  const [servicesBefore, servicesAfter] = [existing, design].map(
    ({ organization }) => organization.serviceAccessPrincipals,
  );
  const differing = (before: readonly string[], after: readonly string[], come: string, go: string) => [
    ...after.filter((each) => !before.includes(each)).map((each) => `${each} ${come}`),
    ...before.filter((each) => !after.includes(each)).map((each) => `${each} ${go}`),
  ];
  const types = differing(present.selection.policyTypes, last.selection.policyTypes, "is enabled", "is disabled");
  const services =
    servicesAfter === undefined
      ? []
      : differing(servicesBefore ?? [], servicesAfter, "gets access", "no longer has access");
  return [
    {
      title: "Policy type",
      words: ["policy type changes", "policy types change"],
      lines: types.map((text) => ({ text, address: references.organization })),
    },
    {
      title: "Service",
      words: ["service's access changes", "services' access changes"],
      lines: services.map((text) => ({ text, address: references.organization })),
    },
  ];
}

function quotedName({ name }: { readonly name: string }): string {
  return `“${shown(name)}”`;
}

/** "What changes: 1 OU is new and 2 accounts move. Plan: …", for the first line of what is to be known; nothing without an adoption. */
export function summaryOf(changes: readonly Changes[] | null, planLines: readonly string[] | null): readonly string[] {
  if (changes === null) return [];
  const counted = changes.map(({ words: [one, many], lines }) => `${lines.length} ${lines.length === 1 ? one : many}`);
  const what =
    counted.length === 0
      ? "Nothing changes in AWS: the export takes over what exists."
      : `What changes: ${listed(counted)}. README.md names each.`;
  return [planLines?.length === 1 ? `${what} Terraform's “${planLines[0]}” is what to expect.` : what];
}
