import type { pictureNav as mould } from '../nl/picture-nav.ts';

export const pictureNav: typeof mould = {
  label: 'Parts of the picture',
  pages: {
    overview: 'In short', signals: 'Signals', handling: 'Deciding', unknown: 'What we do not know', elsewhere: 'Found elsewhere', risks: 'Risks', map: 'Map', network: 'Connections', document: 'Yearly picture', figures: 'Figures to publish',
  },
};
