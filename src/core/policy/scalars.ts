/** A number as IAM's Numeric operators read it; null where the text is none. */
export function parseNumber(text: string): number | null {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : null;
}

const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** Milliseconds since 1970 of an ISO 8601 date (the W3C profile; UTC where no zone stands) or of epoch seconds; else null. */
export function parseDate(text: string): number | null {
  const parts = DATE.exec(text.trim());
  if (parts === null) {
    const seconds = parseNumber(text);
    return seconds === null ? null : seconds * 1000;
  }
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", fraction = "0", zone = "Z"] =
    parts;
  const time = Date.UTC(+(year ?? 0), +month - 1, +day, +hour, +minute, +second) + Math.floor(+`0.${fraction}` * 1000);
  if (+month < 1 || +month > 12 || +day < 1 || +day > daysIn(+(year ?? 0), +month)) return null;
  if (+hour > 23 || +minute > 59 || +second > 59) return null;
  return time - offsetOf(zone);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function offsetOf(zone: string): number {
  if (zone === "Z") return 0;
  const digits = zone.replace(":", "");
  const minutes = +digits.slice(1, 3) * 60 + +digits.slice(3, 5);
  return (digits.startsWith("-") ? -minutes : minutes) * 60_000;
}

/** A block of IP addresses: those that agree with `bits` in the first `length` bits. */
export interface IpRange {
  readonly version: 4 | 6;
  readonly bits: bigint;
  readonly length: number;
}

/** `203.0.113.0/24`, `2001:db8::/32`, or one address; null where the text is neither. */
export function parseIpRange(text: string): IpRange | null {
  const [address = "", mask, ...more] = text.trim().split("/");
  if (more.length > 0) return null;
  const version = address.includes(":") ? 6 : 4;
  const bits = version === 6 ? parseIpV6(address) : parseIpV4(address);
  const width = widthOf(version);
  if (bits === null || (mask !== undefined && !/^\d{1,3}$/.test(mask)) || Number(mask ?? 0) > width) return null;
  const length = mask === undefined ? width : Number(mask);
  const host = BigInt(width - length);
  return { version, bits: (bits >> host) << host, length };
}

export const widthOf = (version: 4 | 6): number => (version === 4 ? 32 : 128);

/** Whether every address of `inner` lies in `outer`. */
export function isWithinRange(inner: IpRange, outer: IpRange): boolean {
  if (inner.version !== outer.version || inner.length < outer.length) return false;
  const host = BigInt(widthOf(outer.version) - outer.length);
  return inner.bits >> host === outer.bits >> host;
}

/** The text of a range's first address. */
export function firstAddressOf({ version, bits }: IpRange): string {
  return version === 4
    ? [24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 255n).join(".")
    : [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n].map((shift) => ((bits >> shift) & 65535n).toString(16)).join(":");
}

function parseIpV4(text: string): bigint | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return null;
  const bytes = text.split(".").map(Number);
  return bytes.some((byte) => byte > 255) ? null : bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

function parseIpV6(text: string): bigint | null {
  const embedded = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (embedded !== null) {
    const last = parseIpV4(embedded[2] ?? "");
    return last === null
      ? null
      : parseIpV6(`${embedded[1]}${(last >> 16n).toString(16)}:${(last & 65535n).toString(16)}`);
  }
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const groups = [...head, ...Array<string>(missing).fill("0"), ...tail];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return null;
  return groups.reduce((sum, group) => (sum << 16n) | BigInt(Number.parseInt(group, 16)), 0n);
}
