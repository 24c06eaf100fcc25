/**
 * Words and rows of keys that are tried first, in Spanish and English, without accents and without
 * what people put around them. The minimum length does most of the work; this list catches what
 * reaches it by padding ("contraseña2026").
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  password passwords passw passwort pass secret secreto secreta secretos default master
  admin administrador administradora administrator usuario usuaria user invitado invitada guest
  root login signin acceso ingreso entrar sistema system computadora internet correo gmail hotmail
  contrasena contrasenas contrasenia micontrasena clave claves miclave clavesecreta clavesegura
  contrasenasegura contrasenasecreta nuevacontrasena cambiame cambiar changeme letmein welcome
  bienvenido bienvenida bienvenidos hola holamundo helloworld hello
  qwerty qwertyuiop qwertyui qwertyasdf asdfgh asdfghjk asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc
  qwertyuiopasdfghjklzxcvbnm asdf qwer zxcv asdfqwer abcd abcdef abcdefgh abcdefghijkl abc abcabc
  iloveyou teamo teamomucho tequiero tequieromucho miamor amor amorcito amormio mivida corazon
  princesa princess
  bonita hermosa preciosa estrella angel angelito jesus jesuscristo dios diosesamor
  diosmio cristo maria virgenmaria familia mifamilia mama mamita papa papito hijos mishijos
  peru peruano peruana arribaperu vivaelperu vamosperu lima gamarra lavictoria elagustino callao
  cusco arequipa machupicchu inkakola ceviche alianza alianzalima arribaalianza universitario
  universitarioydeportes sportingcristal barcelona realmadrid messi ronaldo guerrero futbol football
  baseball monkey dragon sunshine shadow superman batman pokemon naruto dragonball
  reciclaje reciclador recicladora recicladores reciclar basura ayni economiacircular aspem
  enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
  lunes martes miercoles jueves viernes sabado domingo verano invierno primavera otono summer winter
  prueba pruebas test testing testtest demo ejemplo example temporal provisional
  123456123456 111222333444 112233445566 121212121212 123123123123 102030405060 147258369147
  147258369000 159753159753 741852963741 987654321987 123456789000 123456789123 000000000000
  1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5y6 a1b2c3d4e5f6 abc123abc123 abcd12345678 1234567890qwerty
  qwerty1234567890 1234567890abc 12345678abcd 123456789abc
  `
    .trim()
    .split(/\s+/),
);
