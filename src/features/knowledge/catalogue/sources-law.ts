import type { Source } from './sources.ts';

/**
 * Law, policy and the pages of the organisations on the route card.
 * Laws link to the official collection; what was read is the snapshot of 2015, hence the grade.
 */
export const LAW_AND_POLICY = {
  S02: { title: 'Wetboek van Strafrecht, artikel 273f', url: 'https://wetten.overheid.nl/BWBR0001854', year: 2015, grade: 'law-2015' },
  S03: { title: 'Openbaar Ministerie, Aanwijzing mensenhandel 2013', url: 'https://wetten.overheid.nl/BWBR0033564', year: 2013, grade: 'law-2015' },
  S04: { title: 'Gemeente Barneveld, Implementatieplan sluitende aanpak', url: 'https://lokaleregelgeving.overheid.nl/CVDR727542/1', year: null, grade: 'read' },
  S05: { title: 'Openbaar Ministerie, Aanwijzing mensenhandel 2008, bijlage 3', url: 'https://wetten.overheid.nl/BWBR0025105', year: 2008, grade: 'read' },
  S06: { title: 'RTV Oost, Kenniscentrum Mensenhandel Twente', url: 'https://www.rtvoost.nl/nieuws/2029954/Twentse-gemeenten-slaan-handen-ineen-in-strijd-tegen-mensenhandel', year: null, grade: 'read' },
  S12: { title: 'Alphen-Chaam, Mensenhandel gebeurt ook hier', url: 'https://www.onsalphenchaam.nl/berichten/mensenhandel-gebeurt-ook-hier-durf-jij-te-kijken', year: null, grade: 'read' },
  S13: { title: 'Zorg- en Veiligheidshuis Zeeland, Signalenlijst mensenhandel', url: 'https://veiligheidshuiszeeland.nl/zorgcoordinatie-slachtoffers-mensenhandel/signalenlijst-mensenhandel/', year: null, grade: 'read' },
  S14: { title: 'CKM, Zelf mensenhandel herkennen', url: 'https://www.hetckm.nl/zelf-mensenhandel-herkennen/', year: null, grade: 'read' },
  S15: { title: 'Wegwijzer Mensenhandel, Melden van mensenhandel', url: 'https://www.wegwijzermensenhandel.nl/signaleren-van-mensenhandel/melden-van-mensenhandel', year: null, grade: 'read' },
  S16: { title: 'CCV, Aandachtsfunctionaris mensenhandel', url: 'https://hetccv.nl/themas/georganiseerde-criminaliteit-en-ondermijning/mensenhandel/aandachtsfunctionaris/', year: null, grade: 'read' },
  S25: { title: 'Wegwijzer Mensenhandel, Arbeidsuitbuiting', url: 'https://wegwijzermensenhandel.nl/bezorgd/Arbeidsuitbuiting/index.aspx', year: null, grade: 'read' },
  S29: { title: 'Gemeente Amsterdam, Criminele uitbuiting', url: 'https://openrijk.nl/nl/gemeenten/gemeente-amsterdam/artikel/criminele-uitbuiting', year: null, grade: 'read' },
  S30: { title: 'Veilig Thuis Utrecht, Mensenhandel: herken criminele uitbuiting', url: 'https://www.veiligthuisutrecht.nl/mensenhandel-herken-criminele-uitbuiting', year: null, grade: 'read' },
  S34: { title: 'Memorie van toelichting, wetsvoorstel 36 835 (Richtlijn (EU) 2024/1712)', url: 'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?did=2025D44056&id=2025D44056', year: 2025, grade: 'read' },
  S42: { title: 'CCV, Toezicht en handhaving prostitutiebeleid', url: 'https://hetccv.nl/onderwerpen/prostitutiebeleid/maatregelen/toezicht-en-handhaving/', year: null, grade: 'read' },
  S46: { title: 'Wegwijzer Mensenhandel, CoMensha', url: 'https://www.wegwijzermensenhandel.nl/zorgcoordinatoren/coordinatoren/comensha', year: null, grade: 'read' },
  S62: { title: 'Noord-Holland Samen Veilig, Over NH-SV', url: 'https://jp2021.nh-sv.nl/over-nh-sv/', year: 2021, grade: 'read' },
  S104: { title: 'Nederlandse Arbeidsinspectie, Herkennen en melden van arbeidsuitbuiting', url: 'https://www.nlarbeidsinspectie.nl/onderwerpen/herkennen-en-melden-arbeidsuitbuiting', year: null, grade: 'read' },
  S106: { title: 'Zonder pardon op straat, Signalen vrouwenhandel (oude politielijst)', url: 'http://zonderpardonopstraat.nl/home/vrouwenhandel/signalen-vrouwenhandel/', year: null, grade: 'read' },
  S108: { title: 'Maak Het Zichtbaar, Signalen herkennen', url: 'http://maakhetzichtbaar.nl/signalen-herkennen/', year: null, grade: 'read' },
  S112: { title: 'Heemstede, Bloemendaal en Zandvoort, Beleidsplan mensenhandel 2023-2026', url: 'https://lokaleregelgeving.overheid.nl/CVDR722654/1', year: 2024, grade: 'read' },
  S125: { title: 'Algemene wet bestuursrecht, artikel 5:15', url: 'https://wetten.overheid.nl/BWBR0005537', year: 2015, grade: 'law-2015' },
  S129: { title: 'Landelijk Kenniscentrum LVB, melden en samenwerken bij loverboys', url: 'https://www.kenniscentrumlvb.nl/kennis-ontwikkelen/slachtoffers-van-mensenhandel-loverboys/melden-samenwerken-registratie/', year: null, grade: 'read' },
  S130: { title: 'CoMensha, CoMensha 24/7 bereikbaar', url: 'https://www.comensha.nl/actualiteiten/item/comensha-24-7-bereikbaar/', year: null, grade: 'read' },
  S184: { title: 'Tweede Kamer, verslag bij wetsvoorstel 36 835', url: 'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?did=2025D53913&id=2025D53913', year: 2025, grade: 'read' },
  S11: { title: 'Veiligheidscoalitie Den Haag, Signalenroutekaart mensenhandel', url: 'https://veiligheidscoalitiedenhaag.nl/nieuws/signalenroutekaart-mensenhandel', year: null, grade: 'read' },
  S59: { title: 'Vreemdelingencirculaire 2000, B8/3', url: 'https://wetten.overheid.nl/BWBR0012289', year: 2015, grade: 'law-2015' },
  S71: { title: 'CCV, Modelprotocol ondermijning', url: 'https://hetccv.nl/themas/georganiseerde-criminaliteit-en-ondermijning/modelprotocol-ondermijning/stappenplan-modelprotocol-ondermijning/', year: 2020, grade: 'read' },
  S132: { title: 'CoMensha, Consequenties AVG', url: 'https://www.comensha.nl/actualiteiten/item/consequenties-avg-voor-werkwijze-comensha/', year: null, grade: 'read' },
  S143: { title: 'Raad van State, 17 mei 2017 (sluiting van een pand)', url: 'https://www.lexboost.com/rechtspraak/ECLI:NL:RVS:2017:1317', year: 2017, grade: 'read' },
  S154: { title: 'Gemeente Delft, privacyprotocol', url: 'https://repository.officiele-overheidspublicaties.nl/cvdr/CVDR698289/1/html/CVDR698289_1.html', year: null, grade: 'read' },
  S158: { title: 'Privacy-web, informatie delen over mensenhandel', url: 'https://privacy-web.nl/artikelen/mensenhandel-informatie-delen-mag-door-hulpverleners-ook-zonder-toestemming', year: null, grade: 'read' },
  S159: { title: 'Trouw, volgens de privacywet mag je meer dan je denkt', url: 'https://www.trouw.nl/binnenland/volgens-de-privacywet-mag-je-meer-dan-je-denkt-zeggen-experts~b6758a16/', year: 2019, grade: 'read' },
  K01: { title: 'Veilig Thuis Utrecht, Contact en anoniem advies', url: 'https://www.veiligthuisutrecht.nl/2018/12/14/seminar-binnenlandse-mensenhandel/', year: 2018, grade: 'read' },
} satisfies Record<string, Source>;
