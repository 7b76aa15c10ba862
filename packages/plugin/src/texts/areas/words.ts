/** The same keys in another language. */
export type Words<Chinese> = Readonly<Record<keyof Chinese, string>>;
