import { parseJson } from "../json/parseJson";

/** The address of one instance of a resource of AWS Organizations: `module.unit["shop"].aws_organizations_account.this[0]`. */
export interface TerraformAddress {
  /** From the root module inwards. */
  readonly modules: readonly AddressStep[];
  readonly type: string;
  readonly name: string;
  readonly key?: string | number | undefined;
}

interface AddressStep {
  readonly name: string;
  /** What `count` or `for_each` tells it by. */
  readonly key?: string | number | undefined;
}

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_\-]*`;
const KEY = String.raw`(?:\[(?:\d{1,9}|"(?:[^"\\]|\\.)*")\])?`;

/** The whole text is an address. Source: Terraform, "Resource Address Reference"; keys are written as JSON writes them. */
export const TERRAFORM_ADDRESS = new RegExp(
  String.raw`^(?:module\.${NAME}${KEY}\.)*aws_organizations_[a-z_]+\.${NAME}${KEY}$`,
  "u",
);

const STEP = new RegExp(String.raw`(${NAME})(?:\[(\d{1,9}|"(?:[^"\\]|\\.)*")\])?(?:\.|$)`, "uy");

/** The address that the text is; null where it is none. */
export function readTerraformAddress(text: string): TerraformAddress | null {
  if (!TERRAFORM_ADDRESS.test(text)) return null;
  const steps: AddressStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const found = STEP.exec(text);
    if (found === null) return null;
    const key = keyOf(found[2]);
    if (key === null) return null;
    steps.push({ name: found[1]!, key });
  }
  const [type, { name, key }] = [steps.at(-2)!.name, steps.at(-1)!];
  // The steps before go in pairs: the word "module", which has no key, and the module's own name.
  return { modules: steps.slice(0, -2).filter((_, index) => index % 2 === 1), type, name, key };
}

/** undefined: there is none; null: a text that JSON doesn't take. */
function keyOf(text: string | undefined): string | number | undefined | null {
  if (text === undefined) return undefined;
  const parsed = parseJson(text);
  if ("syntaxError" in parsed) return null;
  return typeof parsed.value === "string" || typeof parsed.value === "number" ? parsed.value : null;
}
