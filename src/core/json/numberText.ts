const NUMBERS = new Intl.NumberFormat("en-US");

/** "1,234". */
export function numberText(value: number): string {
  return NUMBERS.format(value);
}
