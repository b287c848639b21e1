// Only this book: Introduction to Business 2e declares CC BY-NC-SA in its collection.xml, and the course is sold.
const book = 'Principles of Economics 3e';
const authors = 'David Shapiro, Daniel MacDonald and Steven A. Greenlaw';

/** The line a block ends with when it is adapted from a section of the textbook. Markdown. */
export const adaptedFrom = (section: string, slug: string): string =>
  `*Adapted from “[${section}](https://openstax.org/books/principles-economics-3e/pages/${slug})” in ${book} by ${authors}, OpenStax, licensed [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/). Shortened, and the examples rewritten for a medical practice.*`;
