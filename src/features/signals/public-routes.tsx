import type { Route } from '../../platform/routes.ts';
import { reporterPublicRoutes } from './reporter/public-routes.tsx';
import { sharingPublicRoutes } from './sharing/public-routes.tsx';

export const signalsPublicRoutes: readonly Route[] = [...reporterPublicRoutes, ...sharingPublicRoutes];
