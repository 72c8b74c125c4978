import type { Committed } from "./saver";

/** Tells the other windows on one document what was kept, and hears it from them. */
export interface WindowChannel {
  tell(committed: Committed): void;
  close(): void;
}

/** Without `BroadcastChannel` nothing is told and nothing heard. */
export function openWindowChannel(documentId: string, onTold: (committed: Committed) => void): WindowChannel {
  if (typeof BroadcastChannel !== "function") return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`orgwright ${documentId}`);
  channel.onmessage = (event: MessageEvent<Committed>) => onTold(event.data);
  return { tell: (committed) => channel.postMessage(committed), close: () => channel.close() };
}
