/** The pages of the plan room, in short words: the same row stands on every one of them. */
export const planNav = {
  label: 'Onderdelen van het plan',
  closed: 'De periode van dit plan is afgesloten.',
  toClosing: 'Lees wat is bereikt en geleerd',
  pages: {
    plan: 'Plan', werk: 'Bewerken', stand: 'Stand', tijd: 'Tijd', indicatoren: 'Indicatoren', toetslijst: 'Toetslijst', rondes: 'Rondes', kaders: 'Afspraken', besluiten: 'Besluiten', vergelijk: 'Vergelijken',
    kwaliteit: 'Kwaliteit',
  },
};
