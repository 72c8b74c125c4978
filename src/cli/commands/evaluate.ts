import type { Design } from "../../core/design/types";
import {
  accountIn,
  type CompleteVerdict,
  evaluate,
  evaluatePartially,
  type PartialOptions,
  type Request,
  type Residual,
  residualOf,
  residualText,
  type Term,
} from "../../core/engine";
import { type NamedRequest, readRequests } from "../../core/formats";
import { type Problem, quoted } from "../../core/json/problem";
import { type Command, misused, readArguments } from "../command";
import { printableJson, refuse, warn } from "../io";
import { readActions, readDetails } from "../readActions";
import { readDesign, readText } from "../readFiles";

export const evaluateCommand: Command = {
  name: "evaluate",
  usage: "evaluate DESIGN --requests FILE [--partial] [--derive-context]",
  summary: "Say for each request whether the design's SCPs and RCPs let it through.",
  help: `FILE is a JSON list of requests:
  [{ "id", "accountId", "action", "resource"?, "resourceAccountId"?, "context"? }]
accountId is the account of the principal, by its id in the design or its AWS id; any other account is outside the
organization. resource is text or a list of texts; context has a text, a list of texts or null (known to be absent) for
each condition key.

Prints a JSON list in the same order:
  [{ "id", "verdict": "allowed" | "denied" | "exempt", "decidedBy": [{ "nodeId", "policyType", "policyId",
     "statement", "effect": "explicit-deny" | "implicit-deny" }] }]
IAM in the account decides after that; it is not part of a design.

  --partial         A condition key that is not given is unknown instead of absent, a resource that is not given is any.
                    The verdict may then be "conditional", with "proved" and two whole requests, "allowedExample" and
                    "deniedExample" (null where none was found), and "residual", what it hangs on:
                    { "text", "allOf": [{ "anyOf": [{ "conditions": [{ "operator", "key", "values" }], "Resource" or
                    "NotResource"?, "resource"? }], "otherwise": what decides then, as in "decidedBy" }] }.
  --derive-context  Add what the design says about the account: its number, organization, path and so on.`,
  async run(args, io) {
    const parsed = readArguments(args, {
      requests: { type: "string" },
      partial: { type: "boolean", default: false },
      "derive-context": { type: "boolean", default: false },
    });
    if (!parsed.ok) return refuse(io, parsed.problems);
    const { positionals, values } = parsed.value;
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0) return refuse(io, misused("evaluate takes one DESIGN.").problems);
    if (values.requests === undefined) return refuse(io, misused("--requests FILE is missing.").problems);

    const document = await readDesign(io, [path]);
    if (!document.ok) return refuse(io, document.problems);
    const text = await readText(io, values.requests);
    if (!text.ok) return refuse(io, text.problems);
    const { design } = document.value;
    const requests = requestsFor(design, text.value, values.requests);
    if (!requests.ok) return refuse(io, requests.problems);

    warn(io, [...document.warnings, ...requests.warnings]);
    const options = { deriveContext: values["derive-context"] };
    const partialOptions = values.partial ? { ...options, resourceCatalog: readDetails(readActions()) } : null;
    const answerTo = ({ id, request }: NamedRequest) =>
      partialOptions === null
        ? answer(id, evaluate(design, request, options))
        : partialAnswer(id, design, request, partialOptions);
    io.out(printableJson(requests.value.map(answerTo)));
    return 0;
  },
};

function requestsFor(design: Design, text: string, file: string): ReturnType<typeof readRequests> {
  const reading = readRequests(text);
  const inFile = (problems: readonly Problem[]) => problems.map((each) => ({ ...each, at: { file, ...each.at } }));
  if (!reading.ok) return { ok: false, problems: inFile(reading.problems) };
  const problems = reading.value.flatMap(({ request }, index) => containerProblems(design, request, index));
  return problems.length > 0
    ? { ok: false, problems: inFile(problems) }
    : { ...reading, warnings: inFile(reading.warnings) };
}

/** An OU where an account belongs is a slip; as an account outside the organization it would get a wrong answer. */
function containerProblems(design: Design, request: Request, index: number): readonly Problem[] {
  return (["accountId", "resourceAccountId"] as const).flatMap((key) => {
    const id = request[key];
    if (id === undefined || accountIn(design, id) !== null) return [];
    const node = [...design.nodes.values()].find((each) => each.id === id || each.awsId === id);
    if (node === undefined) return [];
    return [
      {
        severity: "error" as const,
        code: "not-an-account",
        at: { path: `$[${index}].${key}` },
        message: `${quoted(id)} is ${node.kind === "ou" ? "an OU" : "the root"} of the design, not an account.`,
        remedy: "Name an account.",
      },
    ];
  });
}

function answer(id: NamedRequest["id"], verdict: CompleteVerdict) {
  return { id, verdict: verdict.kind, decidedBy: verdict.kind === "denied" ? verdict.decidedBy : [] };
}

function partialAnswer(id: NamedRequest["id"], design: Design, request: Request, options: PartialOptions) {
  const verdict = evaluatePartially(design, request, options);
  if (verdict.kind !== "conditional") return answer(id, verdict);
  return {
    id,
    verdict: verdict.kind,
    decidedBy: [],
    residual: printableResidual(residualOf(design, request, options)),
    allowedExample: example(`${id}-allowed`, verdict.allowedExample),
    deniedExample: example(`${id}-denied`, verdict.deniedExample),
    proved: verdict.proved,
  };
}

/** Both examples can stand in one file of requests, so each has an id of its own. */
function example(id: string, request: Request | null) {
  return request === null ? null : { id, ...request };
}

function printableResidual(residual: Residual) {
  const allOf = residual.map(({ anyOf, otherwise }) => ({ anyOf: anyOf.map(printableTerm), otherwise }));
  return { text: residualText(residual), allOf };
}

function printableTerm({ conditions, resources, resource }: Term) {
  const asked = conditions.map(({ operator, key, values }) => ({ operator: operator.name, key, values }));
  if (resources === null) return { conditions: asked };
  const list = resources.negated ? { NotResource: resources.patterns } : { Resource: resources.patterns };
  return { conditions: asked, ...list, ...(resource === undefined ? {} : { resource }) };
}
