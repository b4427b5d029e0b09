import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';

/** Files were chosen and not kept; the words were, or will be. */
export function NoRoom({ request }: { readonly request: Request }): ReactNode {
  const { report } = request.texts;
  return <Alert kind="warning" title={report.noRoomTitle}>{report.mistakes['file-no-room']}</Alert>;
}
