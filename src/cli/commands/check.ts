import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import { labelOf, policyLabelOf } from "../../core/design/labels";
import type { Design } from "../../core/design/types";
import type { ResourceCatalog } from "../../core/engine";
import { quoted, visible } from "../../core/json/problem";
import { type Finding, lint, lintRuleById } from "../../core/lint";
import {
  type CheckedRequirement,
  checkRequirement,
  type Requirement,
  readRequirements,
  type UnreadableRequirement,
} from "../../core/requirements";
import { type Command, misused, readArguments } from "../command";
import { type ExitStatus, printableJson, problem, refuse, warn } from "../io";
import { readActions, readDetails } from "../readActions";
import { readDesign } from "../readFiles";

const FORMATS = ["text", "json"] as const;
type Format = (typeof FORMATS)[number];

export const checkCommand: Command = {
  name: "check",
  usage: "check DESIGN [--format text|json]",
  summary: "Say what is wrong with a design: what AWS would refuse, and what works against its purpose.",
  help: `An error is something that AWS refuses; a warning works against what the organization is for; a note is worth a look.
A finding that the design has accepted is told with its reason and doesn't count.

  --format text  a line for each finding, with how to mend it (the default)
  --format json  { "findings": [{ "rule", "severity": "error"|"warning"|"note", "nodeId"?, "policyId"?, "message",
                   "fixable", "accepted"? }],
                   "requirements": [{ "id", "holds", "failures": [{ "accountId", "request" }] }] }

A requirement of the design is asked of an ordinary role in the home Region; one that says "denied" fails where any request
still gets through. A failure's request shows it: "evaluate" takes it as it is. There is at most one for each account and entry
of the requirement's actions. A requirement that can't be read is told on standard error and counts as one that fails.

Exit status: 0 where nothing is an error that isn't accepted and every requirement holds, 1 where something isn't so, 2 where
it could not be said.`,
  async run(args, io) {
    const parsed = readArguments(args, { format: { type: "string", default: "text" } });
    if (!parsed.ok) return refuse(io, parsed.problems);
    const { positionals, values } = parsed.value;
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0) return refuse(io, misused("check takes one DESIGN.").problems);
    const format = FORMATS.find((each) => each === values.format);
    if (format === undefined) return refuse(io, [unknownFormat(values.format)]);

    const document = await readDesign(io, [path]);
    if (!document.ok) return refuse(io, document.problems);
    const { design, baseline } = document.value;
    // What is also a finding is told once, as that.
    warn(
      io,
      document.warnings.filter(({ code }) => lintRuleById(code) === undefined),
    );
    const catalog = readActions();
    const answer = answerOf(design, {
      catalog,
      resourceCatalog: readDetails(catalog),
      ...(baseline === undefined ? {} : { baseline: baseline.design }),
    });
    for (const { label, problems } of answer.unreadable)
      warn(
        io,
        problems.map((one) => ({ ...one, message: `The requirement ${label} can't be checked: ${one.message}` })),
      );
    io.out(PRINTED[format](design, answer));
    return statusOf(answer);
  },
};

interface Answer {
  readonly findings: readonly Finding[];
  readonly requirements: readonly (CheckedRequirement & Pick<Requirement, "expect">)[];
  readonly unreadable: readonly UnreadableRequirement[];
}

interface Knowledge {
  readonly catalog: ActionCatalog;
  readonly resourceCatalog: ResourceCatalog;
  /** What AWS has by what was imported. */
  readonly baseline?: Design;
}

function answerOf(design: Design, knowledge: Knowledge): Answer {
  const { requirements, unreadable } = readRequirements(design, knowledge.catalog);
  return {
    findings: lint(design, knowledge),
    requirements: requirements.map((one) => ({ ...checkRequirement(design, one, knowledge), expect: one.expect })),
    unreadable,
  };
}

function unknownFormat(format: string) {
  const later = ["sarif", "junit"].includes(format);
  return problem(
    "unknown-format",
    later ? `${quoted(format)} can't be printed yet.` : `There is no format ${quoted(format)} to print.`,
    `Known are ${FORMATS.join(" and ")}.`,
  );
}

/** A requirement that can't be checked is as bad as one that fails: nobody knows whether the design keeps it. */
function statusOf({ findings, requirements, unreadable }: Answer): ExitStatus {
  const isWrong = findings.some(({ severity, accepted }) => severity === "error" && accepted === undefined);
  return isWrong || unreadable.length > 0 || requirements.some(({ holds }) => !holds) ? 1 : 0;
}

const PRINTED: Readonly<Record<Format, (design: Design, answer: Answer) => string>> = {
  json: asJson,
  text: asText,
};

function asJson(_design: Design, { findings, requirements }: Answer): string {
  return printableJson({
    findings: findings.map(({ rule, severity, nodeId, policyId, message, fix, accepted }) => ({
      rule,
      severity,
      nodeId,
      policyId,
      message,
      fixable: fix !== undefined,
      accepted,
    })),
    requirements: requirements.map(({ id, holds, failures }) => ({
      id,
      holds,
      failures: failures.map(({ accountId, request }) => ({ accountId, request })),
    })),
  });
}

function asText(design: Design, { findings, requirements }: Answer): string {
  const lines = findings.flatMap((finding) => [
    `${finding.accepted === undefined ? "" : "accepted "}${finding.severity}: ${placeOf(design, finding)}: ${finding.message} [${finding.rule}]`,
    finding.accepted === undefined ? `  ${finding.mend}` : `  Accepted: ${finding.accepted}`,
  ]);
  const kept = requirements.flatMap((requirement) => requirementLines(design, requirement));
  const parts = [lines, kept, [summaryOf(findings, requirements)]].filter((part) => part.length > 0);
  return `${parts.map((part) => part.map(visible).join("\n")).join("\n\n")}\n`;
}

/** "requirement fails: Nobody deletes production data: shop-prod (shop-prod) may still call rds:DeleteDBCluster". */
function requirementLines(
  design: Design,
  { title, expect, holds, failures, accountCount }: Answer["requirements"][number],
): readonly string[] {
  if (holds) return [`requirement holds: ${title}${accountCount === 0 ? " (it is about no account)" : ""}`];
  const may = expect === "denied" ? "may still call" : "may not always call";
  return failures.map(
    ({ accountId, action }) =>
      `requirement fails: ${title}: ${labelOf(design, accountId)} (${accountId}) ${may} ${action}`,
  );
}

function placeOf(design: Design, { nodeId, policyId }: Finding): string {
  if (nodeId !== undefined) return `${labelOf(design, nodeId)} (${nodeId})`;
  return policyId === undefined ? "organization" : `policy ${policyLabelOf(design, policyId)} (${policyId})`;
}

/** "2 errors, 1 warning, 3 notes; 1 more is accepted. 1 requirement fails." */
function summaryOf(findings: readonly Finding[], requirements: Answer["requirements"]): string {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const accepted = findings.length - open.length;
  const parts = (["error", "warning", "note"] as const).flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
  });
  const more = accepted === 0 ? "" : `; ${accepted} more ${accepted === 1 ? "is" : "are"} accepted`;
  const failing = requirements.filter(({ holds }) => !holds).length;
  const fails = failing === 0 ? "" : ` ${failing} requirement${failing === 1 ? " fails" : "s fail"}.`;
  return `${parts.join(", ") || "Nothing to find"}${more}.${fails}`;
}
