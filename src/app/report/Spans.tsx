import type { Line, Span } from "../../core/report";
import { Breakable } from "../ui/Breakable";
import { keyed } from "./keyed";
import { LongWords } from "./LongWords";

/** A line. `isInCell`: its long words break, so that they don't widen their column. */
export function Spans({ line, isInCell = false }: { readonly line: Line; readonly isInCell?: boolean }) {
  return keyed(line).map(([key, span]) => <SpanView key={key} span={span} isInCell={isInCell} />);
}

function SpanView({ span, isInCell }: { readonly span: Span; readonly isInCell: boolean }) {
  const shown = (text: string) => (isInCell ? <LongWords text={text} /> : text);
  if (typeof span === "string") return shown(span);
  switch (span.as) {
    case "strong":
      return <strong>{shown(span.text)}</strong>;
    case "code":
      return <code>{isInCell ? <LongWords text={span.text} /> : <Breakable text={span.text} />}</code>;
    case "link":
      return (
        <>
          <a href={span.href} target="_blank" rel="noopener noreferrer">
            {shown(span.text)}
          </a>
          {span.text === span.href ? null : ` (${span.href})`}
        </>
      );
  }
}
