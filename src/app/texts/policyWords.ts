export * from "../../core/words/policyWords";
