import { labelOf, policyLabelOf } from "../../core/design/labels";
import type { Design } from "../../core/design/types";
import { quoted, visible } from "../../core/json/problem";
import { type Finding, lint, lintRuleById } from "../../core/lint";
import { type Command, misused, readArguments } from "../command";
import { type ExitStatus, type Io, printableJson, problem, refuse, warn } from "../io";
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
                   "fixable", "accepted"? }], "requirements": [] }

Exit status: 0 where nothing is an error that isn't accepted, 1 where something is, 2 where it could not be said. A design
with requirements ends with 2 unless it ends with 1: this version doesn't check them, and leaves them out of its answer.`,
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
    const { design } = document.value;
    // What is also a finding is told once, as that.
    warn(
      io,
      document.warnings.filter(({ code }) => lintRuleById(code) === undefined),
    );
    const catalog = readActions();
    const findings = lint(design, { catalog, resourceCatalog: readDetails(catalog) });
    io.out(PRINTED[format](design, findings));
    return statusOf(io, design, findings);
  },
};

function unknownFormat(format: string) {
  const later = ["sarif", "junit"].includes(format);
  return problem(
    "unknown-format",
    later ? `${quoted(format)} can't be printed yet.` : `There is no format ${quoted(format)} to print.`,
    `Known are ${FORMATS.join(" and ")}.`,
  );
}

function statusOf(io: Io, { requirements }: Design, findings: readonly Finding[]): ExitStatus {
  const isWrong = findings.some(({ severity, accepted }) => severity === "error" && accepted === undefined);
  if (requirements.length === 0) return isWrong ? 1 : 0;
  const count = requirements.length === 1 ? "a requirement" : `${requirements.length} requirements`;
  const unchecked = [
    problem(
      "requirements",
      `The design has ${count}, which this version doesn't check.`,
      "Only its findings are told.",
    ),
  ];
  if (!isWrong) return refuse(io, unchecked);
  warn(io, unchecked);
  return 1;
}

const PRINTED: Readonly<Record<Format, (design: Design, findings: readonly Finding[]) => string>> = {
  json: asJson,
  text: asText,
};

/** Requirements only where there are none: an empty list would say that those of the design were looked at. */
function asJson({ requirements }: Design, findings: readonly Finding[]): string {
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
    ...(requirements.length === 0 ? { requirements } : {}),
  });
}

function asText(design: Design, findings: readonly Finding[]): string {
  const lines = findings.flatMap((finding) => [
    `${finding.accepted === undefined ? "" : "accepted "}${finding.severity}: ${placeOf(design, finding)}: ${finding.message} [${finding.rule}]`,
    finding.accepted === undefined ? `  ${finding.mend}` : `  Accepted: ${finding.accepted}`,
  ]);
  return `${[...lines, ...(lines.length === 0 ? [] : [""]), summaryOf(findings)].map(visible).join("\n")}\n`;
}

function placeOf(design: Design, { nodeId, policyId }: Finding): string {
  if (nodeId !== undefined) return `${labelOf(design, nodeId)} (${nodeId})`;
  return policyId === undefined ? "organization" : `policy ${policyLabelOf(design, policyId)} (${policyId})`;
}

/** "2 errors, 1 warning, 3 notes; 1 more is accepted." */
function summaryOf(findings: readonly Finding[]): string {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const accepted = findings.length - open.length;
  const parts = (["error", "warning", "note"] as const).flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
  });
  const more = accepted === 0 ? "" : `; ${accepted} more ${accepted === 1 ? "is" : "are"} accepted`;
  return `${parts.join(", ") || "Nothing to find"}${more}.`;
}
