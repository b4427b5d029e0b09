import type { ReactNode } from 'react';
import { Icon, type Shape } from './icon.tsx';

export type StatusKind = 'new' | 'open' | 'waiting' | 'done' | 'late' | 'stopped' | 'neutral';

const shapes: Record<StatusKind, Shape> = { new: 'disc', open: 'ring', waiting: 'half', done: 'check', late: 'diamond', stopped: 'square', neutral: 'dash' };

/** Where something stands: a word first, then a shape, colour last. Finished work is plain, so that open work stands out. */
export function Status({ kind, children }: { readonly kind: StatusKind; readonly children: ReactNode }): ReactNode {
  return <span className={`nl-data-badge baken-status baken-status--${kind}`}><Icon shape={shapes[kind]} />{children}</span>;
}
