/** The part of an address's fragment that holds a design: `#d=…`. */
export const SHARED_DESIGN = "d";
