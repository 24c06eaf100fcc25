/** What the commands of the workbench print. */
export const toolWords = {
  building: 'Preparando las páginas (solo cuando cambian)…',
  buildFailed: (part: string, log: string): string =>
    `No se pudieron preparar las páginas (${part}). Lo que dijo la herramienta está en ${log}:`,
  reloading: (path: string): string => `Cambió ${path}: se vuelve a iniciar.`,
  waitingForChange: 'El programa se detuvo; se inicia otra vez con el próximo cambio.',

  check: {
    done: (seconds: string): string => `Todo en orden en ${seconds} s.`,
    failed: (count: number): string =>
      count === 1
        ? 'Falló 1 paso; su detalle está arriba.'
        : `Fallaron ${count} pasos; ver arriba.`,
    step: 'paso',
    seconds: 's',
    state: 'resultado',
    good: 'bien',
    bad: 'FALLA',
  },

  generated: {
    same: 'Los archivos generados están al día.',
    stale: (path: string): string =>
      `${path} no es lo que da el generador. Ejecutar «npm run generate» y guardar el resultado.`,
    written: (path: string): string => `Se escribió ${path}.`,
  },

  soak: {
    begins: (weighings: number, seed: string): string =>
      `Se simulan ${weighings} pesajes en teléfonos con mala señal. Para repetirlos: AYNI_SEED=${seed}`,
    countWrong: (told: string): string => `Cuántos pesajes: «${told}» no es un número que sirva.`,
  },

  test: {
    noPostgres: 'Sin PostgreSQL instalado: las pruebas del servidor de base de datos se omiten.',
    noChromium: 'Sin Chromium instalado: las pruebas en el navegador se omiten.',
    everythingRequired: 'AYNI_REQUIRE_ALL=1: lo omitido cuenta como falla.',
    crashed: (project: string): string => `Las pruebas «${project}» terminaron con error.`,
  },

  problemsPage: {
    title: 'Problemas',
    intro:
      'Cada problema que el programa puede mostrar: su código, qué pasó y qué hacer. ' +
      'Los nombres entre llaves son los datos que cada problema lleva consigo.',
    generated: 'Generado con `npm run generate`; no editar a mano.',
    status: 'HTTP',
    reactions: {
      mend: 'corregir y enviar como registro nuevo',
      look: 'mirar primero lo que ya se sabe',
      wait: 'esperar: se guardó y se aceptará solo',
      'ask-permission': 'pedir permiso',
      'look-elsewhere': 'buscar en otra dirección',
      'send-less': 'enviar menos cada vez',
      retry: 'repetir lo mismo en un momento',
      operator: 'actúa quien administra el programa',
    },
  },
};

export type ToolWords = typeof toolWords;
