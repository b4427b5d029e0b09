import type { site as nl } from '../nl/site.ts';

export const site: typeof nl = {
  title: (page, municipality) => `${page} – ayuntamiento de ${municipality}`,
  demoNotice: 'Los avisos y las personas son inventados.',
  nav: {
    about: '¿Qué es la trata de personas?', report: 'Avisar', myReport: 'Mi aviso', plan: 'Nuestro plan', figures: 'Cifras', account: 'Rendición de cuentas', privacy: 'Privacidad',
    accessibility: 'Accesibilidad', security: 'Seguridad',
  },
  notFound: { title: 'Esta página no existe', text: 'Quizás la dirección está mal copiada, o la página ya no existe.', home: 'Ir a la primera página' },
  wrongOrigin: { title: 'Este formulario venía de otro sitio web', text: 'Por su seguridad no lo aceptamos. Abra la página otra vez y envíe el formulario desde allí.' },
  notAllowed: { title: 'Esta página no funciona así', text: 'Esta página no puede hacer lo que se pidió. Vuelva atrás y use los botones de la página.' },
  failed: { title: 'Algo ha fallado aquí', text: 'No es culpa suya. No se ha guardado nada a medias. Inténtelo otra vez en unos minutos.', acute: '¿Hay peligro ahora? Llame al 112.',
    kept: 'Lo que escribió sigue en esta página. Deje la página abierta, espere un poco y pulse el botón. Si al final ya había llegado, no ocurre una segunda vez.',
    files: 'Los archivos que eligió no se han guardado. Añádalos otra vez después.', send: 'Enviar otra vez', again: 'Inténtelo otra vez',
  },
  refused: {
    title: 'No ha sido posible', text: 'Nada ha cambiado. Vuelva a la página anterior e inténtelo otra vez.',
    tooLarge: 'Lo que envió es demasiado grande. Un archivo puede tener como máximo 10 MB.', unreadable: 'El formulario no llegó bien. Vuelva atrás y envíelo otra vez.',
  },
  notSetUp: { title: 'Este sitio todavía no está listo', text: 'Todavía no hay ningún ayuntamiento. Cargue un plan para empezar:' },
  privacy: {
    title: 'Privacidad',
    lead: 'Quien avisa tiene que estar seguro. Por eso guardamos lo menos posible.',
    sections: [
      { title: 'Lo que no guardamos', items: ['Su dirección de internet y los datos de su teléfono u ordenador.', 'Cookies: el sitio público no pone ninguna.', 'Datos de visitas: no medimos quién lee qué página.'] },
      {
        title: 'Lo que sí guardamos', items: [
          'Lo que usted escribe y los archivos que envía. Está cifrado en nuestra administración.', '¿Nos dice cómo contactar con usted? Eso se guarda aparte, con su propia llave. Quien lo abre tiene que decir por qué.',
          'Lo que escribe y todavía no envía: 24 horas como máximo.', 'El día y la hora de su aviso.', 'Quién del ayuntamiento abre su aviso, cuándo y para qué.',
        ],
      },
      {
        title: 'Quién lee su aviso', items: [
          'La persona del ayuntamiento encargada de la trata de personas y quien la sustituye.', 'Otros compañeros no pueden abrir su relato.',
          '¿Hay peligro, o es trabajo de la policía o de otra organización? Entonces el ayuntamiento puede pasar datos. Solo se puede con un motivo y una base legal. Las dos cosas quedan anotadas.',
        ],
      },
      { title: 'Cuánto tiempo', items: ['El ayuntamiento decide cuánto tiempo se guarda. Todavía tiene que confirmarlo aquí.'] },
      {
        title: 'Sus derechos', items: [
          'Puede preguntar qué datos tenemos de usted y pedir que se corrijan o se borren. Lo pide a la persona encargada de la protección de datos del ayuntamiento.',
          'Escriba su nombre y cómo podemos responderle. Diga también qué debemos buscar, por ejemplo un número de teléfono. No tiene que decir por qué lo pregunta y no cuesta nada.',
          'Tenemos que estar seguros de que es usted quien pregunta. No guardamos copia de su pasaporte ni de su documento de identidad.',
          'Recibe una respuesta en el plazo de un mes. ¿Hace falta más tiempo? Entonces se lo decimos dentro de ese mes, con el motivo. En ese caso puede tardar dos meses más.',
          'A veces no podemos contarlo todo, por ejemplo para proteger a otra persona.',
          '¿No está de acuerdo? Puede presentar una queja ante la Autoriteit Persoonsgegevens (la autoridad neerlandesa de protección de datos).',
          'Así lo dice el Reglamento general de protección de datos (UE) 2016/679: artículos 12, 15 a 22 y 77.',
        ],
      },
    ],
  },
};
