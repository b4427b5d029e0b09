/**
 * De ingebouwde woorden van elk stuk. Een gemeente kan ze vervangen door eigen woorden (/verantwoording/sjablonen). Tussen accolades staat wat Baken invult.
 * De brief aan de raad heeft zijn eigen woorden in accountability.ts; hier staat wat de andere stukken zeggen.
 */
export const accountWording = {
  'progress-letter': {
    title: 'Voortgangsbrief: {titel}',
    salutation: 'Geachte leden van de raad,',
    opening: 'Met deze brief vertellen wij u hoe het staat met {plan}. U leest wat er is gedaan, wat later komt en wat er is veranderd.',
    progress: 'Per maatregel staat hier hoe het gaat. Wat erbij staat, is geschreven door wie de maatregel uitvoert.',
    indicators: 'Hieronder staat wat er is gemeten. Cijfers over meldingen staan er niet bij: die geeft de gemeente alleen als gepubliceerd cijfer.',
    checklist: 'De gemeente houdt zich aan een lijst van eisen uit wet, beleid en het kader van de VNG. Zo staat het ervoor.',
    figures: 'Over ons eigen register zeggen wij alleen wat is gepubliceerd.',
    closing: 'Wij houden u op de hoogte van de voortgang.',
    greeting: 'Met vriendelijke groet,',
  },
  'yearly-report': {
    title: 'Jaarverslag aanpak mensenhandel {jaar}',
    opening: 'Dit verslag gaat over de aanpak van mensenhandel door de gemeente {gemeente} in {jaar}. Het volgt {plan}.',
    summary: 'Schrijf hier in een paar zinnen wat dit jaar het belangrijkst was.',
    progress: 'Per maatregel staat hier hoe het gaat. Wat erbij staat, is geschreven door wie de maatregel uitvoert.',
    indicators: 'Hieronder staat wat er is gemeten. Cijfers over meldingen staan er niet bij: die geeft de gemeente alleen als gepubliceerd cijfer.',
    checklist: 'De gemeente houdt zich aan een lijst van eisen uit wet, beleid en het kader van de VNG. Zo staat het ervoor.',
    picture: 'Dit weet de gemeente, en dit weet zij niet. Weinig signalen betekent niet dat er weinig mensenhandel is.',
    ahead: 'Schrijf hier wat de gemeente volgend jaar doet, en waarom.',
    closing: 'Het college legt met dit verslag verantwoording af aan de gemeenteraad.',
  },
  'answer': {
    title: 'Antwoord op vragen over {onderwerp}',
    salutation: 'Geachte leden van de raad,',
    opening: 'Op {vraagdatum} stelde {vrager} vragen over {onderwerp}. Hieronder staan de vragen met ons antwoord.',
    answer: 'Schrijf hier het antwoord.',
    facts: 'Bij het antwoord hoort wat de registers zeggen.',
    closing: 'Wij vertrouwen erop dat wij uw vragen hiermee hebben beantwoord.',
    greeting: 'Met vriendelijke groet,',
  },
  'picture': {
    title: 'Beeld van mensenhandel in {gemeente} over {jaar}',
    opening: 'Dit is het beeld van mensenhandel in de gemeente {gemeente} over {jaar}: wat er bekend is, waar risico is en wat niet bekend is.',
    findings: 'Schrijf hier wat opvalt. Noem geen personen, geen adressen en geen aantallen meldingen.',
    figures: 'Over ons eigen register zeggen wij alleen wat is gepubliceerd.',
    blind: 'Schrijf hier wat de gemeente niet weet: welke sectoren nooit iets meldden, waar niemand kijkt.',
    judgement: 'Schrijf hier het oordeel van de gemeente over de risico’s, met de reden.',
    closing: 'Het beeld wordt elk jaar opnieuw gemaakt.',
  },
};
