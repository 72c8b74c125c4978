import type { FieldReader } from "../json/fieldReader";
import { quoted } from "../json/problem";
import { present } from "../json/value";
import { readTerraformAddress } from "./terraformAddress";
import type { TerraformStates } from "./types";

/** What a baseline says of Terraform's states; every address is one, for an export writes it into its code. */
export function readTerraformStates(reader: FieldReader): TerraformStates {
  const addressReader = reader.reader("addresses");
  const addresses = new Map<string, readonly string[]>();
  for (const importId of Object.keys(addressReader?.object ?? {})) {
    const texts = addressReader!.texts(importId) ?? [];
    for (const [index, text] of texts.entries())
      if (readTerraformAddress(text) === null)
        addressReader!.error(
          [importId, index],
          "terraform-address",
          `${quoted(text)} isn't the address of a resource of AWS Organizations.`,
          'It looks like “module.unit["shop"].aws_organizations_account.this”.',
        );
    addresses.set(importId, texts);
  }
  const stateCount = countIn(reader, "stateCount");
  const otherResourceCount = countIn(reader, "otherResourceCount");
  return present({ addresses, stateCount, otherResourceCount, extra: reader.extra() });
}

function countIn(reader: FieldReader, key: string): number | undefined {
  const value = reader.json(key);
  if (value === undefined || (typeof value === "number" && Number.isInteger(value) && value >= 0)) return value;
  reader.wrongType([key], `“${key}”`, "a whole number from 0", value);
  return undefined;
}
