export * from "../../core/words/breakable";
