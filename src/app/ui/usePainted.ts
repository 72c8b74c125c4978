import { useEffect, useState } from "react";

/**
 * The value once the page has been painted with it, until then the one before: for what takes a while to work out and may
 * stand a moment later than the canvas.
 */
export function usePainted<T>(value: T): T {
  const [painted, setPainted] = useState<{ readonly value: T }>({ value });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted({ value })); // behind the paint that follows this frame's callbacks
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return painted.value;
}
