export { offerFirstCode } from './sign-in/first-code.ts';
