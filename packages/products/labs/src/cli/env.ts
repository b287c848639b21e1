/** npm runs scripts at the package's root and keeps the caller's folder here. */
export const callerFolder: string = process.env.INIT_CWD ?? process.cwd();
