import Flashbar, { type FlashbarProps } from "@cloudscape-design/components/flashbar";
import { createContext, useCallback, useContext, useMemo, useState } from "react";

type Kind = NonNullable<FlashbarProps.MessageDefinition["type"]>;
type Notify = (type: Kind, content: string) => void;

interface Notifications {
  readonly items: readonly FlashbarProps.MessageDefinition[];
  readonly notify: Notify;
}

const Context = createContext<Notifications>({ items: [], notify: () => undefined });

/** Holds the flash messages, which outlive the page that gave rise to them. */
export function NotificationsProvider({ children }: { readonly children: React.ReactNode }): React.JSX.Element {
  const [items, setItems] = useState<readonly FlashbarProps.MessageDefinition[]>([]);
  const notify = useCallback<Notify>((type, content) => {
    const id = crypto.randomUUID();
    const onDismiss = (): void => { setItems((all) => all.filter((item) => item.id !== id)); };
    setItems((all) => [{ id, type, content, dismissible: true, dismissLabel: "Dismiss message", onDismiss }, ...all].slice(0, 3));
  }, []);
  const value = useMemo(() => ({ items, notify }), [items, notify]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** Shows a flash message on top of the page. */
export function useNotify(): Notify {
  return useContext(Context).notify;
}

/** The flash messages. */
export function Notifications(): React.JSX.Element {
  return <Flashbar items={useContext(Context).items} stackItems={false} />;
}
