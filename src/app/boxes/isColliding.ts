export * from "../../core/words/isColliding";
