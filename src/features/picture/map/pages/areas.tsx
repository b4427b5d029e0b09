import type { ReactNode } from 'react';
import { dutchDate } from '../../../../platform/clock.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { localeOf } from '../../../../texts/plural.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { FileField, Form, HiddenField, SelectField, TextField } from '../../../../ui/form.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { UploadForm } from '../../../../ui/upload.tsx';
import { PictureNav } from '../../pages/picture-nav.tsx';
import type { TypedUpload, UploadFault } from '../areas-form.ts';
import type { AreaHistory, ChoiceLine } from '../queries.ts';
import { areaLimits } from '../rules-geojson.ts';
import { layers } from '../rules-properties.ts';

const megabytes = areaLimits.bytes / (1024 * 1024);

/** What counts, what counted before, and the form to read a file in. `problem` says why the file was refused. */
export function AreasPage({ request, history, mayLook, typed, mistakes, problem }: {
  readonly request: Request; readonly history: AreaHistory; readonly mayLook: boolean; readonly typed: TypedUpload; readonly mistakes: readonly UploadFault[]; readonly problem: string | null;
}): ReactNode {
  const words = request.texts.maps.areas;
  const done: Readonly<Record<string, string>> = { gebruikt: words.used, weggegooid: words.thrown, weggehaald: words.removed };
  const said = done[request.query.get('gelukt') ?? ''];
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.errors[mistake] }))} />
      <Heading level={1}>{words.title}</Heading>
      {mayLook ? <PictureNav request={request} current="map" /> : null}
      {problem ? <Alert kind="error" title={words.refusedTitle}>{problem}</Alert> : null}
      {said ? <Alert kind="ok">{said}</Alert> : null}
      <Lead>{words.lead}</Lead>
      <Section title={words.currentTitle}><Current request={request} history={history} mayLook={mayLook} /></Section>
      <Section title={words.uploadTitle}><Upload request={request} typed={typed} mistakes={mistakes} /></Section>
      {history.choices.length > 0 ? <Section title={words.historyTitle}><Earlier request={request} history={history} /></Section> : null}
    </>
  );
}

function Upload({ request, typed, mistakes }: { readonly request: Request; readonly typed: TypedUpload; readonly mistakes: readonly UploadFault[] }): ReactNode {
  const { areas: words, levels } = request.texts.maps;
  const face = (name: keyof TypedUpload | 'bestand') => {
    const found = mistakes.find(({ field }) => field === name);
    return { name, error: found ? words.errors[found.mistake] : undefined };
  };
  const points = new Intl.NumberFormat(localeOf(request.language)).format(areaLimits.points);
  return (
    <UploadForm action={request.href('/beeld/kaart/gebieden')} label={words.uploadTitle} most={1} mostMegabytes={megabytes}>
      <FileField {...face('bestand')} label={words.file} accept=".geojson,.json,application/geo+json,application/json" description={words.fileHint(megabytes, areaLimits.areas, points)} />
      <SelectField {...face('laag')} label={words.layer} value={typed.laag} options={[{ value: '', label: words.layerAuto }, ...layers.map((layer) => ({ value: layer, label: levels[layer] }))]} />
      <TextField {...face('bron')} label={words.source} value={typed.bron} description={words.sourceHint} optional />
      <Details summary={words.mapping} open={typed.code !== '' || typed.naam !== '' || mistakes.some(({ mistake }) => mistake === 'property')}>
        <Paragraph>{words.mappingHint}</Paragraph>
        <TextField {...face('code')} label={words.codeProperty} value={typed.code} width="medium" optional />
        <TextField {...face('naam')} label={words.nameProperty} value={typed.naam} width="medium" optional />
      </Details>
      <Button>{words.check}</Button>
    </UploadForm>
  );
}

/** Each layer with the door to its drawing and a way to let it no longer count. */
function Current({ request, history, mayLook }: { readonly request: Request; readonly history: AreaHistory; readonly mayLook: boolean }): ReactNode {
  const { areas: words, levels } = request.texts.maps;
  const counting = layers.filter((layer) => history.current[layer]?.chosen);
  if (counting.length === 0) return <Paragraph>{words.none}</Paragraph>;
  return (
    <>
      <Table
        caption={words.currentTitle} captionHidden columns={[{ key: 'layer', label: words.layerName, header: true }, { key: 'count', label: words.count, numeric: true }, { key: 'since', label: words.from }, { key: 'by', label: words.by }, { key: 'stop', label: words.stopColumn }]}
        rows={counting.flatMap((layer) => {
          const choice = history.current[layer];
          return choice?.chosen ? [{
            key: layer, cells: {
              layer: <Link href={request.href(`/beeld/kaart/gebieden/import/${choice.chosen.number}`)}>{levels[layer]}</Link>, count: choice.chosen.areas, since: day(dutchDate(choice.at), request.language), by: choice.by ?? words.command,
              stop: <Choose request={request} layer={layer} number={null} after={choice.number} text={words.stop(levels[layer])} />,
            },
          }] : [];
        })}
      />
      {mayLook ? <Paragraph><Link href={request.href('/beeld/kaart')}>{words.toMap}</Link></Paragraph> : null}
    </>
  );
}

/** One button that has an import count, or none. It carries the choice that whoever presses it has seen. */
export function Choose({ request, layer, number, after, text, primary }: {
  readonly request: Request; readonly layer: string; readonly number: number | null; readonly after: number; readonly text: string; readonly primary?: boolean | undefined;
}): ReactNode {
  return (
    <Form action={request.href('/beeld/kaart/gebieden/kies')} label={text}>
      <HiddenField name="laag" value={layer} />
      <HiddenField name="import" value={number === null ? '' : String(number)} />
      <HiddenField name="na" value={String(after)} />
      <Button kind={primary ? 'primary' : 'subtle'} name="doe" value="kies">{text}</Button>
    </Form>
  );
}

function Earlier({ request, history }: { readonly request: Request; readonly history: AreaHistory }): ReactNode {
  const { areas: words, levels } = request.texts.maps;
  const again = (choice: ChoiceLine): ReactNode => {
    const { layer, chosen } = choice;
    const current = history.current[layer];
    if (!chosen) return null;
    if (chosen.number === current?.chosen?.number) return words.now;
    const date = day(dutchDate(choice.at), request.language);
    return <Link href={request.href(`/beeld/kaart/gebieden/import/${chosen.number}`)} hiddenSuffix={words.restoreName(levels[layer], date)}>{words.restore}</Link>;
  };
  return (
    <Table
      caption={words.historyTitle} captionHidden
      columns={[{ key: 'since', label: words.from, header: true }, { key: 'layer', label: words.layerName }, { key: 'count', label: words.count, numeric: true }, { key: 'by', label: words.by }, { key: 'again', label: words.restore }]}
      rows={history.choices.map((choice) => ({
        key: String(choice.number), cells: {
          since: day(dutchDate(choice.at), request.language), layer: levels[choice.layer], count: choice.chosen?.areas ?? words.removedRow, by: choice.by ?? words.command, again: again(choice),
        },
      }))}
    />
  );
}
