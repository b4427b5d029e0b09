import type { ui as nl } from '../nl/ui.ts';

export const ui: typeof nl = {
  siteName: 'Contre la traite des êtres humains',
  municipality: (name) => `Commune de ${name}`,
  skipToMain: 'Aller au contenu', mainNavigation: 'Menu principal', footerNavigation: 'À propos de ce site', menu: 'Menu',
  readIn: 'Lire cette page en français', languages: 'Langue', demo: 'Démonstration',
  exit: 'Quitter cette page', exitHint: 'Ou appuyez trois fois sur Shift.',
  exitPressed: (left) => `Appuyez encore ${left} fois sur Shift pour quitter cette page.`,
  exitTooSlow: 'Vous restez sur cette page.', exitLeaving: 'Vous quittez cette page.', exitNeutralTitle: 'Chargement',
  signedInAs: 'Connecté en tant que', signOut: 'Se déconnecter', rooms: 'Parties', optional: '(facultatif)', error: 'Erreur :', elsewhere: '(ouvre un autre site)', source: 'Source :',
  asTable: 'Voir les chiffres dans un tableau', what: 'Élément', value: 'Valeur', nothingToShow: 'Il n’y a rien à montrer.', chosenFilters: 'Filtres choisis',
  removeFilter: (filter) => `Enlever le filtre : ${filter}`,
  pages: 'Pages', previousPage: 'Page précédente', nextPage: 'Page suivante', page: (page, pages) => `Page ${page} sur ${pages}`,
  steps: 'Étapes', step: (step, steps) => `Étape ${step} sur ${steps}`, stepDone: 'terminé',
  openingHours: 'Joignable :', urgent: 'En cas de danger immédiat', call: (name) => `Appeler ${name} :`,
  upload: {
    tooLarge: (megabytes) => `Un fichier est trop grand. Il peut faire ${megabytes} Mo au maximum.`,
    tooMany: (most) => `Vous avez choisi trop de fichiers. Choisissez-en ${most} au maximum.`,
    sending: 'Vos fichiers sont en cours d’envoi.', progress: (percent) => `${percent} % est envoyé.`, cancel: 'Arrêter l’envoi',
    cancelled: 'L’envoi est arrêté. Ce que vous avez écrit est toujours là.',
    failed: 'L’envoi n’a pas réussi. Ce que vous avez écrit est toujours là. Essayez encore.',
  },
  alertInfo: 'Information', alertOk: 'Réussi', alertWarning: 'Attention', alertError: 'Erreur',
  mistakes: { title: 'Quelque chose ne va pas encore', prefix: (title) => `Erreur : ${title}` },
};
