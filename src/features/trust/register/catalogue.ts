import type { ActivityCode } from '../../../platform/processing.ts';

/** What an entry of the register says (GDPR art. 30 (1)); the municipality's own document, in Dutch. */
export interface ActivityContent {
  readonly name: string;
  readonly purpose: string;
  readonly ground: string;
  readonly subjects: string;
  readonly data: string;
  readonly recipients: string;
  readonly transfers: string;
  readonly retention: string;
  readonly security: string;
}

export const contentFields = ['name', 'purpose', 'ground', 'subjects', 'data', 'recipients', 'transfers', 'retention', 'security'] as const satisfies readonly (keyof ActivityContent)[];

const ground = 'Voorstel: taak van algemeen belang (AVG art. 6 lid 1 onder e). Voor bijzondere en strafrechtelijke gegevens ook AVG art. 9 en 10 en de UAVG. Te bevestigen door de gemeente.';
const transfers = 'Geen doorgifte buiten de EU door Baken. Waar de server staat: te bevestigen door de gemeente.';
const security = 'Versleuteld met een eigen sleutel per dossier. Toegang per rol en taak. Elke inzage staat in een verzegeld logboek.';
const retention = (what: string): string => `${what} Te bevestigen door de gemeente.`;

/** What Baken proposes for each activity. Nothing here is a decision: version 1 counts as unconfirmed until the privacy officer has looked at it. */
export const builtIn: Readonly<Record<ActivityCode, ActivityContent>> = {
  report: {
    name: 'Meldingen van mensenhandel ontvangen', purpose: 'Een melding kunnen doen, ook anoniem, en antwoord krijgen.', ground, subjects: 'Melders, mensen over wie een melding gaat.',
    data: 'Wat de melder vertelt en meestuurt. Contactgegevens alleen als de melder die geeft. Dit kunnen bijzondere en strafrechtelijke gegevens zijn.',
    recipients: 'De aandachtsfunctionaris mensenhandel en de plaatsvervanger.', transfers, retention: retention('Tot de datum die bij het besluit of het sluiten is gekozen.'), security,
  },
  assess: {
    name: 'Signalen beoordelen', purpose: 'Beoordelen of er aanwijzingen van mensenhandel zijn en wat ermee moet gebeuren.', ground, subjects: 'Mensen over wie een signaal gaat, melders.',
    data: 'Waarnemingen, uitkomsten van navraag, kenmerken zoals telefoonnummer en kenteken (onleesbaar opgeslagen), het besluit en de reden.',
    recipients: 'De aandachtsfunctionaris mensenhandel en de plaatsvervanger.', transfers, retention: retention('Tot de datum die bij het besluit of het sluiten is gekozen.'), security,
  },
  identity: {
    name: 'De identiteit van een melder openen', purpose: 'Een melder kunnen bereiken als dat nodig is voor de veiligheid of het onderzoek.', ground, subjects: 'Melders die hun naam gaven.',
    data: 'Naam en contactgegevens, onder een aparte sleutel.', recipients: 'De aandachtsfunctionaris mensenhandel en de plaatsvervanger, met een reden en waar de gemeente dat wil met twee mensen.', transfers,
    retention: retention('Even lang als het signaal.'), security,
  },
  share: {
    name: 'Signalen delen met partners', purpose: 'Een partner in staat stellen om te onderzoeken, te beschermen of te helpen.', ground: `${ground} Per pakket is een grond vastgelegd.`, subjects: 'Mensen over wie een signaal gaat, melders als dat is gekozen.',
    data: 'Alleen de onderdelen die voor het doel zijn gekozen; een kopie van precies wat is gedeeld.', recipients: 'De partner die per pakket is genoemd.', transfers, retention: retention('Even lang als het signaal.'), security,
  },
  training: {
    name: 'Scholing bijhouden', purpose: 'Weten welke medewerkers mensenhandel kunnen herkennen, en verantwoorden dat dat op orde is.', ground: 'Voorstel: taak van algemeen belang (AVG art. 6 lid 1 onder e). Te bevestigen door de gemeente.',
    subjects: 'Medewerkers.', data: 'Naam, werkadres voor herinneringen, gevolgde modules en data.', recipients: 'Wie teams beheert; voor anderen alleen aandelen per team.', transfers, retention: retention('Tot een medewerker weg is, plus de termijn die in Baken is ingesteld.'), security,
  },
  access: {
    name: 'Toegang tot Baken beheren', purpose: 'Bepalen wie mag inloggen en met welke rol.', ground: 'Voorstel: taak van algemeen belang (AVG art. 6 lid 1 onder e). Te bevestigen door de gemeente.', subjects: 'Medewerkers.',
    data: 'Naam, rol, wanneer iemand toegang kreeg of verloor.', recipients: 'Beheerders.', transfers, retention: retention('Zolang iemand toegang heeft, en daarna zolang het logboek bewaard wordt.'), security,
  },
  subject: {
    name: 'Verzoeken van betrokkenen behandelen', purpose: 'Mensen laten weten welke gegevens de gemeente van hen heeft, en die verbeteren, verwijderen of niet meer gebruiken als dat moet.', ground: 'Voorstel: wettelijke verplichting (AVG art. 6 lid 1 onder c). Te bevestigen door de gemeente.',
    subjects: 'Mensen die een verzoek doen, en mensen in wier dossier naar hen is gezocht.', data: 'Naam, adres voor het antwoord, het verzoek, waar iemand gevonden is, wat verteld mocht worden, de brieven. Geen kopie en geen nummer van een identiteitsbewijs.',
    recipients: 'De functionaris gegevensbescherming; voor het zoeken de aandachtsfunctionaris mensenhandel en de plaatsvervanger.', transfers, retention: retention('Twee jaar na het antwoord, met de brief erbij.'), security,
  },
  partners: {
    name: 'Contactpersonen van partners bijhouden', purpose: 'Snel de juiste persoon bij een partner kunnen bellen.', ground: 'Voorstel: taak van algemeen belang (AVG art. 6 lid 1 onder e). Te bevestigen door de gemeente.', subjects: 'Mensen die bij een partner werken.',
    data: 'Naam, functie, telefoonnummer, werkadres en een opmerking.', recipients: 'De aandachtsfunctionaris mensenhandel en de plaatsvervanger.', transfers, retention: retention('Twee jaar nadat iemand de gegevens voor het laatst heeft nagekeken, of eerder als iemand er niet meer werkt.'), security,
  },
  oversee: {
    name: 'Toezicht houden op het gebruik', purpose: 'Nagaan of gegevens alleen zijn bekeken door wie dat mocht, en waarvoor.', ground: 'Voorstel: wettelijke verplichting (AVG art. 6 lid 1 onder c, met art. 5 lid 2 en art. 32). Te bevestigen door de gemeente.',
    subjects: 'Medewerkers; mensen over wie een signaal gaat.', data: 'Wie welk dossier wanneer opende, en met welk doel. Geen woord uit het dossier. Van noodtoegang ook de reden en het oordeel.', recipients: 'De functionaris gegevensbescherming.', transfers,
    retention: retention('Noodtoegang twee jaar na het oordeel, herzieningen van rechten drie jaar. Voor het logboek zelf is nog geen termijn ingesteld.'), security,
  },
  destroy: {
    name: 'Gegevens vernietigen', purpose: 'Niets langer bewaren dan nodig is.', ground: 'AVG art. 5 lid 1 onder e. De termijnen: te bevestigen door de gemeente.', subjects: 'Iedereen van wie gegevens in Baken staan.',
    data: 'Geen: er blijft een verklaring over van aantal, soort en datum.', recipients: 'Geen.', transfers, retention: retention('De verklaring van vernietiging blijft bewaard.'), security,
  },
};
