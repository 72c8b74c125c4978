import { FieldReader } from "../json/fieldReader";
import { parseJson } from "../json/parseJson";
import { type Problem, quoted, type Result } from "../json/problem";
import { type JsonPath, ProblemList } from "../json/problemList";
import { isJsonObject, type JsonObject, type JsonValue, present } from "../json/value";
import { assembleDesign } from "./assembleDesign";
import { ReferenceCheck } from "./checkReferences";
import { checkIds, checkTree } from "./checkTree";
import { DOCUMENT_FORMAT, DOCUMENT_VERSION } from "./documentFormat";
import { type ReadNode, type ReadPolicy, readNode, readOrganization, readPolicy } from "./readRecords";
import { readTerraformStates } from "./readTerraformStates";
import type { Baseline, Document, Organization } from "./types";

/**
 * Reads a file of our format, whole or not at all.
 *
 * Refuses with every problem at once, in the order of the text, each with line, column and path: JSON that doesn't parse,
 * fields of a wrong type or missing, a graph that is broken, references that lead nowhere. What AWS would refuse but a
 * design may hold is read: `structureWarnings` tells it. Nodes may stand in any order; siblings keep theirs. Fields that
 * this version doesn't know are kept.
 */
export function readDocument(text: string): Result<Document> {
  const parsed = parseJson(text);
  if ("syntaxError" in parsed) return refused([parsed.syntaxError]);
  const problems = new ProblemList(parsed.placeOf, parsed.problems);
  const document = documentAt(parsed.value, [], problems);
  return problems.isEmpty && document !== null
    ? { ok: true, value: document, warnings: [] }
    : refused(problems.inOrder());
}

/**
 * A document that stands inside another parsed text, at `path` of it; null, with every problem noted, where it can't be read.
 * Null also where problems were noted before: the text is taken whole or not at all.
 */
export function documentAt(value: JsonValue, path: JsonPath, problems: ProblemList): Document | null {
  const top = topOf(value, path, problems);
  return top === null ? null : readTop(top);
}

function refused(problems: readonly Problem[]): Result<Document> {
  return { ok: false, problems };
}

/** The reader of a file of our format and version; null, with the problem noted, for any other. */
function topOf(value: JsonValue, path: JsonPath, problems: ProblemList): FieldReader | null {
  if (!isJsonObject(value) || value.format !== DOCUMENT_FORMAT) {
    const found = isJsonObject(value) && typeof value.format === "string" ? `, but ${quoted(value.format)}` : "";
    problems.error(
      isJsonObject(value) ? [...path, "format"] : path,
      "not-a-design",
      `This is not an Orgwright design: its “format” isn't “${DOCUMENT_FORMAT}”${found}.`,
      "Open a file that Orgwright saved.",
    );
    return null;
  }
  if (value.version !== DOCUMENT_VERSION) {
    const isNewer = typeof value.version === "number" && value.version > DOCUMENT_VERSION;
    const found = typeof value.version === "number" ? `${value.version}` : "missing or no number";
    problems.error(
      [...path, "version"],
      "unknown-version",
      `The file's version of the format is ${found}; this Orgwright reads version ${DOCUMENT_VERSION}.`,
      isNewer ? "Open it with a newer Orgwright." : `Write "version": ${DOCUMENT_VERSION}.`,
    );
    return null;
  }
  return new FieldReader(value, path, problems);
}

function readTop(top: FieldReader): Document | null {
  top.json("format");
  top.json("version");
  const name = top.text("name") ?? "";
  const description = top.text("description") ?? "";
  const { organization, nodes, policies, references } = readStructure(top, "The file");
  const notes = top.readers("notes") ?? [];
  const acceptedFindings = top.readers("acceptedFindings") ?? [];
  const requirements = top.readers("requirements") ?? [];

  for (const note of notes) references.checkObject(note, "nodeId");
  for (const finding of acceptedFindings) references.checkObject(finding, "nodeId", "policyId");

  const lenses = top.list("lenses");
  const relations = top.list("relations");
  const baselineReader = top.reader("baseline");
  const baseline = baselineReader === undefined ? undefined : readBaseline(baselineReader);
  const variants = top.list("variants");
  const extra = top.extra();
  if (organization === null || baseline === null || !top.problems.isEmpty) return null;
  const design = assembleDesign({
    name,
    description,
    organization,
    nodes,
    policies: policies.map(({ policy }) => policy),
    requirements: objectsOf(requirements),
    notes: objectsOf(notes),
    acceptedFindings: objectsOf(acceptedFindings),
    lenses: lenses ?? [],
    relations: relations ?? [],
  });
  return present({ design, baseline, variants, extra });
}

/** What a design and its baseline have alike. The organization is null, with the problem noted, where it can't be read. */
interface Structure {
  readonly organization: Organization | null;
  readonly nodes: readonly ReadNode[];
  readonly policies: readonly ReadPolicy[];
  readonly references: ReferenceCheck;
}

function readStructure(top: FieldReader, owner: string): Structure {
  const organizationReader = top.reader("organization");
  if (organizationReader === undefined && !Object.hasOwn(top.object, "organization"))
    top.missing("organization", owner);
  const organization = organizationReader === undefined ? null : readOrganization(organizationReader);
  if (top.list("nodes") === undefined && !Object.hasOwn(top.object, "nodes")) top.missing("nodes", owner);
  const nodeReaders = top.readers("nodes") ?? [];
  const nodes = nodeReaders.map(readNode).filter((read) => read !== null);
  const policies = (top.readers("policies") ?? []).map(readPolicy);
  checkIds(nodes, policies);
  // Where a node couldn't be read at all, what hangs on it would only repeat that.
  if (top.list("nodes")?.length === nodes.length) checkTree(nodes, top);
  const references = new ReferenceCheck(nodes, policies, nodeReaders);
  for (const read of nodes) {
    references.checkParent(read);
    references.checkPolicyIds(read);
  }
  if (organization !== null && organizationReader !== undefined)
    references.checkOrganization(organization, organizationReader);
  return { organization, nodes, policies, references };
}

function readBaseline(reader: FieldReader): Baseline | null {
  const { organization, nodes, policies } = readStructure(reader, "The baseline");
  const collectedAt = reader.text("collectedAt");
  const statesReader = reader.reader("terraform");
  const terraform = statesReader === undefined ? undefined : readTerraformStates(statesReader);
  const extra = reader.extra();
  if (organization === null || !reader.problems.isEmpty) return null;
  const design = assembleDesign({ name: "", organization, nodes, policies: policies.map(({ policy }) => policy) });
  return present({ design, collectedAt, terraform, extra });
}

function objectsOf(readers: readonly FieldReader[]): readonly JsonObject[] {
  return readers.map((reader) => reader.object);
}
