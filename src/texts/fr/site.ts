import type { site as nl } from '../nl/site.ts';

export const site: typeof nl = {
  title: (page, municipality) => `${page} – commune de ${municipality}`,
  demoNotice: 'Les signalements et les personnes sont inventés.',
  nav: {
    about: 'Qu’est-ce que la traite ?', report: 'Signaler', myReport: 'Mon signalement', plan: 'Notre plan', figures: 'Chiffres', account: 'Rendre compte', privacy: 'Vie privée',
    accessibility: 'Accessibilité', security: 'Sécurité',
  },
  notFound: { title: 'Cette page n’existe pas', text: 'L’adresse est peut-être mal copiée, ou la page n’existe plus.', home: 'Vers la première page' },
  wrongOrigin: { title: 'Ce formulaire venait d’un autre site', text: 'Pour votre sécurité, nous ne l’acceptons pas. Ouvrez la page de nouveau et envoyez le formulaire depuis cette page.' },
  notAllowed: { title: 'Cette page ne fonctionne pas ainsi', text: 'Cette page ne peut pas traiter cette demande. Revenez en arrière et utilisez les boutons de la page.' },
  failed: { title: 'Il y a eu un problème chez nous', text: 'Ce n’est pas votre faute. Rien n’a été enregistré à moitié. Essayez encore dans quelques minutes.', acute: 'Y a-t-il un danger maintenant ? Appelez le 112.',
    kept: 'Ce que vous avez écrit est encore dans cette page. Laissez la page ouverte, attendez un peu, puis appuyez sur le bouton. Si c’était déjà arrivé, cela ne se fait pas une deuxième fois.',
    files: 'Les fichiers choisis n’ont pas été gardés. Ajoutez-les de nouveau ensuite.', send: 'Envoyer de nouveau', again: 'Essayer encore',
  },
  refused: {
    title: 'Ce n’était pas possible', text: 'Rien n’a changé. Revenez à la page précédente et essayez encore.',
    tooLarge: 'Ce que vous avez envoyé est trop grand. Un fichier peut faire 10 Mo au maximum.', unreadable: 'Le formulaire n’est pas bien arrivé. Revenez en arrière et envoyez-le de nouveau.',
  },
  notSetUp: { title: 'Ce site n’est pas encore prêt', text: 'Il n’y a pas encore de commune. Chargez un plan pour commencer :' },
  privacy: {
    title: 'Vie privée',
    lead: 'Une personne qui signale doit être en sécurité. C’est pourquoi nous gardons le moins possible.',
    sections: [
      { title: 'Ce que nous ne gardons pas', items: ['Votre adresse internet et les données de votre téléphone ou ordinateur.', 'Les cookies : le site public n’en met pas.', 'Les chiffres de visite : nous ne mesurons pas qui lit quelle page.'] },
      {
        title: 'Ce que nous gardons', items: [
          'Ce que vous écrivez et les fichiers que vous envoyez. Tout est chiffré dans notre administration.', 'Vous nous dites comment vous joindre ? C’est gardé à part, avec sa propre serrure. La personne qui l’ouvre doit dire pourquoi.',
          'Ce que vous écrivez sans l’envoyer : 24 heures au maximum.', 'Le jour et l’heure de votre signalement.', 'Qui, à la commune, ouvre votre signalement, quand et pourquoi.',
        ],
      },
      {
        title: 'Qui lit votre signalement', items: [
          'La personne de la commune chargée de la traite des êtres humains et celle qui la remplace.', 'Les autres collègues ne peuvent pas ouvrir votre récit.',
          'Y a-t-il un danger, ou est-ce un travail pour la police ou une autre organisation ? Alors la commune peut transmettre des données. Il faut pour cela une raison et une base légale. Les deux sont notées.',
        ],
      },
      { title: 'Combien de temps', items: ['La commune fixe la durée. Elle doit encore la confirmer ici.'] },
      {
        title: 'Vos droits', items: [
          'Vous pouvez demander quelles données nous avons sur vous, et demander de les corriger ou de les effacer. Adressez-vous à la personne chargée de la protection des données à la commune.',
          'Écrivez votre nom et comment nous pouvons vous répondre. Dites aussi ce que nous devons chercher, par exemple un numéro de téléphone. Vous ne devez pas dire pourquoi vous le demandez, et cela ne coûte rien.',
          'Nous devons être sûrs que c’est bien vous qui demandez. Nous ne gardons pas de copie de votre passeport ni de votre carte d’identité.',
          'Vous recevez une réponse dans le mois. Faut-il plus de temps ? Nous vous le disons pendant ce mois, avec la raison. Cela peut alors durer deux mois de plus.',
          'Parfois nous ne pouvons pas tout dire, par exemple pour protéger une autre personne.',
          'Vous n’êtes pas d’accord ? Vous pouvez porter plainte auprès de l’Autoriteit Persoonsgegevens (l’autorité néerlandaise de protection des données).',
          'C’est écrit dans le règlement général sur la protection des données (UE) 2016/679 : articles 12, 15 à 22 et 77.',
        ],
      },
    ],
  },
};
