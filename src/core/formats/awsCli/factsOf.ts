import { type Place, type Problem, quoted } from "../../json/problem";
import { isJsonObject } from "../../json/value";
import type { FoundAttachment } from "../found/types";
import type { Answer, AnswerRecord } from "./answers";
import type { AnswerKey } from "./calls";
import type { Facts, ToldNode, ToldOrganization, ToldPolicy, ToldRoot } from "./facts";
import { missingPages, nameless, unplaced } from "./gaps";
import { parentsIn } from "./parents";
import { enabledTypes, error, missing, organizationOf, type ToldRecord, texts } from "./records";
import { Things } from "./things";

/** Puts together what the answers tell, or says which of their records can't be read. */
export function factsOf(
  answers: readonly Answer[],
): { readonly ok: true; readonly value: Facts } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const reader = new FactReader();
  for (const answer of answers) reader.read(answer);
  return reader.problems.length > 0
    ? { ok: false, problems: reader.problems }
    : { ok: true, value: reader.facts(answers) };
}

const MAX_TOLD = 20;
const ARN = /^arn:([\w-]+):organizations::(\d{12}):\w+\/(o-[a-z0-9]{10,32})\b/;

class FactReader {
  readonly problems: Problem[] = [];
  #organization: ToldOrganization | null = null;
  readonly #roots = new Things<ToldRoot>(() => "root");
  readonly #nodes = new Things<ToldNode>(({ kind }) => (kind === "ou" ? "OU" : kind));
  readonly #policies = new Things<ToldPolicy>(() => "policy");
  readonly #attachments: FoundAttachment[] = [];
  readonly #policiesWithTargets = new Set<string>();
  readonly #targetsWithScps = new Set<string>();
  readonly #delegations: { readonly accountId: string; readonly servicePrincipal: string }[] = [];
  #serviceAccessPrincipals: string[] | null = null;
  readonly #tags = new Map<string, Record<string, string>>();
  readonly #wholeTags = new Set<string>();
  #partition: string | undefined;
  #managementAccountId: string | undefined;
  readonly #namedOrganizations = new Map<string, Place>();
  /** What an answer that doesn't name what it is about leaves unknown. */
  readonly #unplaced: Problem[] = [];

  readonly #readers: Readonly<Record<AnswerKey, (records: readonly ToldRecord[], answer: Answer) => void>> = {
    Organization: (records) => this.#organizations(records),
    Roots: (records) => this.#roots.addAll(records.flatMap((record) => this.#root(record))),
    OrganizationalUnits: (records) => this.#nodesOf(records, "ou"),
    OrganizationalUnit: (records) => this.#nodesOf(records, "ou"),
    Accounts: (records) => this.#nodesOf(records, "account"),
    Account: (records) => this.#nodesOf(records, "account"),
    DelegatedAdministrators: (records) => this.#nodesOf(records, "account"),
    Children: (records, answer) => this.#aboutOf(records, answer),
    Parents: (records, answer) => this.#aboutOf(records, answer),
    Policies: (records, answer) => this.#listedPolicies(records, answer),
    Policy: (records) => this.#policies.addAll(records.flatMap((record) => this.#describedPolicy(record))),
    Targets: (records, answer) => this.#targets(records, answer),
    DelegatedServices: (records, answer) => this.#delegatedServices(records, answer),
    EnabledServicePrincipals: (records) => this.#serviceAccess(records),
    Tags: (records, answer) => this.#tagsOf(records, answer),
  };

  facts(answers: readonly Answer[]): Facts {
    const parents = parentsIn(answers);
    const conflicts = [...this.#roots.conflicts, ...this.#nodes.conflicts, ...this.#policies.conflicts];
    return {
      organization: this.#organization,
      roots: this.#roots.list,
      nodes: this.#nodes.list,
      policies: this.#policies.list,
      attachments: this.#attachments,
      policiesWithTargets: this.#policiesWithTargets,
      targetsWithScps: this.#targetsWithScps,
      parents,
      delegations: this.#delegations,
      serviceAccessPrincipals: this.#serviceAccessPrincipals,
      tags: new Map([...this.#tags].filter(([id]) => this.#wholeTags.has(id))),
      asked: askedIn(answers),
      arns: {
        partition: this.#partition,
        managementAccountId: this.#managementAccountId,
        organizations: this.#namedOrganizations,
      },
      warnings: [
        ...this.#unplaced,
        ...missingPages(answers),
        ...conflicts.slice(0, MAX_TOLD),
        ...parents.conflicts.slice(0, MAX_TOLD),
      ],
    };
  }

  read(answer: Answer): void {
    const records = answer.records.flatMap((record) => this.#record(record, answer) ?? []);
    this.#readers[answer.key](records, answer);
  }

  #record({ value, at }: AnswerRecord, { key }: Answer): ToldRecord | null {
    if (isJsonObject(value)) return { value, at };
    this.problems.push(error("wrong-type", at, `An entry of ${key} must be an object.`));
    return null;
  }

  #organizations(records: readonly ToldRecord[]): void {
    for (const record of records) {
      const told = organizationOf(record);
      this.#organization ??= told;
      this.#partition ??= ARN.exec(texts(record.value.Arn)[0] ?? "")?.[1];
      if (told.id !== undefined && !this.#namedOrganizations.has(told.id))
        this.#namedOrganizations.set(told.id, told.at);
    }
  }

  #arn({ value, at }: ToldRecord): void {
    const [, partition, managementAccountId, organization] = ARN.exec(texts(value.Arn)[0] ?? "") ?? [];
    if (organization === undefined) return;
    this.#partition ??= partition;
    this.#managementAccountId ??= managementAccountId;
    if (!this.#namedOrganizations.has(organization)) this.#namedOrganizations.set(organization, at);
  }

  #root(record: ToldRecord): readonly ToldRoot[] {
    const id = this.#id(record);
    if (id === null) return [];
    const { value, at } = record;
    return [{ id, name: this.#text(record, "Name") ?? "Root", policyTypes: enabledTypes(value.PolicyTypes), at }];
  }

  #nodesOf(records: readonly ToldRecord[], kind: ToldNode["kind"]): void {
    this.#nodes.addAll(records.flatMap((record) => this.#node(record, kind)));
  }

  #node(record: ToldRecord, kind: ToldNode["kind"]): readonly ToldNode[] {
    const id = this.#id(record);
    if (id === null) return [];
    const name = this.#text(record, "Name");
    if (kind === "ou") return [{ id, kind, name, at: record.at }];
    const email = this.#text(record, "Email");
    // Status gives way to State.
    const state = this.#text(record, "State") ?? this.#text(record, "Status");
    return [{ id, kind, name, email, state: state === "ACTIVE" ? undefined : state, at: record.at }];
  }

  #listedPolicies(records: readonly ToldRecord[], { call, about, goesOn }: Answer): void {
    this.#policies.addAll(records.flatMap((record) => this.#policy(record, null)));
    if (about === null) {
      const [first] = records;
      if (call === "list-policies-for-target" && first !== undefined)
        this.#unplaced.push(
          unplaced(
            first.at,
            call,
            "which target the policies are attached to",
            "list-policies-for-target-111122223333.json",
          ),
        );
      return;
    }
    for (const record of records) {
      const policyId = this.#id(record);
      if (policyId !== null) this.#attachments.push({ policyKey: policyId, targetKey: about, at: record.at });
    }
    // AWS keeps at least one SCP at every target while they are enabled, so an empty answer was about another type.
    const isOfScps = records.some(({ value }) => value.Type === "SERVICE_CONTROL_POLICY");
    if (isOfScps && !goesOn) this.#targetsWithScps.add(about);
  }

  #describedPolicy({ value, at }: ToldRecord): readonly ToldPolicy[] {
    const { PolicySummary, Content } = value;
    if (!isJsonObject(PolicySummary) || !(typeof Content === "string" || isJsonObject(Content))) {
      this.problems.push(
        error("wrong-type", at, "Policy must have a PolicySummary and a Content, as describe-policy prints them."),
      );
      return [];
    }
    return this.#policy({ value: PolicySummary, at }, Content);
  }

  #policy(record: ToldRecord, content: ToldPolicy["content"]): readonly ToldPolicy[] {
    const id = this.#id(record);
    if (id === null) return [];
    const { value, at } = record;
    const name = this.#text(record, "Name") ?? id;
    const type = this.#text(record, "Type") ?? "SERVICE_CONTROL_POLICY";
    const description = this.#text(record, "Description");
    return [{ id, type, name, description, awsManaged: value.AwsManaged === true, content, at }];
  }

  #targets(records: readonly ToldRecord[], answer: Answer): void {
    const about = this.#aboutOf(records, answer);
    if (about === null) return;
    if (!answer.goesOn) this.#policiesWithTargets.add(about);
    for (const record of records) {
      const targetId = this.#text(record, "TargetId");
      if (targetId === undefined) this.problems.push(missing(record, "TargetId"));
      else this.#attachments.push({ policyKey: about, targetKey: targetId, at: record.at });
    }
  }

  #delegatedServices(records: readonly ToldRecord[], answer: Answer): void {
    const about = this.#aboutOf(records, answer);
    if (about === null) return;
    for (const { value } of records)
      for (const servicePrincipal of texts(value.ServicePrincipal))
        this.#delegations.push({ accountId: about, servicePrincipal });
  }

  #tagsOf(records: readonly ToldRecord[], answer: Answer): void {
    const about = this.#aboutOf(records, answer);
    if (about === null) return;
    if (!answer.goesOn) this.#wholeTags.add(about);
    const tags = this.#tags.get(about) ?? {};
    for (const { value } of records)
      for (const key of texts(value.Key))
        Object.defineProperty(tags, key, {
          value: typeof value.Value === "string" ? value.Value : "",
          enumerable: true,
          configurable: true,
          writable: true,
        });
    this.#tags.set(about, tags);
  }

  #serviceAccess(records: readonly ToldRecord[]): void {
    this.#serviceAccessPrincipals ??= [];
    for (const { value } of records) this.#serviceAccessPrincipals.push(...texts(value.ServicePrincipal));
  }

  /** null, which is noted, where the answer says nothing without that id. */
  #aboutOf(records: readonly ToldRecord[], answer: Answer): string | null {
    if (answer.about === null && records.length > 0) this.#unplaced.push(nameless(answer));
    return answer.about;
  }

  #id(record: ToldRecord): string | null {
    const { Id } = record.value;
    this.#arn(record);
    if (typeof Id === "string" && Id !== "") return Id;
    if (Id === undefined || Id === null || Id === "") this.problems.push(missing(record, "Id"));
    else this.#text(record, "Id"); // which says what it is
    return null;
  }

  /** undefined where the field is missing or, which is noted, no text. */
  #text({ value, at }: ToldRecord, field: string): string | undefined {
    const found = value[field];
    if (found === undefined || found === null) return undefined;
    if (typeof found === "string") return found;
    const hint = field === "Id" && typeof found === "number" ? " A number loses the zeros at its start." : "";
    this.problems.push(
      error(
        "wrong-type",
        at,
        `${field} must be a text in double quotes, found ${quoted(JSON.stringify(found))}.${hint}`,
      ),
    );
    return undefined;
  }
}

function askedIn(answers: readonly Answer[]): Facts["asked"] {
  const asked = new Map<AnswerKey, Set<string | null>>();
  for (const { key, about } of answers) {
    const ids = asked.get(key);
    if (ids === undefined) asked.set(key, new Set([about]));
    else ids.add(about);
  }
  return asked;
}
