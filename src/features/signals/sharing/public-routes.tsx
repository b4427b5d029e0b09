import { countVisit, takeBackVisit } from '../../../platform/rate.ts';
import { get, post, type Result, type Route } from '../../../platform/routes.ts';
import { openPackage, partnerDid } from './commands.ts';
import { stoppedFiles } from './queries.ts';
import { paperOf } from './document.ts';
import { PackageToken } from './package-token.ts';
import { type AnswerProblem, PartnerClosed, PartnerDoor, PartnerPage } from './pages/partner.tsx';
import { longestAnswer } from './rules-content.ts';
import { packageAfter } from './states.ts';

const wrongCodesAnHour = 10;

function wrongWith(answer: string, maySend: boolean): AnswerProblem | null {
  if (!maySend) return 'confirmFirst';
  return answer.trim() === '' ? 'emptyAnswer' : answer.length > longestAnswer ? 'tooLong' : null;
}

export const sharingPublicRoutes: readonly Route[] = [
  // Programs that follow links in mail see only this form: it touches nothing.
  get('/pakket/:token', { still: 'an empty form for the code' }, (request) => ({
    title: request.texts.sharing.partner.title, page: <PartnerDoor request={request} token={PackageToken.read(request.params['token'] ?? '')?.text ?? '-'} problem={null} />,
  })),
  post('/pakket/:token', { open: 'whoever holds the link and the code reads that one package', purpose: 'partner' }, async (act, request) => {
    const words = request.texts.sharing.partner;
    const token = PackageToken.read(request.params['token'] ?? '');
    const closed: Result = { status: 410, title: words.closedTitle, page: <PartnerClosed request={request} /> };
    if (!token) return closed;
    const form = await request.form();
    const code = form.text('code').replace(/[\s.-]/g, '');
    const door = (kind: 'wrong' | 'tooMany', status: number): Result => ({ status, title: words.title, page: <PartnerDoor request={request} token={token.text} problem={kind} /> });
    // Counted per package, whoever asks: many origins cannot share the guessing.
    if (await countVisit(act, 'code', token.index()) > wrongCodesAnHour) return door('tooMany', 429);
    const open = await openPackage(act, token, code);
    if (open === 'closed') return closed;
    if (open === 'wrong-code') return door('wrong', 422);
    await takeBackVisit(act, 'code', token.index());
    const what = form.text('doe');
    const { content } = open;
    const stopped = await stoppedFiles(act, content);
    if (what === 'pdf') {
      await partnerDid(act, open, 'downloaded');
      const paper = paperOf(request, content, open.endsAt);
      return { file: paper.bytes, type: paper.type, name: paper.name };
    }
    if (what === 'bijlage') {
      const file = /^\d{1,2}$/.test(form.text('nummer')) ? content.files[Number(form.text('nummer'))] : undefined;
      if (!file || stopped.has(Number(form.text('nummer')))) return { notFound: true };
      await partnerDid(act, open, 'downloaded');
      return { file: Buffer.from(file.base64, 'base64'), type: file.type, name: file.name };
    }
    const typed = form.text('antwoord');
    const problem = what === 'antwoorden' ? wrongWith(typed, packageAfter(open.state, 'answer') !== null) : null;
    const answers = what === 'antwoorden' && !problem;
    const confirms = what === 'bevestigen' && open.state === 'sent';
    await partnerDid(act, open, answers ? 'answered' : confirms ? 'confirmed' : 'opened', answers ? typed : null);
    return {
      status: problem ? 422 : 200, title: words.title, width: 'text',
      page: (
        <PartnerPage
          request={request} token={token.text} code={code} content={content} state={answers ? 'answered' : confirms ? 'received' : open.state} until={open.endsAt}
          stopped={stopped} sent={answers} problem={problem} typed={problem ? typed : ''}
        />
      ),
    };
  }),
];
