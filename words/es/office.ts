import type { Fact } from '../site-facts.ts';

/** The frame of the office and the parts that all of its pages are made of. */
export const office = {
  title: 'Oficina',
  onOffice: (page: Fact) => `${page} · Oficina Ayni`,
  skip: 'Ir al contenido',
  publicPage: 'Página pública',
  switchTo: 'Read this page in English',
  otherLanguage: 'English',
  nav: {
    label: 'Secciones de la oficina',
    menu: 'Menú',
    soon: 'próximamente',
    home: 'Inicio',
    programme: 'Programa',
    actors: 'Actores',
    flows: 'Flujos',
    pathways: 'Caminos',
    encounters: 'Encuentros',
    agreements: 'Acuerdos',
    results: 'Resultados',
    directory: 'Directorio',
    register: 'Registrar',
    duplicates: 'Posibles duplicados',
    importing: 'Importar lista',
    requests: 'Pedidos de datos',
    team: 'Equipo y teléfonos',
    keys: 'Llaves de sistemas',
    accessLog: 'Quién vio qué',
    review: 'Revisión de permisos',
    breach: 'Incidente de datos',
    account: 'Mi cuenta',
    signOut: 'Salir',
    signIn: 'Entrar',
  },
  search: {
    label: 'Buscar personas, organizaciones, lotes y lugares',
    short: 'Buscar',
    button: 'Buscar',
  },
  table: {
    scroll: (caption: Fact) => `Tabla: ${caption}`,
    sortBy: (column: Fact) => `Ordenar por ${column}`,
    ascending: 'de menor a mayor',
    descending: 'de mayor a menor',
    shown: (from: Fact, to: Fact, total: Fact) => `${from} a ${to} de ${total}`,
    total: (count: number, counted: Fact) =>
      count === 1 ? '1 resultado' : `${counted} resultados`,
    previous: 'Anteriores',
    next: 'Siguientes',
    pages: 'Páginas de la tabla',
    export: 'Llevar lo que se ve',
    exportAs: (format: Fact) => `Descargar ${format}`,
  },
  filters: {
    heading: 'Filtrar',
    apply: 'Ver',
    clear: 'Quitar filtros',
    remove: (filter: Fact) => `Quitar filtro: ${filter}`,
  },
  form: {
    optional: 'opcional',
    problems: (count: number) =>
      count === 1 ? 'Hay algo por corregir' : `Hay ${count} cosas por corregir`,
    kept: 'Lo escrito sigue en el formulario.',
    save: 'Guardar',
    cancel: 'Cancelar',
    choose: 'Elegir',
    show: 'Mostrar',
    hide: 'Ocultar',
    code: 'Código',
    request: 'Pedido',
  },
  timeline: {
    label: 'Historia',
    by: (who: Fact) => `registró ${who}`,
  },
  print: 'Imprimir',
  copied: 'Copiado',
  copy: 'Copiar',
  back: 'Volver',
  yes: 'Sí',
  no: 'No',
  none: '—',
  notAllowed: {
    title: 'Esta página necesita otro permiso',
    body: 'La cuenta con la que se entró no puede ver esto. Quien administra puede dar el permiso.',
  },
  notFound: {
    title: 'Esta página no existe en la oficina',
    body: 'Puede que la dirección esté incompleta, o que el registro ya no se muestre.',
  },
  broken: {
    title: 'La página no se pudo preparar',
    body: 'Es una falla del programa, no de quien lo usa. Se guardó un aviso para repararla.',
  },
  crossSite: {
    title: 'El formulario llegó desde otro sitio',
    body:
      'Por seguridad no se hizo nada. Abrir la página de la oficina en este navegador ' +
      'y enviar el formulario desde ahí.',
  },
};

export type OfficeWords = typeof office;
