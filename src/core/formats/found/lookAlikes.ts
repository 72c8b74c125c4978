import { type Problem, visible } from "../../json/problem";
import type { FoundNode } from "./types";

const MAX_NAMED = 5;
const ASCII = /^[ -~]*$/;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * OUs or accounts under one parent that can't be told apart by sight: their names differ only in characters that aren't seen or
 * in how an accent is written. One warning for each group, with the ids.
 */
export function lookAlikes(nodes: readonly FoundNode[]): readonly Problem[] {
  const groups = new Map<string, FoundNode[]>();
  for (const node of nodes) {
    const look = `${node.parentKey ?? ""}\n${node.kind}\n${lookOf(node.name)}`;
    const group = groups.get(look);
    if (group === undefined) groups.set(look, [node]);
    else group.push(node);
  }
  return [...groups.values()].filter(hasDifferentNames).map(alike);
}

function lookOf(name: string): string {
  return ASCII.test(name) ? name : name.replace(UNSEEN, "").normalize("NFC");
}

function hasDifferentNames(group: readonly FoundNode[]): boolean {
  return group.some(({ name }) => name !== group[0]!.name);
}

function alike(group: readonly FoundNode[]): Problem {
  const named = group.slice(0, MAX_NAMED).map(({ awsId, key, name }) => `${awsId ?? key} (“${spelled(name)}”)`);
  const more = group.length > MAX_NAMED ? ` and ${group.length - MAX_NAMED} more` : "";
  return {
    severity: "warning",
    code: "names-look-alike",
    at: group[1]!.at,
    message: `The names of ${group.length} ${group[0]!.kind === "ou" ? "OUs" : "accounts"} under one parent look alike but differ: ${named.join(", ")}${more}.`,
    remedy: "Rename all but one, so that nobody takes one for another.",
  };
}

/** With every character written out by which the names differ: also the accents that stand apart from their letter. */
function spelled(name: string): string {
  const shown = name.length > 80 ? `${name.slice(0, 79)}…` : name;
  return visible(shown).replace(/\p{M}/gu, (mark) => `\\u{${mark.codePointAt(0)!.toString(16)}}`);
}
