import type { ContextValue, Request } from "../engine/types";
import { FieldReader } from "../json/fieldReader";
import { parseJson } from "../json/parseJson";
import { type Problem, quoted, type Result } from "../json/problem";
import { ProblemList } from "../json/problemList";
import { isJsonObject, type JsonValue } from "../json/value";

/** A request with the name that its answer carries. */
export interface NamedRequest {
  readonly id: string;
  readonly request: Request;
}

/**
 * Reads a list of requests: `[{ "id", "accountId", "action", "resource"?, "resourceAccountId"?, "context"? }]`.
 *
 * Refuses with every problem at once, each with its line and column. Fields that it doesn't know are warnings: a misspelt
 * one would change the answer. Any account is fine; one that the design doesn't have is outside the organization.
 */
export function readRequests(text: string): Result<readonly NamedRequest[]> {
  const parsed = parseJson(text);
  if ("syntaxError" in parsed) return { ok: false, problems: [parsed.syntaxError] };
  const problems = new ProblemList(parsed.placeOf, parsed.problems);
  const { value } = parsed;
  if (!Array.isArray(value)) {
    problems.error(
      [],
      "not-a-list",
      "Requests are a list of objects, in square brackets.",
      "Write [ before and ] after it.",
    );
    return { ok: false, problems: problems.inOrder() };
  }
  const warnings: Problem[] = [];
  const requests = (value as readonly JsonValue[]).flatMap((entry, index) => {
    if (!isJsonObject(entry)) {
      problems.error([index], "wrong-type", `Request ${index} must be an object.`);
      return [];
    }
    const reader = new FieldReader(entry, [index], problems);
    const request = readRequest(reader, `Request ${index}`);
    for (const key of Object.keys(reader.extra() ?? {})) warnings.push(unknownField(key, parsed.placeOf([index, key])));
    return [{ request, reader }];
  });
  noteTwins(requests);
  return problems.isEmpty
    ? { ok: true, value: requests.map(({ request }) => request), warnings }
    : { ok: false, problems: problems.inOrder() };
}

function readRequest(reader: FieldReader, owner: string): NamedRequest {
  const id = reader.requiredText("id", owner);
  const accountId = reader.requiredText("accountId", owner);
  const action = reader.requiredText("action", owner);
  if (action !== "" && !/^[^\s:]+:[^\s:]+$/.test(action))
    reader.error(
      ["action"],
      "malformed-action",
      `${quoted(action)} is no action.`,
      "Write the service and the action with a colon between, such as s3:GetObject.",
    );
  const resource = readResource(reader);
  const resourceAccountId = reader.text("resourceAccountId");
  const context = readContext(reader.reader("context"));
  return {
    id,
    request: {
      accountId,
      action,
      ...(resource === undefined ? {} : { resource }),
      ...(resourceAccountId === undefined ? {} : { resourceAccountId }),
      ...(context === undefined ? {} : { context }),
    },
  };
}

function readResource(reader: FieldReader): string | readonly string[] | undefined {
  const value = reader.json("resource");
  if (value === undefined || typeof value === "string") return value;
  if (!Array.isArray(value)) {
    reader.wrongType(["resource"], "“resource”", "text or a list of texts", value);
    return undefined;
  }
  if (value.length === 0)
    reader.error(
      ["resource"],
      "no-resource",
      "“resource” is an empty list.",
      "Leave it out where no resource is meant.",
    );
  return reader.texts("resource");
}

/** The context of a request, its keys each once whatever their letter case; undefined where there is none. */
export function readContext(reader: FieldReader | undefined): Readonly<Record<string, ContextValue>> | undefined {
  if (reader === undefined) return undefined;
  const keyByLowerCase = new Map<string, string>();
  for (const [key, value] of Object.entries(reader.object)) {
    const twin = keyByLowerCase.get(key.toLowerCase());
    if (twin !== undefined)
      reader.error(
        [key],
        "duplicate-key",
        `${quoted(twin)} and ${quoted(key)} are the same condition key: letter case doesn't matter.`,
        "Keep one of the two.",
      );
    keyByLowerCase.set(key.toLowerCase(), key);
    if (!isContextValue(value))
      reader.wrongType([key], quoted(key), "text, a list of texts or null (known to be absent)", value);
  }
  return reader.object as Readonly<Record<string, ContextValue>>;
}

function isContextValue(value: JsonValue): value is ContextValue {
  return (
    value === null ||
    typeof value === "string" ||
    (Array.isArray(value) && value.every((entry) => typeof entry === "string"))
  );
}

function noteTwins(requests: readonly { readonly request: NamedRequest; readonly reader: FieldReader }[]): void {
  const ids = new Set<string>();
  for (const { request, reader } of requests) {
    if (request.id !== "" && ids.has(request.id))
      reader.error(
        ["id"],
        "duplicate-id",
        `Two requests have the id ${quoted(request.id)}.`,
        "Give one of them another id.",
      );
    ids.add(request.id);
  }
}

function unknownField(key: string, at: Problem["at"]): Problem {
  return {
    severity: "warning",
    code: "unknown-field",
    at,
    message: `A request has no field ${quoted(key)}; it is ignored.`,
    remedy: "Known are id, accountId, action, resource, resourceAccountId and context.",
  };
}
