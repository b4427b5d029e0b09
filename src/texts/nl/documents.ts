/** Words that a document says by itself, beside what is written in it. */
export const documents = {
  chart: {
    item: 'Onderdeel',
    note: 'Toelichting',
    hidden: '* Dit getal laten wij weg. Anders kan iemand te herkennen zijn.',
  },
};
