// A program that has ended: its number belongs to nobody that lives.
export {};
