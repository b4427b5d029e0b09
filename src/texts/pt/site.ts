import type { site as nl } from '../nl/site.ts';

export const site: typeof nl = {
  title: (page, municipality) => `${page} – câmara municipal de ${municipality}`,
  demoNotice: 'Os avisos e as pessoas são inventados.',
  nav: {
    about: 'O que é o tráfico de pessoas?', report: 'Avisar', myReport: 'O meu aviso', plan: 'O nosso plano', figures: 'Números', account: 'Prestação de contas', privacy: 'Privacidade',
    accessibility: 'Acessibilidade', security: 'Segurança',
  },
  notFound: { title: 'Esta página não existe', text: 'Talvez o endereço esteja mal copiado, ou a página já não existe.', home: 'Ir para a primeira página' },
  wrongOrigin: { title: 'Este formulário veio de outro site', text: 'Para sua segurança não o aceitamos. Abra a página outra vez e envie o formulário a partir daí.' },
  notAllowed: { title: 'Esta página não funciona assim', text: 'Esta página não consegue fazer o que foi pedido. Volte atrás e use os botões da página.' },
  failed: { title: 'Houve um problema do nosso lado', text: 'A culpa não é sua. Nada ficou guardado a meio. Tente outra vez daqui a alguns minutos.', acute: 'Há perigo agora? Ligue para o 112.',
    kept: 'O que escreveu continua nesta página. Deixe a página aberta, espere um pouco e carregue no botão. Se afinal já tinha chegado, não acontece segunda vez.',
    files: 'Os ficheiros que escolheu não ficaram guardados. Junte-os outra vez depois.', send: 'Enviar outra vez', again: 'Tentar outra vez',
  },
  refused: {
    title: 'Não foi possível', text: 'Nada mudou. Volte à página anterior e tente outra vez.',
    tooLarge: 'O que enviou é grande demais. Um ficheiro pode ter no máximo 10 MB.', unreadable: 'O formulário não chegou bem. Volte atrás e envie-o outra vez.',
  },
  notSetUp: { title: 'Este site ainda não está pronto', text: 'Ainda não há nenhuma câmara municipal. Carregue um plano para começar:' },
  privacy: {
    title: 'Privacidade',
    lead: 'Quem avisa tem de estar em segurança. Por isso guardamos o menos possível.',
    sections: [
      { title: 'O que não guardamos', items: ['O seu endereço de internet e os dados do seu telefone ou computador.', 'Cookies: o site público não coloca nenhum.', 'Números de visitas: não medimos quem lê que página.'] },
      {
        title: 'O que guardamos', items: [
          'O que escreve e os ficheiros que envia. Fica cifrado na nossa administração.', 'Diz-nos como o podemos contactar? Isso fica à parte, com uma chave própria. Quem o abre tem de dizer porquê.',
          'O que escreve e ainda não envia: no máximo 24 horas.', 'O dia e a hora do seu aviso.', 'Quem da câmara municipal abre o seu aviso, quando e para quê.',
        ],
      },
      {
        title: 'Quem lê o seu aviso', items: [
          'A pessoa da câmara municipal responsável pelo tráfico de pessoas e quem a substitui.', 'Outros colegas não podem abrir o seu relato.',
          'Há perigo, ou é trabalho para a polícia ou outra organização? Então a câmara municipal pode passar dados. Só pode com um motivo e uma base legal. As duas coisas ficam registadas.',
        ],
      },
      { title: 'Durante quanto tempo', items: ['A câmara municipal decide quanto tempo guarda. Ainda tem de o confirmar aqui.'] },
      {
        title: 'Os seus direitos', items: [
          'Pode perguntar que dados temos sobre si, e pedir para os corrigir ou apagar. Pede isso à pessoa encarregada da proteção de dados da câmara municipal.',
          'Escreva o seu nome e como lhe podemos responder. Diga também o que devemos procurar, por exemplo um número de telefone. Não precisa de dizer porque pergunta e não custa nada.',
          'Temos de ter a certeza de que é a própria pessoa que pergunta. Não guardamos cópia do seu passaporte nem do seu documento de identidade.',
          'Recebe uma resposta no prazo de um mês. É preciso mais tempo? Então avisamos dentro desse mês, com o motivo. Nesse caso pode demorar mais dois meses.',
          'Por vezes não podemos contar tudo, por exemplo para proteger outra pessoa.',
          'Não concorda? Pode apresentar queixa à Autoriteit Persoonsgegevens (a autoridade neerlandesa de proteção de dados).',
          'Assim diz o Regulamento Geral sobre a Proteção de Dados (UE) 2016/679: artigos 12, 15 a 22 e 77.',
        ],
      },
    ],
  },
};
