export * from "../../core/pictures/tables/heat";
