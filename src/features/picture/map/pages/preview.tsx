import type { ReactNode } from 'react';
import { dutchDate } from '../../../../platform/clock.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { AreaMap, MapRow } from '../../../../ui/area-map.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { AreaHistory, AreaPreview } from '../queries.ts';
import { Choose } from './areas.tsx';

const mostNamed = 8;

/** An import on a map, before it counts or to look back at it. `gone` are codes that count now and are not in it. */
export function PreviewPage({ request, preview, history, gone, changed }: {
  readonly request: Request; readonly preview: AreaPreview; readonly history: AreaHistory; readonly gone: readonly string[]; readonly changed: boolean;
}): ReactNode {
  const { areas: words, levels, zoom, legend } = request.texts.maps;
  const { line, areas, drawing } = preview;
  const current = history.current[line.layer];
  const counts = current?.chosen?.number === line.number;
  const before = history.choices.some(({ chosen }) => chosen?.number === line.number);
  const on = (at: Temporal.Instant): string => day(dutchDate(at), request.language);
  return (
    <>
      {changed ? <Alert kind="warning" title={words.changedTitle}>{words.changed}</Alert> : null}
      <Heading level={1}>{counts || before ? `${levels[line.layer]}, ${on(line.at)}` : words.previewTitle}</Heading>
      {counts || before ? <Paragraph><Link href={request.href('/beeld/kaart/gebieden')}>{words.title}</Link></Paragraph> : <Lead>{words.previewLead(line.areas, levels[line.layer])}</Lead>}
      {line.leftOut > 0 ? <Paragraph>{words.leftOut(line.leftOut)}</Paragraph> : null}
      {!counts && current?.chosen ? <Paragraph>{words.replaces(on(current.at), current.chosen.areas)}</Paragraph> : null}
      {!counts && gone.length > 0 ? <Alert kind="warning">{words.gone(gone.length > mostNamed ? [...gone.slice(0, mostNamed), words.goneMore(gone.length - mostNamed)] : gone)}</Alert> : null}
      {counts ? null : (
        <ButtonRow>
          <Choose request={request} layer={line.layer} number={line.number} after={current?.number ?? 0} text={before ? words.restore : words.use} primary />
          {before ? null : (
            <Form action={request.href('/beeld/kaart/gebieden/kies')} label={words.forget}>
              <HiddenField name="import" value={String(line.number)} />
              <Button kind="secondary" name="doe" value="weg">{words.forget}</Button>
            </Form>
          )}
        </ButtonRow>
      )}
      <AreaMap
        label={request.texts.maps.label(request.municipality.name, levels[line.layer])} width={drawing.width} height={drawing.height} words={zoom} legend={{ number: legend.number }}
        spots={drawing.shapes.flatMap((shape, at) => {
          const area = areas[at];
          return area ? [{ ...shape, name: area.name, number: at + 1, href: `#gebied-${area.code}`, said: area.name, dots: null }] : [];
        })}
      />
      <Section title={words.listTitle}>
        <Table
          caption={words.listTitle} captionHidden columns={[{ key: 'number', label: request.texts.maps.table.number }, { key: 'name', label: words.name, header: true }, { key: 'code', label: words.code }]}
          rows={areas.map(({ code, name }, at) => ({ key: code, cells: { number: at + 1, name: <MapRow id={`gebied-${code}`}>{name}</MapRow>, code } }))}
        />
      </Section>
      <DescriptionList rows={[{ term: words.source, value: line.source ?? words.noneOf }, { term: words.by, value: line.by ?? words.command }, { term: words.hash, value: <span className="baken-as-typed">{line.hash}</span> }]} />
    </>
  );
}
