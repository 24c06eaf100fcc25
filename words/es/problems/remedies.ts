export const again = 'Corregir el dato y volver a enviarlo como registro nuevo.';
export const byItself =
  'No hace falta hacer nada: se guardó y se aceptará solo cuando llegue lo que falta.';
export const operator = 'Avisar a quien administra el programa.';
