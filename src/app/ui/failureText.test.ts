import { expect, test } from "vitest";
import { failureText } from "./failureText";

test.each([
  "Failed to fetch dynamically imported module: http://localhost/assets/ComparePanel-_EKH93L_.js",
  "error loading dynamically imported module: http://localhost/assets/ComparePanel-_EKH93L_.js",
  "Importing a module script failed.",
  "Unable to preload CSS for /assets/ComparePanel-_EKH93L_.css",
])("says to reload where a browser says “%s”", (message) => {
  const text = failureText(new TypeError(message));
  expect(text).toContain("Reload it");
  expect(text).not.toContain("assets");
});

test("leaves any other reason as it is", () => {
  expect(failureText(new Error("no such policy"))).toBe("no such policy");
  expect(failureText("thrown as a text")).toBe("thrown as a text");
  expect(failureText(new Error(""))).toBe("no reason was given");
});
