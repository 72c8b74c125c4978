export * from "../../core/words/categories";
