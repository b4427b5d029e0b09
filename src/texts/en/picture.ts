import type { picture as nl } from '../nl/picture.ts';

export const picture: typeof nl = {};
