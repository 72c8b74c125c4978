import type { ContextValue, Request } from "../../core/engine/types";
import { listed } from "../../core/words/words";

/**
 * What tells two whole requests apart: "It passes, for example, in us-east-1; not in ap-northeast-1.", "It passes, for
 * example, with aws:MultiFactorAuthPresent = true; not without aws:MultiFactorAuthPresent." Null where there are no examples.
 */
export function exampleSentence(allowed: Request | null, denied: Request | null): string | null {
  if (allowed === null || denied === null) return null;
  const passing = factsOf(allowed);
  const failing = factsOf(denied);
  const differing = [...new Set([...passing.keys(), ...failing.keys()])].filter(
    (key) => written(passing.get(key)?.value) !== written(failing.get(key)?.value),
  );
  if (differing.length === 0) return null;
  const told = (facts: ReadonlyMap<string, Fact>) =>
    listed(
      differing.map((key) => factText(key, (passing.get(key) ?? failing.get(key))?.name ?? key, facts.get(key)?.value)),
    );
  return `It passes, for example, ${told(passing)}; not ${told(failing)}.`;
}

/** "in us-east-1", "as role/DBA", "on arn:…", "with aws:SourceVpc = vpc-1", "without aws:SourceVpce". */
function factText(key: string, name: string, value: ContextValue | undefined): string {
  if (key === RESOURCE) return `on ${written(value) || "*"}`;
  if (value === undefined || value === null) return `without ${name}`;
  if (key === "aws:requestedregion" && value !== "") return `in ${written(value)}`;
  if (key === "aws:principalarn" && value !== "") return `as ${principalIn(written(value))}`;
  return `with ${name} = ${written(value)}`;
}

/** "role/DBA" of an ARN; "the root user". */
function principalIn(arn: string): string {
  const [, name] = /^arn:[^:]*:(?:iam|sts)::[^:]*:(.+)$/.exec(arn) ?? [];
  return name === "root" ? "the root user" : (name ?? arn);
}

const RESOURCE = "resource";

interface Fact {
  readonly name: string;
  readonly value: ContextValue;
}

/** What a request says, by lower-case key: condition keys have no letter case. */
function factsOf(request: Request): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  if (request.resource !== undefined) facts.set(RESOURCE, { name: RESOURCE, value: request.resource });
  for (const [name, value] of Object.entries(request.context ?? {})) facts.set(name.toLowerCase(), { name, value });
  return facts;
}

function written(value: ContextValue | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "string") return `[${value.join(", ")}]`;
  return value === "" ? "“”" : value;
}
