import type { Route } from '../../../platform/routes.ts';
import { courseRoutes } from './course-routes.tsx';
import { learnRoutes } from './learn-routes.tsx';
import { requirementRoutes } from './requirement-routes.tsx';
import { teamRoutes } from './team-routes.tsx';

/** Every door of the training. */
export const trainingRoutes: readonly Route[] = [...learnRoutes, ...teamRoutes, ...requirementRoutes, ...courseRoutes];
