import type { Route } from '../../../platform/routes.ts';
import { ownRoutes } from './own-routes.tsx';
import { receiptRoutes } from './receipt-routes.tsx';
import { reportRoutes } from './report-routes.tsx';

export const reporterPublicRoutes: readonly Route[] = [...reportRoutes, ...receiptRoutes, ...ownRoutes];
