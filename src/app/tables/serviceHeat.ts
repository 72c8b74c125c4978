export * from "../../core/pictures/tables/serviceHeat";
