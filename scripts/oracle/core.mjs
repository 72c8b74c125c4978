// What the check needs of the sources, loaded as they are.
import { join } from "node:path";
import { runnerImport } from "vite";
import { projectFolder } from "../run.mjs";

/** @typedef {Awaited<ReturnType<typeof loadCore>>} Core */
export async function loadCore() {
  const load = async (/** @type {string} */ path) => (await runnerImport(join(projectFolder, "src/core", path))).module;
  const { terraformExporter, terraformJsonExporter } =
    /** @type {typeof import("../../src/core/formats/terraform/index")} */ (await load("formats/terraform/index.ts"));
  const { documentOfOrganization } =
    /** @type {typeof import("../../src/core/formats/terraform/testing/documentOfOrganization")} */ (
      await load("formats/terraform/testing/documentOfOrganization.ts")
    );
  const { exampleCorp } = /** @type {typeof import("../../src/core/examples/exampleCorp")} */ (
    await load("examples/exampleCorp.ts")
  );
  const { generatedOrganization } = /** @type {typeof import("../../src/core/examples/generated")} */ (
    await load("examples/generated.ts")
  );
  const { seededRandom } = /** @type {typeof import("../../src/core/examples/random")} */ (
    await load("examples/random.ts")
  );
  const { readDocument } = /** @type {typeof import("../../src/core/design/readDocument")} */ (
    await load("design/readDocument.ts")
  );
  const { importFiles } = /** @type {typeof import("../../src/core/formats/importFiles")} */ (
    await load("formats/importFiles.ts")
  );
  const { updatedFromAws } = /** @type {typeof import("../../src/core/formats/updateFromAws")} */ (
    await load("formats/updateFromAws.ts")
  );
  const commands = /** @type {typeof import("../../src/core/design/commands/index")} */ (
    await load("design/commands/index.ts")
  );
  return {
    exporters: { hcl: terraformExporter, json: terraformJsonExporter },
    documentOfOrganization,
    exampleCorp,
    generatedOrganization,
    seededRandom,
    readDocument,
    importFiles,
    updatedFromAws,
    commands,
  };
}
