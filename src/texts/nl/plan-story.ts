import { planCompare as compare } from './plan-compare.ts';
import { planDecisions as decisions } from './plan-decisions.ts';
import { planDocument as document } from './plan-document.ts';
import { planFrameworks as frameworks } from './plan-frameworks.ts';
import { planOpen as open } from './plan-open.ts';
import { planStart as start } from './plan-start.ts';

/** How a plan comes about, changes, is decided upon and is told. */
export const planStory = { compare, decisions, document, frameworks, open, start };
