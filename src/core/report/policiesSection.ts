import { nodesInOrder } from "../design/queries";
import { policyQuotaOf, sizeInCharacters } from "../design/quotas";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type NodeId,
  type Policy,
  type PolicyId,
  RESOURCE_CONTROL_POLICY,
} from "../design/types";
import { visible } from "../json/problem";
import { unicodeEscapes } from "../json/unicodeEscapes";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/value";
import { templateById } from "../templates";
import type { ServiceEntries } from "../words/actionWords";
import { policyInWords, type StatementInWords } from "../words/policyInWords";
import { onePolicyOf, policyTypeWord, policyTypeWords } from "../words/policyWords";
import { counted, listed, numberText } from "../words/words";
import type { PlaceNames } from "./placeNames";
import { isFilter, isTextUnknown } from "./policyTexts";
import { code, codes, heading, item, linkedLinesOf, list, nameText, ownText, paragraph, strong } from "./spans";
import type { Block, Line, ListItem, ReportKnowledge, ReportSection, Span } from "./types";

const MOST_TARGETS = 20;
const MOST_VALUES = 30;

/** Every policy in words: where it is attached, what it does, how large it is, what its template is for. */
export function policiesSection(
  design: Design,
  names: PlaceNames,
  { descriptions }: Pick<ReportKnowledge, "descriptions">,
): ReportSection {
  const targets = targetsByPolicy(design);
  const policies = [...design.policies.values()];
  const blocks = policies.flatMap((policy): readonly Block[] => [
    heading(`${nameText(policy.name)} (${policyTypeWord(policy.type)})`),
    ...descriptionLines(policy).map((line) => paragraph(...line)),
    paragraph(
      strong("Attached to: "),
      attachedTo(design, names, policy, targets.get(policy.id) ?? []),
      ...(policy.document === undefined ? [] : [" ", strong("Size: "), sizeText(design, policy, policy.document)]),
      ...(policy.awsId === undefined ? [] : [" ", strong("AWS id: "), code(policy.awsId)]),
    ),
    ...draftBlocks(policy),
    ...doesBlocks(policy, descriptions ?? null),
    ...templateBlocks(policy),
  ]);
  return {
    id: "policies",
    title: "Policies in words",
    blocks: [
      paragraph(
        "A statement that denies beats every one that allows, at whatever level it stands. One that allows grants nothing: it lets requests through to the next level, and in the end to IAM. In names of actions and resources ",
        code("*"),
        " stands for any characters and ",
        code("?"),
        " for one.",
      ),
      ...(policies.length === 0 ? [paragraph("There is no policy.")] : blocks),
    ],
  };
}

function doesBlocks(policy: Policy, descriptions: ReportKnowledge["descriptions"] | null): readonly Block[] {
  if (isTextUnknown(policy)) return [paragraph(unknownText(policy))];
  const words = policyInWords(policy, descriptions ?? null);
  switch (words.kind) {
    case "other-type":
      return [
        paragraph(
          `${onePolicyOf(policy.type)} doesn’t filter permissions; what it says is kept and exported as it is.`,
        ),
      ];
    case "unreadable":
      return [paragraph("Its text can’t be read as a policy, so that here it allows and denies nothing.")];
    case "statements": {
      if (words.statements.length === 0) return [paragraph("It has no statement, so it allows and denies nothing.")];
      const whose =
        policy.type === RESOURCE_CONTROL_POLICY
          ? [paragraph("It is about what the accounts below own, whoever asks for it.")]
          : [];
      return [...whose, ...list(words.statements.map((statement) => statementItem(policy, statement)))];
    }
  }
}

function statementItem(policy: Policy, { sid, sentence, entries }: StatementInWords): ListItem {
  const label: Line = sid === null || sid === "" || sid === policy.name ? [] : [strong(`${sid}: `)];
  const line: Line = [...label, sentence];
  return entries.length === 0 ? { line } : { line, items: entryItems(entries) };
}

function entryItems(entries: readonly ServiceEntries[]): readonly ListItem[] {
  const whole = entries.filter(({ names }) => names.every((name) => name === "*"));
  const others = entries.filter((one) => !whole.includes(one));
  const wholeLine: readonly ListItem[] =
    whole.length === 0 ? [] : [item("everything in ", ...codes(whole.map(({ prefix }) => prefix)))];
  return [...others.map(({ prefix, names }) => item(code(prefix), ": ", ...codes(names))), ...wholeLine];
}

function attachedTo(design: Design, names: PlaceNames, { type, id }: Policy, targets: readonly NodeId[]): string {
  if (targets.length === 0) return "nothing in this design.";
  const isEverywhere = targets.length === design.nodes.size && targets.length > 1;
  const shown = targets.slice(0, targets.length > MOST_TARGETS + 1 ? MOST_TARGETS : targets.length);
  const rest = targets.length - shown.length;
  const labels = shown.map((target) => (target === design.rootId ? "the root" : names.placeOf(target)));
  const where = isEverywhere
    ? "the root, every OU and every account"
    : listed(rest === 0 ? labels : [...labels, `${numberText(rest)} more`]);
  const { enabledPolicyTypes } = design.organization;
  const isOff = isFilter({ type }) && !enabledPolicyTypes.includes(type);
  return `${where}.${isOff ? ` ${policyTypeWords(type)} are disabled in the organization: it filters nothing.` : ""}${missingText(design, id, targets)}`;
}

/** FullAWSAccess is told by where it isn't. */
function missingText(design: Design, id: PolicyId, targets: readonly NodeId[]): string {
  const left = design.nodes.size - targets.length;
  return id === FULL_AWS_ACCESS_ID && left > 0
    ? ` ${counted(left, "place")} of the tree ${left === 1 ? "doesn’t" : "don’t"} have it.`
    : "";
}

/** Of a policy whose text isn't known: of one that filters, that what it does isn't counted. */
function unknownText(policy: Policy): string {
  const why =
    policy.draft === undefined
      ? "Its text wasn’t in what was read"
      : "Its text isn’t known in full: what stands here can’t be read as JSON";
  return isFilter(policy) ? `${why}. What it filters in AWS isn’t counted here.` : `${why}.`;
}

function sizeText({ organization }: Design, { type, awsManaged }: Policy, document: JsonObject): string {
  const size = counted(sizeInCharacters(document), "character");
  const quota = policyQuotaOf(organization, type);
  if (quota === null || awsManaged === true) return `${size} without white space.`;
  const isOver = sizeInCharacters(document) > quota.characters;
  return `${size} without white space, of ${numberText(quota.characters)}${isOver ? ": too large, AWS refuses it" : ""}.`;
}

function draftBlocks({ draft, document }: Policy): readonly Block[] {
  if (draft === undefined || document === undefined) return [];
  return [
    paragraph(strong("Draft: "), "a newer text of it can’t be read yet; what is told here is the text in force."),
  ];
}

/** What people say of it, unless its template says the same below. */
function descriptionLines({ description = "", template }: Policy): readonly Line[] {
  return template !== undefined && templateById(template.id)?.summary === description ? [] : linkedLinesOf(description);
}

function templateBlocks({ template }: Policy): readonly Block[] {
  if (template === undefined) return [];
  const known = templateById(template.id);
  if (known === undefined)
    return [paragraph(strong("Template: "), `${visible(template.id)}, which this version doesn’t know.`)];
  const parameters = known.parameters.flatMap(({ id, label }): readonly Line[] => {
    const values = textsIn(Object.hasOwn(template.parameters, id) ? template.parameters[id] : undefined);
    return values.length === 0 ? [] : [[`${label}: `, ...valueSpans(values)]];
  });
  return [
    paragraph(strong("Purpose: "), ownText(known.summary)),
    paragraph(
      strong("Template: "),
      known.title,
      ...parameters.flatMap((line, index) => [index === 0 ? ". " : "; ", ...line]),
      ".",
    ),
  ];
}

function textsIn(value: JsonValue | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  if (value === undefined || isJsonObject(value) || !Array.isArray(value)) return [];
  return (value as readonly JsonValue[]).filter((each) => typeof each === "string");
}

function valueSpans(values: readonly string[]): readonly Span[] {
  const shown = values.length > MOST_VALUES + 1 ? values.slice(0, MOST_VALUES) : values;
  const rest = values.length - shown.length;
  return [...codes(shown), ...(rest === 0 ? [] : [` and ${numberText(rest)} more`])];
}

function targetsByPolicy(design: Design): ReadonlyMap<PolicyId, readonly NodeId[]> {
  const targets = new Map<PolicyId, NodeId[]>();
  for (const { id, policyIds } of nodesInOrder(design))
    for (const policyId of policyIds) {
      const here = targets.get(policyId) ?? [];
      targets.set(policyId, here);
      here.push(id);
    }
  return targets;
}

/** The policies' texts, for who wants to read them as AWS does. */
export function policyTextsSection({ policies }: Design): ReportSection {
  const blocks = [...policies.values()].flatMap((policy): readonly Block[] =>
    policy.document === undefined
      ? []
      : [
          heading(`${nameText(policy.name)} (${policyTypeWord(policy.type)})`),
          { kind: "code", language: "json", text: printable(policy.document) },
        ],
  );
  return {
    id: "policy-texts",
    title: "Appendix: the policies’ texts",
    blocks: blocks.length === 0 ? [paragraph("No policy has a text.")] : blocks,
  };
}

/** JSON whose invisible characters are escaped, so that what is read is what is there. */
function printable(document: JsonValue): string {
  return JSON.stringify(document, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, unicodeEscapes);
}
