/** What makes known what Terraform gives or reads only when it runs, and what modules from elsewhere make. */
export const STATE_TELLS = "Terraform's state tells it: import what “terraform show -json” prints.";

/** What makes known what is declared in files that didn't come along. */
export const WHOLE_FOLDER = "Import all files of the configuration together.";

/** What makes a variable known. */
export const GIVE_A_VALUE = "Give it a value in terraform.tfvars.";
