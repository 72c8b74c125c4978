import { useCallback, useEffect, useRef, useState } from "react";

/** What `load` gives, none until then and where it fails; and a way to load it again. */
export function useLoaded<T>(load: () => Promise<readonly T[]>): readonly [readonly T[], () => void] {
  const [items, setItems] = useState<readonly T[]>([]);
  const isShown = useRef(false);
  const reload = useCallback(() => {
    load().then(
      (loaded) => {
        if (isShown.current) setItems(loaded);
      },
      () => {}, // the save state says that storage fails
    );
  }, [load]);
  useEffect(() => {
    isShown.current = true;
    reload();
    return () => {
      isShown.current = false;
    };
  }, [reload]);
  return [items, reload];
}
