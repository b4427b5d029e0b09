export { offerFirstCode } from './sign-in/first-code.ts';
export { activityAddress, nameOfAct } from './register/addresses.ts';
