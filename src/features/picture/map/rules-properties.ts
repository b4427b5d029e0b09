export const layers = ['districts', 'neighbourhoods'] as const;
export type Layer = (typeof layers)[number];

export function isLayer(text: string): text is Layer {
  return layers.some((layer) => layer === text);
}

export type Properties = Readonly<Record<string, unknown>>;

/*
 * How Statistics Netherlands and PDOK name what an area is: in the services since 2022 (buurtcode), in the older files (BU_CODE), and in the divisions of areas (statcode).
 * Names are compared without capitals. What a municipality makes itself may use `code` and `naam`, or say which properties to read.
 */
const codes: Readonly<Record<Layer, readonly string[]>> = {
  neighbourhoods: ['buurtcode', 'bu_code', 'statcode', 'code'],
  districts: ['wijkcode', 'wk_code', 'statcode', 'code'],
};
const names: Readonly<Record<Layer, readonly string[]>> = {
  neighbourhoods: ['buurtnaam', 'bu_naam', 'statnaam', 'naam', 'name'],
  districts: ['wijknaam', 'wk_naam', 'statnaam', 'naam', 'name'],
};

/** A property by one of its names, as text; null when there is none. */
function valueOf(properties: Properties, wanted: readonly string[]): string | null {
  const entries = Object.entries(properties);
  for (const name of wanted) {
    const value = entries.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  }
  return null;
}

export function codeOf(properties: Properties, layer: Layer, property: string | null): string | null {
  return valueOf(properties, property ? [property] : codes[layer]);
}

/** Untrimmed inside: what a name holds is judged by the reader of the file. */
export function nameOf(properties: Properties, layer: Layer, property: string | null): string | null {
  return valueOf(properties, property ? [property] : names[layer]);
}

/** `GM0377`; null when the file does not say of which municipality an area is. */
export function municipalityOf(properties: Properties): string | null {
  const told = valueOf(properties, ['gemeentecode', 'gm_code']) ?? /^(?:BU|WK)(\d{4})/i.exec(valueOf(properties, ['buurtcode', 'bu_code', 'wijkcode', 'wk_code', 'statcode']) ?? '')?.[1];
  const digits = /^(?:GM)?(\d{1,4})$/i.exec(told ?? '')?.[1];
  return digits ? `GM${digits.padStart(4, '0')}` : null;
}

/** Statistics Netherlands cuts large water out as areas of their own. */
export function isWater(properties: Properties): boolean {
  return valueOf(properties, ['water'])?.toUpperCase() === 'JA';
}

export function parentOf(properties: Properties, layer: Layer, code: string): string | null {
  if (layer === 'districts') return null;
  const district = valueOf(properties, ['wijkcode', 'wk_code']);
  const told = district && /^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$/.test(district) ? district : null;
  return told ?? (/^BU[0-9A-Z]{8}$/.test(code) ? `WK${code.slice(2, 8)}` : null);
}

/** Which layer a file holds, by how its first area names its code. A file of neighbourhoods also names the district of each. */
export function detectLayer(all: readonly Properties[]): Layer | null {
  const first = all[0] ?? {};
  const has = (wanted: readonly string[]): boolean => valueOf(first, wanted) !== null;
  const statcode = valueOf(first, ['statcode', 'code']) ?? '';
  if (has(['buurtcode', 'bu_code']) || /^BU[0-9A-Z]{8}$/.test(statcode)) return 'neighbourhoods';
  return has(['wijkcode', 'wk_code']) || /^WK[0-9A-Z]{6}$/.test(statcode) ? 'districts' : null;
}
