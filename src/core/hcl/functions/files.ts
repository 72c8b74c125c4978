import { objectOf, plainTextOf } from "../convert";
import { evaluate } from "../evaluate";
import { MAX_ENTRIES } from "../limits";
import { parseTemplateText } from "../parseTemplate";
import { SyntaxFailure } from "../scanner";
import { Scope } from "../scope";
import { sourceOf } from "../source";
import { fault, unknowable } from "../stop";
import type { Literal, Template } from "../syntax";
import { SetValue, Unresolved, type Value } from "../value";
import { matchesGlob } from "./glob";
import type { CallContext, FunctionTable } from "./types";

/** Functions that read files: only such as the environment has. */
export const fileFunctions: FunctionTable = {
  file: ([path = null], call) => readFile(path, call).text,
  fileexists: ([path = null], { environment }) => "text" in environment.file(plainTextOf(path)),
  fileset: ([folder = null, pattern = null], { environment }) => {
    const names = environment.filesIn(plainTextOf(folder));
    if (names === null) return unknowable("the folder lies outside of what is read");
    const glob = plainTextOf(pattern);
    environment.budget.spend(Math.min(MAX_ENTRIES, names.length * glob.length));
    return new SetValue(names.filter((name) => matchesGlob(name, glob)).toSorted());
  },
  templatefile: {
    run: ([path = null, variables = null], call) => {
      const { path: name, text } = readFile(path, call);
      const template = templateOf(name, text);
      const { environment } = call;
      let scope = Scope.of({
        budget: environment.budget,
        references: environment.references,
        file: (wanted) => environment.file(wanted),
        filesIn: (folder) => environment.filesIn(folder),
        resolve: (wanted, _, { source, start }) => ({
          value: new Unresolved(`the template is given no ${wanted}`, source.placeOf(start), null, true),
          used: 0,
        }),
      });
      for (const [variable, value] of objectOf(variables)) scope = scope.with(variable, value);
      return evaluate(template, scope);
    },
  },
};

function readFile(path: Value, { environment }: CallContext): { readonly path: string; readonly text: string } {
  const reading = environment.file(plainTextOf(path));
  if ("reason" in reading) return unknowable(reading.reason);
  environment.budget.text(reading.text.length);
  return reading;
}

function templateOf(path: string, text: string): Literal | Template {
  try {
    return parseTemplateText(sourceOf(path, text), false);
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure)) throw failure;
    const { message, at } = failure.problem;
    return fault(`${path}, line ${at.line ?? 1}: ${message}`);
  }
}
