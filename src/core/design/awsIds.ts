/**
 * The shapes of AWS's ids, whole texts only (the API's own patterns leave ends open).
 * Source: AWS Organizations API reference, `botocore/data/organizations/2016-11-28/service-2.json`.
 */
export const AWS_ID_SHAPES = {
  organization: { pattern: /^o-[a-z0-9]{10,32}$/, example: "o-a1b2c3d4e5" },
  root: { pattern: /^r-[0-9a-z]{4,32}$/, example: "r-ab12" },
  ou: { pattern: /^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/, example: "ou-ab12-11111111" },
  account: { pattern: /^\d{12}$/, example: "111122223333" },
  policy: { pattern: /^p-[0-9a-zA-Z_]{8,128}$/, example: "p-a1b2c3d4" },
} as const;

export type AwsIdKind = keyof typeof AWS_ID_SHAPES;

export function isAwsId(kind: AwsIdKind, text: string): boolean {
  return AWS_ID_SHAPES[kind].pattern.test(text);
}
