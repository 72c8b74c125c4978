import {
  type ButtonHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type ToggleEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { Glyph, type GlyphName } from "./glyphs";
import { IconButton } from "./IconButton";
import styles from "./MenuButton.module.css";

export interface MenuItem {
  readonly id: string;
  readonly title: string;
  readonly glyph?: GlyphName;
  readonly danger?: boolean;
  readonly run: () => void;
}

export interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What opens the menu instead of three dots: a name, say; `label` is then its tooltip. */
  readonly children?: ReactNode;
  /** What the button has besides: its place among the stops of a grid. */
  readonly button?: Pick<ButtonHTMLAttributes<HTMLButtonElement>, "id" | "tabIndex" | "className"> & {
    readonly "data-item"?: number;
  };
}

/** Opens a list of things to do; arrow keys move in it, Esc and a click elsewhere close it. */
export function MenuButton({ label, items, children, button: more }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const id = useId();

  useEffect(() => {
    if (!isOpen || menu.current === null || button.current === null) return;
    placeUnder(menu.current, button.current.getBoundingClientRect());
    itemsOf(menu.current)[0]?.focus();
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation();
    if (event.key === "Tab") return menu.current?.hidePopover();
    const all = itemsOf(event.currentTarget);
    const next = nextIndex(event.key, all.indexOf(event.target as HTMLButtonElement), all.length);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };

  const opens = { popoverTarget: id, "aria-haspopup": "menu", "aria-expanded": isOpen } as const;
  return (
    <>
      {children === undefined ? (
        <IconButton {...opens} {...more} ref={button} glyph="more" label={label} />
      ) : (
        <button {...opens} {...more} ref={button} type="button" title={label}>
          {children}
        </button>
      )}
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className={styles.menu}
        onKeyDown={onKeyDown}
        onToggle={(event: ToggleEvent<HTMLDivElement>) => setOpen(event.newState === "open")}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={styles.item}
            data-danger={item.danger === true}
            onClick={() => {
              menu.current?.hidePopover();
              item.run();
            }}
          >
            {item.glyph === undefined ? null : <Glyph name={item.glyph} />}
            {item.title}
          </button>
        ))}
      </div>
    </>
  );
}

function itemsOf(menu: HTMLElement): readonly HTMLButtonElement[] {
  return [...menu.querySelectorAll<HTMLButtonElement>("[role=menuitem]")];
}

/** Where an arrow key, Home or End leads in a list of `count`; null for other keys. */
export function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return (index + 1) % count;
    case "ArrowUp":
      return (index - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** Under the button, or above it where the window ends; never outside the window. */
function placeUnder(menu: HTMLElement, button: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect();
  const fitsBelow = button.bottom + 4 + height <= window.innerHeight;
  menu.style.top = `${Math.max(4, fitsBelow ? button.bottom + 4 : button.top - 4 - height)}px`;
  menu.style.left = `${Math.max(4, Math.min(button.left, window.innerWidth - width - 4))}px`;
}
