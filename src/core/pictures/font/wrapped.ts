import { breakableParts } from "../../words/breakable";
import { fitted, textWidth, type Weight } from "./measure";

/** A name in lines that end where a person would break it, at most so many; the last one is cut where more would be needed. */
export function wrapped(
  text: string,
  { size, weight }: { readonly size: number; readonly weight: Weight },
  width: number,
  mostLines: number,
): readonly string[] {
  const parts = breakableParts(text).flatMap((part) => part.split(/(?<=\s)/));
  const lines: string[] = [];
  let line = "";
  for (const [index, part] of parts.entries()) {
    if (line === "" || textWidth(line + part.trimEnd(), size, weight) <= width) {
      line += part;
      continue;
    }
    if (lines.length === mostLines - 1) {
      line += parts.slice(index).join("");
      break;
    }
    lines.push(line.trimEnd());
    line = part;
  }
  return [...lines, line.trimEnd()].map((each) => fitted(each, size, weight, width).text);
}
