/** Questions a learner may ask in a course's school, counted in UTC. */
export const questionsPerDay = 40;
export const questionsPerMonth = 400;

/** What one learner may cost the school: 25 cents a day, 2 dollars a month. Beyond it the local engine answers. */
export const perPerson = { dailyMicros: 250_000n, monthlyMicros: 2_000_000n } as const;

/** Talks are forgotten so many days after their last word. */
export const keptDays = 180;
