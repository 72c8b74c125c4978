import type { Exporter } from "./format";
import { jsonExporter } from "./json";
import { markdownExporter } from "./markdown";
import { mermaidExporter } from "./mermaid";
import { svgExporter } from "./pictures/svgExporter";
import { terraformExporter, terraformJsonExporter } from "./terraform";

export { decodeText, MAX_BYTES } from "./decodeText";
export { choicesFor, defaultChoices, problemsOfChoices } from "./exportChoices";
export type {
  BinaryFile,
  BinaryImporter,
  ExportChoices,
  Exported,
  Exporter,
  ExportOption,
  Importer,
  TextFile,
} from "./format";
export {
  binaryImporters,
  type FoundFormat,
  type ImportStage,
  importers,
  importFiles,
  readImport,
} from "./importFiles";
export { fileNameOf } from "./json";
export { megabytes } from "./megabytes";
export { isLeftOut, MAX_FILES } from "./packed/leftOut";
export { holdsDesign } from "./pictures/svg";
export { type NamedRequest, readRequests } from "./requests";
export { MAX_LINK_CHARACTERS, packForLink, unpackFromLink } from "./shareLink";
export { filesOfManifest, MANIFEST_PATH } from "./terraform/manifest";
export { documentOfVariant } from "./variant";
export { zipOf } from "./zip";

/** Every format that a design can leave in. A new one is a file beside this one and an entry here. */
export const exporters: readonly Exporter[] = [
  jsonExporter,
  terraformExporter,
  terraformJsonExporter,
  markdownExporter,
  mermaidExporter,
  svgExporter,
];
