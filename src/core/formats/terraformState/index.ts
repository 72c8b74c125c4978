export { terraformPlanImporter } from "./plan";
export { terraformStateImporter } from "./state";
