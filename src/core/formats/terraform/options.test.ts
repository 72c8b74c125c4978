import { expect, it } from "vitest";
import { choicesFor, problemsOfChoices } from "../exportChoices";
import { terraformExporter, terraformJsonExporter } from ".";

it.each([terraformExporter, terraformJsonExporter])(
  "refuses to destroy accounts and to refuse that: $id",
  (exporter) => {
    expect(choicesFor(exporter, { "removed-accounts": "destroy", "prevent-destroy": "true" })).toMatchObject({
      ok: false,
      problems: [
        { message: "The option “prevent-destroy” can't be “true”.", remedy: expect.stringMatching(/contradicts/) },
      ],
    });
    expect(problemsOfChoices(exporter, { "removed-accounts": "destroy", "prevent-destroy": true })).toHaveProperty([
      "prevent-destroy",
    ]);
    expect(problemsOfChoices(exporter, { "removed-accounts": "keep", "prevent-destroy": true })).toEqual({});
  },
);
