export const stepUp = {
  title: 'Bevestig dat u het bent',
  lead: 'Wat u wilt doen, vraagt extra zekerheid. Bevestig daarom nog een keer wie u bent. Dat geldt vijf minuten.',
  with: { provider: 'Bevestig met uw werkaccount', demo: (name: string) => `Ja, ik ben ${name}` },
  demoHint: 'In deze demonstratie is er geen account om mee te bevestigen. In het echt bevestigt u met uw werkaccount of uw toegangssleutel.',
  back: 'Ga terug zonder te bevestigen',
  done: { title: 'Het is gelukt', lead: 'Ga nu terug naar het tabblad waar u bezig was, en druk daar op Verstuur opnieuw.', home: 'Of ga naar het begin' },
  kept: {
    ended: { title: 'U bent intussen uitgelogd', lead: 'U was een kwartier niet bezig, of langer dan tien uur ingelogd. Er is nog niets verstuurd. Wat u typte, is bewaard in deze pagina.', prove: 'Log opnieuw in' },
    stale: { title: 'Bevestig eerst dat u het bent', lead: 'Wat u wilt doen, vraagt extra zekerheid. Er is nog niets gebeurd. Wat u typte, is bewaard in deze pagina.', prove: 'Bevestig dat u het bent' },
    newTab: 'opent in een nieuw tabblad',
    comeBack: 'Kom terug naar deze pagina en druk op de knop hieronder.',
    files: 'De bestanden die u koos, kunnen niet bewaard blijven. Voeg ze daarna opnieuw toe.',
    send: 'Verstuur opnieuw',
  },
  idle: {
    label: 'Bijna uitgelogd',
    soon: 'U bent een tijdje niet bezig. Over twee minuten wordt u uitgelogd. Wat u typte, blijft staan.',
    last: 'U bent bijna tien uur ingelogd. Over vijf minuten moet u opnieuw inloggen. Bewaar uw werk.',
    stay: 'Blijf ingelogd',
    over: 'U bent uitgelogd. Wat u typte, staat er nog. Log in een nieuw tabblad in en kom dan hier terug.',
    signIn: 'Log in (opent in een nieuw tabblad)',
  },
};
