import type { ReactNode } from 'react';
import { Table } from './table.tsx';
import { words } from './words.tsx';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Written instead of the number: "minder dan 5". */
  readonly text?: string | undefined;
}

/**
 * Lying bars with the name before and the figure behind each, so that no legend and no axis is needed. `finding` is the sentence
 * that says what one sees. The lengths are attributes of the drawing: the site's policy forbids inline style. The table twin says the same.
 */
export function BarChart({ title, finding, unit, bars, level = 3 }: {
  readonly title: string; readonly finding: ReactNode; readonly unit: string; readonly bars: readonly Bar[]; readonly level?: 2 | 3 | 4 | undefined;
}): ReactNode {
  const texts = words();
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  // The figure stands behind its bar, so every bar leaves room for its own: about 4% of a phone's width a sign.
  const room = Math.min(88, ...bars.map((bar) => (94 - 4 * textOf(bar).length) / Math.max(bar.value / most, 0.01)));
  const Tag = `h${level}` as const;
  return (
    <figure className="baken-chart baken-flow">
      <figcaption><Tag className={`utrecht-heading-${level}`}>{title}</Tag><p className="utrecht-paragraph">{finding}</p></figcaption>
      <p className="baken-hint">{unit}</p>
      <ul>
        {bars.map((bar) => (
          <li key={bar.label}>
            <span className="baken-chart__label">{bar.label}</span>
            <span className="baken-hidden">{textOf(bar)}</span>
            <Line length={(bar.value / most) * room} text={textOf(bar)} />
          </li>
        ))}
      </ul>
      <details className="baken-details">
        <summary>{texts.asTable}</summary>
        <Table
          caption={title} captionHidden columns={[{ key: 'label', label: texts.what, header: true }, { key: 'value', label: unit, numeric: true }]}
          rows={bars.map((bar) => ({ key: bar.label, cells: { label: bar.label, value: textOf(bar) } }))}
        />
      </details>
    </figure>
  );
}

function textOf(bar: Bar): string {
  return bar.text ?? String(bar.value);
}

/** `length` in per cent of the width that there is. */
function Line({ length, text }: { readonly length: number; readonly text: string }): ReactNode {
  const width = `${Math.round(length * 10) / 10}%`;
  return (
    <svg className="baken-chart__bar" width="100%" height="24" aria-hidden="true">
      <rect y="2" width={width} height="20" />
      <text x={width} y="12" dx={length > 0 ? 8 : 0} dominantBaseline="central">{text}</text>
    </svg>
  );
}
