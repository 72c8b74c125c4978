import type { Document } from "../../design/types";
import { type Place, type Problem, type Result, visible } from "../../json/problem";
import type { KnownActions } from "../../policy";
import type { Importer, TextFile } from "../format";
import { documentOfFound } from "../found/documentOfFound";
import { type Answers, readAnswers } from "./answers";
import type { Facts } from "./facts";
import { factsOf } from "./factsOf";
import { foundOfFacts } from "./foundOfFacts";
import { settled } from "./lazyPlace";
import { SCRIPT_GETS_ALL } from "./missingParts";
import { readPolicies } from "./policiesOfFacts";
import { PolicyFiles } from "./policyFiles";
import { isOutput } from "./recognise";

const MAX_NAMED = 5;

/**
 * The real organization, as `aws organizations` tells it: the one file that our script collects, or the answers of single
 * calls in several files or pasted one after the other. An answer that doesn't name what it is about is understood by its
 * file's name or by the command above it.
 *
 * It becomes the document's baseline. What isn't told is said, each with the call that tells it.
 */
export const awsCliImporter: Importer = {
  id: "aws-cli",
  title: "answers of the AWS command line (aws organizations …, JSON)",
  takes: "folder",
  recognises: isOutput,
  read(files, knownActions) {
    // Files come in any order; the same ones are the same document.
    const inOrder = files.toSorted((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
    const reading = readInOrder(inOrder, knownActions);
    return reading.ok
      ? { ...reading, warnings: settled(reading.warnings) }
      : { ok: false, problems: settled(reading.problems) };
  },
};

function readInOrder(files: readonly TextFile[], knownActions?: KnownActions): Result<Document> {
  const answers = readAnswers(files);
  if (!answers.ok) return answers;
  const facts = factsOf(answers.value.answers);
  return facts.ok ? documentOf(facts.value, answers.value, knownActions) : facts;
}

function documentOf(
  facts: Facts,
  { others, denied, isCollected, collectedAt, warnings }: Answers,
  knownActions?: KnownActions,
): Result<Document> {
  const files = new PolicyFiles(others);
  const said = [...warnings, ...denied.map(deniedCall), ...facts.warnings];
  const isOrganization = facts.organization !== null || facts.roots.length > 0 || facts.nodes.length > 0;
  if (!isOrganization) return libraryOf(facts, files, said, knownActions);
  if (facts.arns.organizations.size > 1) return { ok: false, problems: [severalOrganizations(facts)] };
  const { found, warnings: missingThings } = foundOfFacts(facts, files);
  const reading = documentOfFound(found, {
    warnings: [...said, ...(isCollected ? [] : partlyTold(missingThings)), ...missingThings, ...files.leftOut()],
    knownActions,
    isReal: true,
  });
  return reading.ok ? { ...reading, value: dated(reading.value, collectedAt) } : reading;
}

function dated(document: Document, collectedAt: string | undefined): Document {
  const { baseline } = document;
  return baseline === undefined || collectedAt === undefined
    ? document
    : { ...document, baseline: { ...baseline, collectedAt } };
}

/** Policies without an organization, as `describe-policy` gives them: a blank one with them in its library. */
function libraryOf(
  facts: Facts,
  files: PolicyFiles,
  warnings: readonly Problem[],
  knownActions?: KnownActions,
): Result<Document> {
  const read = readPolicies(facts, files);
  const policies = read.policies.filter(({ content }) => content !== null);
  const [first] = policies;
  if (first === undefined)
    return {
      ok: false,
      problems: [noOrganization(facts), ...warnings.filter(({ code }) => code === "call-failed")],
    };
  const library: Problem = {
    severity: "warning",
    code: "organization-not-told",
    at: first.at,
    message: "Only policies are told: they come as the library of a blank organization, attached to nothing.",
    remedy: `Add the answers that tell the organization. ${SCRIPT_GETS_ALL}`,
  };
  return documentOfFound(
    {
      name: "AWS policies",
      roots: [],
      nodes: [],
      policies,
      attachments: [],
      fullAwsAccess: { kind: "implied" },
    },
    { warnings: [...warnings, library, ...read.warnings, ...files.leftOut()], knownActions, isReal: false },
  );
}

/** Said once, before what exactly is missing. */
function partlyTold(missing: readonly Problem[]): readonly Problem[] {
  if (missing.length === 0) return [];
  const message = "The files tell only a part of the organization.";
  return [{ severity: "warning", code: "partly-told", at: {}, message, remedy: SCRIPT_GETS_ALL }];
}

/** Read as one they would be an organization that is nowhere, and its changes would be those of another. */
function severalOrganizations({ arns: { organizations } }: Facts): Problem {
  const named = [...organizations].slice(0, MAX_NAMED).map(([id, at]) => `${id} (${whereIs(at)})`);
  const more = organizations.size > MAX_NAMED ? ` and ${organizations.size - MAX_NAMED} more` : "";
  return {
    severity: "error",
    code: "several-organizations",
    at: [...organizations.values()][1] ?? {},
    message: `The answers are those of ${organizations.size} organizations: ${named.join(", ")}${more}.`,
    remedy: "Import the answers of one organization at a time.",
  };
}

function whereIs({ file, line }: Place): string {
  return [...(file === undefined ? [] : [visible(file)]), ...(line === undefined ? [] : [`line ${line}`])].join(", ");
}

function noOrganization({ policies, warnings }: Facts): Problem {
  const [first] = policies;
  const found = first === undefined ? "neither its accounts nor its OUs" : "only names of policies";
  return {
    severity: "error",
    code: "no-organization",
    at: first?.at ?? warnings[0]?.at ?? {},
    message: `The files don't tell an organization: ${found} are there.`,
    remedy: `Add at least the answer of list-accounts${first === undefined ? "" : ", or those of describe-policy for the policies alone"}. ${SCRIPT_GETS_ALL}`,
  };
}

function deniedCall({ call, at }: Answers["denied"][number]): Problem {
  return {
    severity: "warning",
    code: "call-denied",
    at,
    message: `AWS denied ${call} when this was collected: what it tells is missing.`,
    remedy: "Collect again with more permissions; the script says which it needs.",
  };
}
