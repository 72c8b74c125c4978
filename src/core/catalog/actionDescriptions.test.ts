import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readActionDescriptions } from "./actionDescriptions";

const descriptions = readActionDescriptions(readFileSync(new URL("./descriptions.txt", import.meta.url), "utf8"));

// Expected: Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3".
it("tells what AWS says of actions and condition keys", () => {
  expect(descriptions.descriptionOf("s3:DeleteBucket")).toBe("Grants permission to delete the bucket named in the URI");
  expect(descriptions.descriptionOf("s3:prefix")).toBe("Filters access by key name prefix");
  expect(descriptions.descriptionOf("s3:NoSuchAction")).toBeUndefined();
  expect(descriptions.descriptionOf("nothing")).toBeUndefined();
});
