const MOST_KNOWN = 5_000;
const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** The width of a card's name in the page's own font at its full size, in world pixels; each name is measured once. */
export function nameWidth(text: string): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  context ??= document.createElement("canvas").getContext("2d");
  if (context === null) return 0;
  if (known.size > MOST_KNOWN) known.clear();
  context.font = `600 14px ${getComputedStyle(document.documentElement).getPropertyValue("--font")}`;
  const { width } = context.measureText(text);
  known.set(text, width);
  return width;
}
