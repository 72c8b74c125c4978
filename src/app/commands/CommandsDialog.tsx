import { useMemo } from "react";
import { keysOf } from "../dialogs/shortcutGroups";
import { focusSidePanel } from "../shell/focusSidePanel";
import { useView } from "../store/viewStore";
import { Dialog } from "../ui/Dialog";
import { PickList } from "../ui/PickList";
import { pageCommands } from "./pageCommands";

/** Everything that the page can do now, found by typing its name. */
export function CommandsDialog({ onClose }: { readonly onClose: () => void }) {
  const commands = useMemo(pageCommands, []);
  const items = useMemo(
    () =>
      commands.map(({ id, title, glyph, shortcut }) => ({
        id,
        title,
        glyph,
        ...(shortcut === undefined ? {} : { detail: keysOf(shortcut) }),
      })),
    [commands],
  );
  return (
    <Dialog title="What to do" onClose={onClose}>
      <PickList
        label="Search what the page can do"
        items={items}
        onPick={(id) => {
          onClose();
          // Once this dialog has given the focus back: what comes may take it.
          setTimeout(() => {
            const before = useView.getState().sidePanel;
            commands.find((command) => command.id === id)?.run();
            const { sidePanel } = useView.getState();
            if (sidePanel !== null && sidePanel !== before) requestAnimationFrame(focusSidePanel);
          });
        }}
      />
    </Dialog>
  );
}
