/**
 * How probable it is, if nothing changed, that counts over two periods differ at least this much.
 * The conditional exact test for two Poisson counts (Przyborowski and Wilenski, Biometrika 31, 1940): given their sum, the second
 * count is binomial with the second period's share of the time.
 * @param laterShare the later period's share of the whole time, between 0 and 1, both excluded
 * @returns a probability from 0 to 1; 1 when nothing was counted
 * @throws RangeError when the share is not between 0 and 1
 */
export function chanceOfDifference(before: number, after: number, laterShare: number): number {
  if (!(laterShare > 0 && laterShare < 1)) throw new RangeError('The later period must be a part of the whole.');
  const total = before + after;
  const probabilities = binomial(total, laterShare);
  const seen = probabilities[after] ?? 0;
  // Outcomes that are as improbable as this one belong to it; the margin is for rounding.
  const asRare = probabilities.filter((probability) => probability <= seen * (1 + 1e-9));
  return Math.min(1, asRare.reduce((sum, probability) => sum + probability, 0));
}

/** The probability of 0, 1, … `total` successes, by way of logarithms so that large counts do not vanish. */
function binomial(total: number, share: number): number[] {
  let log = total * Math.log1p(-share);
  const odds = Math.log(share) - Math.log1p(-share);
  const result = [Math.exp(log)];
  for (let k = 1; k <= total; k += 1) {
    log += Math.log(total - k + 1) - Math.log(k) + odds;
    result.push(Math.exp(log));
  }
  return result;
}
