import type { ui as nl } from '../nl/ui.ts';

export const ui: typeof nl = {
  siteName: 'Contra la trata de personas',
  municipality: (name) => `Ayuntamiento de ${name}`,
  skipToMain: 'Ir al contenido', mainNavigation: 'Menú principal', footerNavigation: 'Sobre este sitio', menu: 'Menú',
  readIn: 'Leer esta página en español', languages: 'Idioma', demo: 'Demostración',
  exit: 'Salir de esta página', exitHint: 'O pulse tres veces Shift.',
  exitPressed: (left) => (left === 1 ? 'Pulse Shift 1 vez más para salir de esta página.' : `Pulse Shift ${left} veces más para salir de esta página.`),
  exitTooSlow: 'Sigue en esta página.', exitLeaving: 'Está saliendo de esta página.', exitNeutralTitle: 'Cargando',
  signedInAs: 'Ha entrado como', signOut: 'Salir', rooms: 'Partes', optional: '(opcional)', error: 'Error:', elsewhere: '(abre otro sitio web)', source: 'Fuente:',
  asTable: 'Ver las cifras en una tabla', what: 'Parte', value: 'Valor', nothingToShow: 'No hay nada que mostrar.', chosenFilters: 'Filtros elegidos',
  removeFilter: (filter) => `Quitar el filtro: ${filter}`,
  pages: 'Páginas', previousPage: 'Página anterior', nextPage: 'Página siguiente', page: (page, pages) => `Página ${page} de ${pages}`,
  steps: 'Pasos', step: (step, steps) => `Paso ${step} de ${steps}`, stepDone: 'hecho',
  openingHours: 'Horario:', urgent: 'Si hay peligro ahora', call: (name) => `Llamar a ${name}:`,
  upload: {
    tooLarge: (megabytes) => `Un archivo es demasiado grande. Puede tener como máximo ${megabytes} MB.`,
    tooMany: (most) => `Ha elegido demasiados archivos. Elija como máximo ${most}.`,
    sending: 'Sus archivos se están enviando.', progress: (percent) => `Se ha enviado el ${percent} %.`, cancel: 'Parar el envío',
    cancelled: 'El envío se ha parado. Lo que escribió sigue aquí.',
    failed: 'El envío no ha funcionado. Lo que escribió sigue aquí. Inténtelo otra vez.',
  },
  alertInfo: 'Información', alertOk: 'Hecho', alertWarning: 'Atención', alertError: 'Error',
  mistakes: { title: 'Algo no está bien todavía', prefix: (title) => `Error: ${title}` },
};
