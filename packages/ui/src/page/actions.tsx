import type { ReactNode } from 'react';

/** Buttons that belong together, wrapping, primary one last. */
export function Actions({
  children,
  align = 'end',
}: {
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
}) {
  return (
    <div className="at-actions" data-align={align}>
      {children}
    </div>
  );
}

/** A key of the keyboard. */
export function Key({ children }: { readonly children: ReactNode }) {
  return <kbd className="at-kbd">{children}</kbd>;
}
