/** What the description of the API says of accounts, sessions and phones. */
export const accountApiWords = {
  signIn:
    'Primer paso para entrar: correo y contraseña. La respuesta es la misma, y tarda lo mismo, si el correo no existe',
  signInTotp: 'Segundo paso con el código de una aplicación; cada código sirve una vez',
  signInRecovery: 'Segundo paso con un código de recuperación; cada uno sirve una vez',
  signInPasskeyOptions: 'Lo que el navegador tiene que firmar con una llave de acceso',
  signInPasskey: 'Segundo paso con una llave de acceso (WebAuthn)',
  signOut: 'Termina la sesión de este navegador',
  passwordForgotten:
    'Pide un enlace para elegir contraseña; la respuesta es la misma para cualquier correo',
  passwordReset: 'Elige contraseña con un enlace de un solo uso y termina todas las sesiones',
  me: 'Quién pregunta, qué puede hacer y qué le falta hacer antes',
  sessions: 'En qué navegadores está abierta la cuenta propia',
  sessionEnd: 'Termina una sesión propia',
  sessionsEndOthers: 'Termina todas las sesiones propias menos esta',
  passwordChange: 'Cambia la contraseña propia y termina las otras sesiones',
  lettersChoose: 'Elegir si llega el correo de la semana y en qué idioma',
  totpEnrol: 'Un secreto nuevo para una aplicación de códigos; vale cuando se confirma',
  totpConfirm: 'Confirma el secreto nuevo con su primer código',
  totpRemove: 'Quita la aplicación de códigos, si queda otro segundo paso',
  passkeyOptions: 'Lo que el navegador necesita para hacer una llave de acceso',
  passkeyAdd: 'Guarda una llave de acceso',
  passkeyRename: 'Cambia el nombre de una llave de acceso propia',
  passkeyRemove: 'Quita una llave de acceso, si queda otro segundo paso',
  recoveryCodes: 'Diez códigos de recuperación nuevos; los anteriores dejan de servir',
  accounts: 'Quién puede entrar a la oficina, como qué y desde cuándo',
  accountCreate:
    'Da una cuenta a una persona del registro y muestra una vez el enlace para elegir contraseña',
  accountHistory: 'Qué se hizo con una cuenta, primero lo más nuevo',
  accountClose: 'Cierra una cuenta y termina sus sesiones al momento',
  accountOpen: 'Abre de nuevo una cuenta cerrada',
  accountResetSecondFactor: 'Borra el segundo paso de quien lo perdió; agregará otro al entrar',
  accountResetLink:
    'Un enlace para elegir contraseña, que se entrega en mano; se muestra una vez y queda anotado',
  invitations:
    'Invitaciones de teléfonos que hizo quien pregunta; quien invita a todos ve las de todos',
  invitationCreate: 'Un código de un solo uso para que un teléfono sea de una persona',
  invitationRevoke: 'Retira una invitación que nadie usó',
  devices: 'Teléfonos: los propios; una dirigenta ve los de sus socias, el personal todos',
  deviceEnrol: 'Con un código de invitación, el teléfono pasa a ser de la persona por un año',
  deviceRevoke: 'Quita a una persona de un teléfono, o el teléfono entero',
  setUpState: 'Si el programa está preparado, y qué pide la preparación',
  setUp: 'Prepara el programa con la primera clave o un enlace: socias, primera cuenta y fechas',
  setUpLink: 'Un enlace de un solo uso, solo para órdenes en la misma máquina',
};

export type AccountApiWords = typeof accountApiWords;
