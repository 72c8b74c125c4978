import { isObject, PartialObject, Unresolved, type Value } from "../../hcl/value";
import { quoted } from "../../json/problem";
import type { FoundNode } from "../found/types";
import { ROOT } from "./computedAttributes";
import type { Identities } from "./identities";
import type { Effect, LeftOut, OmissionKind } from "./leftOut";
import type { ResourceInstance } from "./resourceInstance";

/** Things of one kind, as messages name them. */
export interface Kind {
  readonly one: string;
  readonly many: string;
}

/** Reads arguments of resources; what can't be known is left out and told. */
export class ArgumentReader {
  constructor(
    readonly identities: Identities,
    readonly leftOut: LeftOut,
  ) {}

  /** An argument that is text; undefined where it isn't there or can't be known. */
  text(resource: ResourceInstance, argument: string, kind: Kind, name: string): string | undefined {
    const value = resource.block.body.attributes.has(argument) ? resource.attribute(argument) : null;
    if (value === null) return undefined;
    const text = this.identities.text(value, resource.placeOf(argument));
    if (!(text instanceof Unresolved)) return text;
    this.leave(text, resource, argument, unknown(WORDS[argument] ?? [argument, `${argument}s`], kind), { kind, name });
    return undefined;
  }

  /** The name, or what stands for it: as much as is known of it, else the name in the configuration. */
  name(resource: ResourceInstance, kind: Kind): string {
    const text = this.identities.text(resource.attribute("name"), resource.placeOf("name"));
    if (!(text instanceof Unresolved)) return text;
    const label = resource.address.slice(resource.address.indexOf(`${resource.type}.`) + resource.type.length + 1);
    const standIn = text.sketch !== null && !/^\$\{[^}]*\}$|^…$/.test(text.sketch) ? text.sketch : label;
    this.leave(text, resource, "name", unknown(["name", "names"], kind), { kind, name: standIn });
    return standIn;
  }

  tags(resource: ResourceInstance, kind: Kind, name: string): Readonly<Record<string, string>> | undefined {
    const value: Value = resource.block.body.attributes.has("tags") ? resource.attribute("tags") : null;
    if (value === null) return undefined;
    const whole = value instanceof PartialObject ? value.missing : value;
    if (whole instanceof Unresolved) {
      const what = value instanceof PartialObject ? "Some tags" : "The tags";
      const effect: Effect = {
        one: (of) => `${what} of ${of} aren't known`,
        many: (count) => `${what} of ${count} ${kind.many} aren't known`,
      };
      this.leave(whole, resource, "tags", effect, { kind, name });
    }
    if (!isObject(value)) return undefined;
    const tags = [...value].flatMap(([key, tag]) => {
      const text = tag === null ? "" : this.identities.text(tag, resource.placeOf("tags"));
      if (!(text instanceof Unresolved)) return [[key, text] as const];
      this.leave(text, resource, "tags", unknown([`tag ${quoted(key)}`, `tags ${quoted(key)}`], kind), { kind, name });
      return [];
    });
    return Object.fromEntries(tags);
  }

  /** What the node hangs under; where that can't be known the root for want of anything better, and that is told. */
  place(resource: ResourceInstance, kind: Kind, name: string): Pick<FoundNode, "parentKey" | "isPlaceAssumed"> {
    if (!resource.block.body.attributes.has("parent_id")) return { parentKey: ROOT };
    const value = resource.attribute("parent_id");
    const key = value === null ? ROOT : this.identities.named(value, resource.placeOf("parent_id"));
    if (!(key instanceof Unresolved)) return { parentKey: key };
    this.leave(key, resource, "parent_id", hangsUnderRoot(kind), { kind, name });
    return { parentKey: ROOT, isPlaceAssumed: true };
  }

  /** Tells that an argument can't be known, and what comes of it. */
  leave(
    cause: Unresolved,
    resource: ResourceInstance,
    argument: string,
    effect: Effect,
    { kind, name }: { readonly kind: Kind; readonly name: string },
  ): void {
    this.leftOut.add(cause, {
      kind: OMISSIONS[argument] ?? "description",
      ...effect,
      of: `${kind.one} ${quoted(name)}`,
      at: resource.placeOf(argument),
    });
  }
}

const OMISSIONS: Readonly<Record<string, OmissionKind>> = {
  name: "name",
  email: "email",
  role_name: "role_name",
  tags: "tags",
  parent_id: "place",
  content: "content",
};
/** How messages call one argument, and several of them. */
const WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  role_name: ["role's name", "roles' names"],
};

function unknown([one, many]: readonly [one: string, many: string], kind: Kind): Effect {
  return {
    one: (of) => `The ${one} of ${of} isn't known`,
    many: (count) => `The ${many} of ${count} ${kind.many} aren't known`,
  };
}

function hangsUnderRoot(kind: Kind): Effect {
  return {
    one: (of) => `The place of ${of} isn't known, and it hangs under the root for now`,
    many: (count) => `The places of ${count} ${kind.many} aren't known, and they hang under the root for now`,
  };
}
