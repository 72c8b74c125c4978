import { booleanOf, textOf } from "./convert";
import { evaluate } from "./evaluate";
import { rounds } from "./evaluateFor";
import type { Scope } from "./scope";
import { Stop } from "./stop";
import type { Template, TemplatePart } from "./syntax";
import { Unresolved, type Value } from "./value";

/** Where a part can't be known, the text can't; the sketch shows what is known of it. */
export function evaluateTemplate({ parts, isBare, source, start }: Template, scope: Scope): Value {
  const [only] = parts;
  if (isBare && only !== undefined && typeof only !== "string" && "source" in only) return evaluate(only, scope);
  const text = new TemplateText(scope);
  try {
    text.add(parts, scope);
  } catch (failure) {
    if (failure instanceof Stop) return failure.at(source.placeOf(start));
    throw failure;
  }
  return text.value;
}

class TemplateText {
  #text = "";
  #unresolved: Unresolved | null = null;

  constructor(readonly scope: Scope) {}

  get value(): Value {
    return this.#unresolved === null ? this.#text : this.#unresolved.withSketch(this.#text);
  }

  add(parts: readonly TemplatePart[], scope: Scope): void {
    for (const part of parts) this.#addPart(part, scope);
  }

  #addPart(part: TemplatePart, scope: Scope): void {
    if (typeof part === "string") this.#append(part);
    else if (part.kind === "template-if")
      this.add(booleanOf(evaluate(part.condition, scope)) ? part.whenTrue : part.whenFalse, scope);
    else if (part.kind === "template-for") for (const round of rounds(part, scope)) this.add(part.body, round);
    else {
      const value = evaluate(part, scope);
      if (value instanceof Unresolved) this.#unresolved ??= value;
      this.#append(value instanceof Unresolved ? (value.sketch ?? "") : textOf(value));
    }
  }

  #append(text: string): void {
    this.scope.environment.budget.text(this.#text.length + text.length, text.length);
    this.#text += text;
  }
}
