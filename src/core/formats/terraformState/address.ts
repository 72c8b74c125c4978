/** One step of an address or reference: `this["dev"]` has the name `this` and the key `dev`. */
export interface AddressStep {
  readonly name: string;
  readonly key: string | number | undefined;
}

const STEP = /([^.[\]]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?(?:\[[^\]]*\])*(?:\.|$)/y;

/** The steps of an address such as `module.unit["shop"].aws_organizations_account.this[0].id`; none where it is no address. */
export function addressSteps(address: string): readonly AddressStep[] {
  const steps: AddressStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < address.length) {
    const found = STEP.exec(address);
    if (found === null) return [];
    steps.push({ name: found[1] ?? "", key: keyOf(found[2]) });
  }
  return steps;
}

/** `module.unit["shop"]` for its name, key and the module that it is called in. */
export function moduleAddressOf(parent: string, { name, key }: AddressStep): string {
  const own = `module.${name}${key === undefined ? "" : `[${JSON.stringify(key)}]`}`;
  return parent === "" ? own : `${parent}.${own}`;
}

function keyOf(text: string | undefined): string | number | undefined {
  if (text === undefined) return undefined;
  if (!text.startsWith('"')) return Number(text);
  try {
    return JSON.parse(text) as string;
  } catch {
    // An escape that JSON does not know.
    return text.slice(1, -1);
  }
}
