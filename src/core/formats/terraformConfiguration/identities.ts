import { isAwsId } from "../../design/awsIds";
import { numberText } from "../../hcl/exactNumbers";
import { hasMark, type Reference } from "../../hcl/reference";
import { Unresolved, type Value } from "../../hcl/value";
import { type Place, quoted } from "../../json/problem";
import { MANAGEMENT_ACCOUNT, ORGANIZATION, ROOT } from "./computedAttributes";
import type { Reading } from "./reading";
import { STATE_TELLS } from "./remedies";

/** What ids mean: which thing of the configuration one is of, and what AWS calls a thing where that is known. */
export class Identities {
  readonly #keysByAwsId = new Map<string, string>();
  readonly #aliases = new Map<string, string>();
  #rootAwsId: string | undefined;

  constructor(
    readonly reading: Reading,
    readonly awsIds: ReadonlyMap<string, string>,
  ) {
    for (const [address, id] of awsIds) {
      this.#keysByAwsId.set(id, address);
      this.#rootAwsId ??= rootIdIn(id);
    }
  }

  /** The root's id, once some value has told it. */
  get rootAwsId(): string | undefined {
    return this.#rootAwsId;
  }

  /** Two addresses of one thing. */
  alias(address: string, key: string): void {
    this.#aliases.set(address, key);
  }

  keyOf(address: string): string {
    return this.#aliases.get(address) ?? address;
  }

  know(key: string, awsId: string): void {
    this.#keysByAwsId.set(awsId, key);
  }

  /** The key of the thing that an id is of. */
  named(value: Value, at: Place): string | Unresolved {
    if (value instanceof Unresolved) return value;
    if (typeof value !== "string") return new Unresolved("an id is missing", at, null, true);
    const reference = this.reading.references.only(value);
    if (reference !== null && reference.attribute === "id") return this.keyOf(reference.address);
    const text = this.text(value, at);
    if (text instanceof Unresolved) return text;
    const known = this.#keysByAwsId.get(text);
    if (known !== undefined) return this.keyOf(known);
    if (isAwsId("root", text) && (this.#rootAwsId ?? text) === text) {
      this.#rootAwsId = text;
      return ROOT;
    }
    const reason = `nothing in these files is known to have the id ${quoted(text)}`;
    return new Unresolved(reason, at, null, false, STATE_TELLS);
  }

  /** The text with AWS's ids in the place of marks, where they are known. Terraform keeps all text in Unicode's form C. */
  text(value: Value, at: Place): string | Unresolved {
    if (value instanceof Unresolved) return value.sketch === null ? value : this.#withShownMarks(value);
    if (typeof value === "number") return numberText(value);
    if (typeof value === "boolean") return String(value);
    if (typeof value !== "string") return new Unresolved("text is needed here", at, null, true);
    if (!hasMark(value)) return value.normalize("NFC");
    let unknown: Reference | null = null;
    const text = this.reading.references.replaced(value, (reference) => {
      const id = reference.attribute === "id" ? this.#awsIdOf(reference.address) : undefined;
      if (id === undefined) unknown ??= reference;
      return id ?? shown(reference);
    });
    if (unknown === null) return text;
    const reason = `${nameOf(unknown)} is known only when AWS has given it`;
    return new Unresolved(reason, at, null, false, STATE_TELLS).withSketch(text);
  }

  #withShownMarks(value: Unresolved): Unresolved {
    return value.withSketch(this.reading.references.replaced(value.sketch ?? "", shown));
  }

  #awsIdOf(address: string): string | undefined {
    return address === ROOT ? this.#rootAwsId : this.awsIds.get(this.keyOf(address));
  }
}

/** An OU's id begins with that of its root: "ou-ab12-11111111" lies in "r-ab12". */
function rootIdIn(id: string): string | undefined {
  const part = isAwsId("ou", id) ? id.split("-")[1] : undefined;
  return part === undefined ? undefined : `r-${part}`;
}

function shown(reference: Reference): string {
  return `\${${nameOf(reference)}}`;
}

function nameOf({ address, attribute }: Reference): string {
  const isOwn = address === ROOT || address === ORGANIZATION || address === MANAGEMENT_ACCOUNT;
  return isOwn ? `the ${address}'s ${attribute}` : `${address}.${attribute}`;
}
