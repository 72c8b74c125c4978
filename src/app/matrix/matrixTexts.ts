export * from "../../core/pictures/matrix/matrixTexts";
