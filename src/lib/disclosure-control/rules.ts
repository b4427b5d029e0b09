import type { Policy } from './policies.ts';
import type { FrequencyRule } from './system.ts';

/** What the counted units are. */
export type Unit = 'persons' | 'signals' | 'inspections' | 'measures';

/**
 * What an audience may be shown. Each is a recorded decision of the municipality, taken with its privacy officer; what stands here is a proposal until then.
 * No binding Dutch minimum frequency was found; peers use 5 (OHDSI), 10 and 11 (CTDC).
 */
export interface AudienceRule extends FrequencyRule {
  readonly audience: string;
  /** Whether somebody who is alone in a cell, and knows it, must not learn of others either. */
  readonly insider: boolean;
  /** Whether "everybody in this row is X" counts as unsafe, however many they are. */
  readonly group: boolean;
  /** By whom, when and under which number it was decided; `null` while it is a proposal. */
  readonly decided: { readonly by: string; readonly on: string; readonly reference: string } | null;
}

/** k = 5 in confidence, 10 in public; in public a zero is as hidden as a one. */
export const proposedRules: { readonly council: AudienceRule; readonly public: AudienceRule } = {
  council: { audience: 'council', k: 5, policy: 'B' satisfies Policy, insider: false, group: true, decided: null },
  public: { audience: 'public', k: 10, policy: 'Z' satisfies Policy, insider: true, group: true, decided: null },
};

/** Above this share of stars a table says more when categories are merged or years joined. */
export const mostStars = 0.4;
