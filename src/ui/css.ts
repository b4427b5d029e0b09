/** What building a stylesheet from several sources needs. Plain CSS in, plain CSS out; no nesting. */

/**
 * Takes away comments and the white space that carries no meaning. Careful on purpose: quoted text stays as it is, and white space
 * around `+` and `-` stays, because calc() needs it.
 */
export function minifyCss(css: string): string {
  return css
    .replace(/@charset "[^"]*";/, '')
    .split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/)
    .map((part, at) => (at % 2 === 1 ? part : part
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/\s*([{};,])\s*/g, '$1')
      .replace(/([{;][\w-]+):\s+/g, '$1:')
      .replace(/;}/g, '}')))
    .join('')
    .trim();
}

interface Rule { readonly prelude: string; readonly body: string }

/** The rules of a stylesheet at one level: what stands before each block, and what stands in it. */
export function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let from = 0;
  let open = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) open = at;
    if (css[at] === ';' && depth === 0) from = at + 1;
    if (css[at] === '}' && --depth === 0) {
      rules.push({ prelude: css.slice(from, open).trim(), body: css.slice(open + 1, at) });
      from = at + 1;
    }
  }
  return rules;
}

/** Keeps of a stylesheet only what can match: selectors whose every class passes `emitted`. Expects minified CSS. */
export function onlyEmitted(css: string, emitted: (className: string) => boolean): string {
  return rulesOf(css).map(({ prelude, body }) => {
    if (prelude.startsWith('@media')) {
      const inside = onlyEmitted(body, emitted);
      return inside ? `${prelude}{${inside}}` : '';
    }
    if (prelude.startsWith('@')) return '';
    const selectors = splitSelectors(prelude).filter((selector) => [...selector.matchAll(/\.([\w-]+)/g)].every(([, name]) => name !== undefined && emitted(name)));
    return selectors.length > 0 && body !== '' ? `${selectors.join(',')}{${body}}` : '';
  }).join('');
}

/** Commas inside :is(…) do not part selectors. */
function splitSelectors(prelude: string): string[] {
  return prelude.split(/,(?![^(]*\))/);
}
