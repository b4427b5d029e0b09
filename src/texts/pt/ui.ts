import type { ui as nl } from '../nl/ui.ts';

export const ui: typeof nl = {
  siteName: 'Contra o tráfico de pessoas',
  municipality: (name) => `Câmara municipal de ${name}`,
  skipToMain: 'Ir para o conteúdo', mainNavigation: 'Menu principal', footerNavigation: 'Sobre este site', menu: 'Menu',
  readIn: 'Ler esta página em português', languages: 'Língua', demo: 'Demonstração',
  exit: 'Sair desta página', exitHint: 'Ou carregue três vezes em Shift.',
  exitPressed: (left) => (left === 1 ? 'Carregue mais 1 vez em Shift para sair desta página.' : `Carregue mais ${left} vezes em Shift para sair desta página.`),
  exitTooSlow: 'Continua nesta página.', exitLeaving: 'Está a sair desta página.', exitNeutralTitle: 'A carregar',
  signedInAs: 'Entrou como', signOut: 'Sair', rooms: 'Partes', optional: '(opcional)', error: 'Erro:', elsewhere: '(abre outro site)', source: 'Fonte:',
  asTable: 'Ver os números numa tabela', what: 'Parte', value: 'Valor', nothingToShow: 'Não há nada para mostrar.', chosenFilters: 'Filtros escolhidos',
  removeFilter: (filter) => `Tirar o filtro: ${filter}`,
  pages: 'Páginas', previousPage: 'Página anterior', nextPage: 'Página seguinte', page: (page, pages) => `Página ${page} de ${pages}`,
  steps: 'Passos', step: (step, steps) => `Passo ${step} de ${steps}`, stepDone: 'feito',
  openingHours: 'Horário:', urgent: 'Se há perigo agora', call: (name) => `Ligar para ${name}:`,
  upload: {
    tooLarge: (megabytes) => `Um ficheiro é grande demais. Pode ter no máximo ${megabytes} MB.`,
    tooMany: (most) => `Escolheu ficheiros a mais. Escolha no máximo ${most}.`,
    sending: 'Os seus ficheiros estão a ser enviados.', progress: (percent) => `${percent}% já foi enviado.`, cancel: 'Parar o envio',
    cancelled: 'O envio parou. O que escreveu ainda está aqui.',
    failed: 'O envio não resultou. O que escreveu ainda está aqui. Tente outra vez.',
  },
  alertInfo: 'Informação', alertOk: 'Feito', alertWarning: 'Atenção', alertError: 'Erro',
  mistakes: { title: 'Ainda há algo que não está bem', prefix: (title) => `Erro: ${title}` },
};
