import type { Values } from './finding-texts'

/** How many contacts past those allowed the server still counts. */
const MORE = 10

/** Whether a way makes contacts without end, so that their number says nothing. */
export const goesRound = ({ contacts, max }: Values): boolean => Number(contacts) > Number(max) + MORE
