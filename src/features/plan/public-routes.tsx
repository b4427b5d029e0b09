import type { Route } from '../../platform/routes.ts';
import { comparePublicRoutes } from './compare/routes.tsx';
import { decisionPublicRoutes } from './decisions/routes.tsx';
import { openRoutes } from './open/routes.tsx';

export const planPublicRoutes: readonly Route[] = [...openRoutes, ...decisionPublicRoutes, ...comparePublicRoutes];
