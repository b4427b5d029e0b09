import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { List, OrderedList } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Details, Heading, Lead, type Level, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { inLanguage } from '../../catalogue/language.ts';
import { SourceLines } from '../../pages/source-lines.tsx';
import type { ModulePage } from '../catalogue/module.ts';
import { minutesOf } from '../catalogue/modules.ts';
import type { OwnModule } from '../queries-own.ts';
import { standingOf, stateKinds, stateOf } from './own.tsx';

export function moduleHref(request: Request, file: OwnModule, rest = ''): string {
  return request.href(`/kennis/leren/${file.module.slug}${rest}`);
}

/** The ideas of one page, without its title. */
function PageBody({ page, request, sourcesOpen }: { readonly page: ModulePage; readonly request: Request; readonly sourcesOpen: boolean }): ReactNode {
  const { language } = request;
  // A law of 2015 says so by itself; a newspaper beside it is not of 2015.
  const sources = <SourceLines keys={page.sources} grade={page.grade === 'law-2015' ? undefined : page.grade} reader={request} />;
  return (
    <>
      {page.sentences.map((sentence) => <Paragraph key={sentence.nl}>{inLanguage(sentence, language)}</Paragraph>)}
      {page.points ? <List items={page.points.map((point) => inLanguage(point, language))} /> : null}
      {page.practice ? <><List items={page.practice.items.map((item) => inLanguage(item, language))} />{page.practice.note ? <p className="baken-hint">{inLanguage(page.practice.note, language)}</p> : null}</> : null}
      {sourcesOpen ? sources : <Details summary={request.texts.learning.page.sources}>{sources}</Details>}
    </>
  );
}

/** What a module is, where the reader is in it, and the way on. */
export function ModuleStart({ request, file, today }: { readonly request: Request; readonly file: OwnModule; readonly today: string }): ReactNode {
  const { learning: words } = request.texts;
  const { module, pages, place, certificate } = file;
  const state = stateOf(file, today);
  const at = pages.find((page) => page.code === place.page) ?? pages[0];
  const standing = standingOf(file, today, request);
  return (
    <>
      <Heading level={1}>{inLanguage(module.name, request.language)}</Heading>
      <Lead>{inLanguage(module.about, request.language)}</Lead>
      {module.reviewBy < today ? <Alert kind="warning">{words.module.overReview(day(module.reviewBy, request.language))}</Alert> : null}
      <Paragraph><Status kind={stateKinds[state]}>{words.states[state]}</Status> {standing}</Paragraph>
      <ButtonRow>
        {state === 'checking' ? <ButtonLink href={moduleHref(request, file, '/toets')}>{words.module.toCheck}</ButtonLink>
          : <ButtonLink href={moduleHref(request, file, `/${(state === 'reading' ? at : pages[0])?.code ?? ''}`)}>{state === 'reading' ? words.module.goOn : state === 'new' ? words.module.begin : words.module.again}</ButtonLink>}
      </ButtonRow>
      {certificate ? <Paragraph><Link href={moduleHref(request, file, '/certificaat.pdf')}>{words.result.certificate}</Link></Paragraph> : null}
      <Section title={words.module.contents}>
        <Paragraph>{words.minutes(minutesOf(pages, module.situations))}. {words.module.checkOf(module.situations.length)}.</Paragraph>
        <OrderedList items={[
          ...pages.map((page) => <Link href={moduleHref(request, file, `/${page.code}`)}>{inLanguage(page.title, request.language)}</Link>),
          <Link href={moduleHref(request, file, '/toets')}>{words.check.start}</Link>,
        ]} />
      </Section>
      <Paragraph><Link href={moduleHref(request, file, '/alles')}>{words.module.wholeAsOne}</Link></Paragraph>
      <p className="baken-hint">{words.module.version(module.version, day(module.written, request.language))}. {words.module.review(day(module.reviewBy, request.language))}. {request.language === 'nl' ? null : words.module.onlyDutch}</p>
      <Paragraph><Link href={request.href('/kennis/leren')}>{words.module.back}</Link></Paragraph>
    </>
  );
}

/** One idea, and a button that remembers that it was read. */
export function ModulePageView({ request, file, page }: { readonly request: Request; readonly file: OwnModule; readonly page: ModulePage }): ReactNode {
  const { learning: words } = request.texts;
  const { pages, module } = file;
  const at = pages.indexOf(page);
  const before = pages[at - 1];
  return (
    <>
      <p className="baken-hint">{inLanguage(module.name, request.language)} · {words.page.where(at + 1, pages.length)}</p>
      <Heading level={1}>{inLanguage(page.title, request.language)}</Heading>
      <PageBody page={page} request={request} sourcesOpen={false} />
      <Form action={moduleHref(request, file, '/lezen')}>
        <HiddenField name="pagina" value={page.code} />
        <ButtonRow>
          <Button>{at + 1 === pages.length ? words.page.toCheck : words.page.next}</Button>
          {before ? <ButtonLink kind="secondary" href={moduleHref(request, file, `/${before.code}`)}>{words.page.previous}</ButtonLink> : null}
        </ButtonRow>
      </Form>
      <p className="baken-hint">{words.page.stop} <Link href={moduleHref(request, file)}>{words.module.backToModule}</Link></p>
    </>
  );
}

/** The whole module under each other, for paper and for who would rather scroll. */
export function WholeModule({ request, file }: { readonly request: Request; readonly file: OwnModule }): ReactNode {
  const { learning: words } = request.texts;
  const level: Level = 2;
  return (
    <>
      <Heading level={1}>{inLanguage(file.module.name, request.language)}</Heading>
      <Lead>{inLanguage(file.module.about, request.language)}</Lead>
      <p className="baken-hint">{words.module.version(file.module.version, day(file.module.written, request.language))}</p>
      {file.pages.map((page) => <Section key={page.code} title={inLanguage(page.title, request.language)} level={level}><PageBody page={page} request={request} sourcesOpen /></Section>)}
      <Paragraph><Link href={moduleHref(request, file, '/toets')}>{words.page.toCheck}</Link> · <Link href={moduleHref(request, file)}>{words.module.backToModule}</Link></Paragraph>
    </>
  );
}
