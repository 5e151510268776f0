/** What keeps the process from starting, said in one line to who can do something about it. */
export class StartError extends Error {}
