import { officeRegister as spanish, type OfficeRegisterWords } from '../es/office-register.ts';

export const officeRegister: OfficeRegisterWords = spanish;
