import { readDocument } from "../design/readDocument";
import { structureWarnings } from "../design/structureWarnings";
import type { Document } from "../design/types";
import { parseJson } from "../json/parseJson";
import type { Problem } from "../json/problem";
import type { KnownActions } from "../policy";
import type { Importer, TextFile } from "./format";
import { policyProblems } from "./policyProblems";

/**
 * Our own format. A file whose policies can't be read is refused as a whole, with the places: the page would otherwise show
 * verdicts that nobody can stand for. What AWS would refuse but a design may hold comes as warnings.
 */
export const orgwrightImporter: Importer = {
  id: "orgwright",
  title: "an Orgwright design (.orgwright.json)",
  recognises: ({ path, text }) => /\.orgwright\.json$/i.test(path) || /"format"\s*:\s*"orgwright"/.test(text),
  read(files, knownActions) {
    const [file, second] = files;
    if (file === undefined || second !== undefined) return { ok: false, problems: [severalDesigns(files)] };
    const reading = readDocument(file.text);
    if (!reading.ok) return reading;
    const problems = problemsInPolicies(reading.value, file.text, knownActions);
    return problems.unreadable.length > 0
      ? { ok: false, problems: problems.unreadable }
      : {
          ok: true,
          value: reading.value,
          warnings: [...reading.warnings, ...problems.readable, ...structureWarnings(reading.value.design)],
        };
  },
};

interface PolicyProblems {
  readonly unreadable: readonly Problem[];
  readonly readable: readonly Problem[];
}

/** The text is parsed a second time, for the places, only where there is something to say. */
function problemsInPolicies({ design }: Document, text: string, knownActions?: KnownActions): PolicyProblems {
  const policies = [...design.policies.values()];
  const suspects = policies.flatMap((policy, index) =>
    policyProblems(design.organization, policy, { knownActions }).problems.length > 0 ? [{ policy, index }] : [],
  );
  if (suspects.length === 0) return { unreadable: [], readable: [] };
  const parsed = parseJson(text);
  const readings = suspects.map(({ policy, index }) =>
    policyProblems(design.organization, policy, {
      knownActions,
      placeOf: (path) => ("syntaxError" in parsed ? {} : parsed.placeOf(["policies", index, "document", ...path])),
    }),
  );
  return {
    unreadable: readings.flatMap(({ readable, problems }) => (readable ? [] : problems)),
    readable: readings.flatMap(({ readable, problems }) => (readable ? problems : [])),
  };
}

function severalDesigns(files: readonly TextFile[]): Problem {
  return {
    severity: "error",
    code: "several-designs",
    at: {},
    message: `One Orgwright design is read at a time; ${files.length} are here.`,
    remedy: `Name one of them: ${files.map(({ path }) => path).join(", ")}.`,
  };
}
