/** Words that a document says by itself, beside what is written in it. */
export const documents = {
  /** In a table without rows. */
  nothing: 'Er is niets om te laten zien.',
  chart: {
    item: 'Onderdeel',
    note: 'Toelichting',
    hidden: '* Dit getal laten wij weg. Anders kan iemand te herkennen zijn.',
  },
};
