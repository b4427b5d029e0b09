import { latinWords } from './word-lists-latin.ts';
import { wordsInOtherScripts } from './word-lists-scripts.ts';

/**
 * Ordinary short words for a code that people keep in their head: 256 in each language, so eight bits a word. As they are compared (`normaliseCode`: small letters, no accents, no
 * signs) all are different and none is the beginning of another, so that a row of words means one thing also without spaces, accents or the right keyboard.
 */
const lists: Readonly<Record<string, string>> = {
  ...latinWords,
  ...wordsInOtherScripts,
  nl: `
    appel peer banaan kers druif pruim citroen bes noot brood kaas boter melk water thee koffie soep rijst pasta ei zout suiker honing taart jam saus salade tomaat wortel ui
    prei kool boon erwt mais pompoen tafel stoel bank bed kast lamp deur raam muur dak vloer trap sleutel slot bel klok spiegel kussen deken tapijt gordijn plank emmer bezem
    doek borstel kam schaar naald draad knoop touw ketting spijker hamer zaag boor tang ladder verf kwast lijm papier pen gum boek krant kaart brief doos zak tas koffer mand
    fles glas beker kop bord lepel vork pan pot oven vuur kaars boom tak blad bloem gras roos tulp zaad bos veld weide heuvel berg dal rivier beek meer zee strand duin zand
    steen rots grot haven brug weg pad straat plein park tuin hek poort toren kerk school winkel markt molen boerderij schuur stal zon maan ster wolk regen sneeuw ijs wind
    storm mist donder dag nacht ochtend avond week jaar lente zomer herfst winter hond kat paard koe schaap geit varken kip eend gans zwaan duif mus arend meeuw ooievaar vis
    haai walvis dolfijn kikker slak worm bij vlinder spin mier muis konijn egel vos wolf beer hert leeuw tijger olifant giraf zebra fiets auto bus trein tram boot schip
    vliegtuig wiel motor zeil anker roer rugzak tent kompas hand voet arm been hoofd neus oor oog mond haar baard knie rood geel groen blauw wit zwart bruin roze paars grijs
    goud zilver jas trui hemd broek rok schoen laars sok hoed muts sjaal
  `,
  en: `
    apple pear banana cherry grape plum lemon berry nut bread cheese butter milk water tea coffee soup rice pasta egg salt sugar honey cake jam sauce salad tomato carrot
    onion leek cabbage spinach bean corn pumpkin potato table chair sofa bed closet lamp door wall roof floor stairs key lock bell clock mirror pillow blanket carpet curtain
    shelf bucket broom cloth soap brush comb scissors needle thread button ribbon rope chain nail hammer saw drill ladder paint glue paper pen book letter box bag basket
    bottle glass cup plate spoon fork pan oven fire candle tree branch leaf flower grass rose tulip seed forest field meadow hill mountain valley river brook lake sea beach
    sand stone rock cave island harbor bridge road path street square park garden fence gate tower church school shop market mill farm barn stable sun moon star cloud rain
    snow ice wind storm fog thunder day night morning evening week month year spring summer autumn winter dog cat horse cow sheep goat pig chicken duck goose swan sparrow owl
    eagle gull stork fish shark whale dolphin frog snail worm bee spider ant mouse rabbit hedgehog fox wolf bear deer lion tiger elephant giraffe zebra camel bicycle bus
    train tram boat ship plane wheel engine sail anchor tent compass hand foot arm leg head nose ear eye mouth hair knee red yellow green blue white black brown pink purple
    grey gold silver coat sweater shirt skirt shoe boot sock hat scarf glove belt ring ball doll game puzzle music song dance drum flute
  `,
};

/** The words of a language; null where it has none. */
export function wordsOf(language: string): readonly string[] | null {
  return lists[language]?.trim().split(/\s+/) ?? null;
}

export const languagesWithWords = Object.keys(lists);
