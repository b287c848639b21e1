import { list, noun, verb } from './rule.ts';

/** Word families that several jurisdictions forbid, each with its own law and severity. Comma-separated, to be read. */

export const CONDITIONS = [
  ...noun(`
    disease, illness, ailment, symptom, disorder, infection, virus, seizure, spasm, cancer, tumor, tumour, migraine,
    headache, ache, cramp, stroke, allergy, wound, pain, injury, hangover, addiction, phobia, panic attack, withdrawal
  `),
  ...list(`
    backache, stomachache, toothache, painkiller, painkillers, painkilling, painrelief, painfree, anxiety, anxious,
    depression, depressed, insomnia, insomniac, insomniacs, ptsd, trauma, epilepsy, epileptic, arthritis, arthritic,
    nausea, nauseous, glaucoma, fibromyalgia, inflammation, inflammatory, antiinflammatory, inflamed, asthma, diabetes,
    diabetic, obesity, alzheimer, alzheimers, parkinson, parkinsons, dementia, autism, autistic, adhd, crohns, ibs,
    colitis, eczema, psoriasis, acne, hypertension, blood pressure, covid, flu, hiv, sclerosis, neuropathy,
    neuropathic, bipolar, schizophrenia, tourette, tourettes, endometriosis, menstrual, pms, menopause, opioids,
    antianxiety, antidepressant, antibacterial, antimicrobial, antiviral, antifungal, anticancer, antitumor,
    anticonvulsant, antiseptic, antiemetic, antispasmodic, analgesic, analgesics, anxiolytic, neuroprotective,
    anaesthetic, anesthetic, sleeplessness
  `),
];

/** Verbs of healing. `cured` and `treat` have honest uses (dried and cured flower, a treat): see the exceptions. */
export const HEALING = [
  ...verb('cure, heal, treat, remedy, diagnose, mitigate, alleviate, relieve, soothe'),
  ...list(`
    curative, curatives, curable, cureall, treatment, treatments, healer, reliever, relievers, prevents,
    prevent disease, prevention, preventive, preventative, mitigation, alleviation, relief, remedial,
    therapy, therapies, therapeutic, therapeutics, therapeutically, antidote, panacea, medication,
    medications, medicate, medicates, medicated, medicating, detox, detoxify, detoxifies, detoxifying,
    immune, immunity, immunesystem, metabolism
  `),
];

export const HEALING_EXCEPTIONS = list(`
  slow cured, slowly cured, cured flower, cured flowers, cured bud, cured buds, cured resin, dried and
  cured, trimmed and cured, hung and cured, well cured, properly cured, jar cured, glass cured, hand
  cured, cold cured, cold cure, slow cure, long cure, careful cure, curing room, curing process,
  curing jars, cure time, drying and curing, dry and cure, cured for * weeks, cured for * days,
  carefully cured, cured in glass, cured live, cured sugar, cured badder, treat yourself, a treat,
  sweet treat, sweet treats, tasty treat, tasty treats, our treat, relief print, in relief
`);

/** The disclaimer of dietary supplements: not a claim, but Washington bars it as a way round. */
export const FDA_DISCLAIMER = list(`
  not intended to diagnose treat cure or prevent any disease, not intended to diagnose treat cure or
  prevent disease, not intended to treat cure or prevent any disease, not approved by the fda to treat
  cure or prevent any disease, not been evaluated by the fda, not been evaluated by the food and drug
  administration, not evaluated by the fda
`);

export const MEDICAL = list(`
  medicine, medicines, medicinal, medicinally, medical, medically, healing, health, healthy,
  healthier, healthful, patients, patient, clinical, pharmaceutical, nutraceutical
`);

export const MEDICAL_EXCEPTIONS = list(`
  patient copy, health risks, health warning, health warnings, health canada, department of health,
  consult a medical professional, be patient, health and safety risks, medical marijuana card
`);

export const WELLBEING = list(`
  wellness, wellbeing, wellnesses, salutary, salubrious, restorative, restoratives, restore, restores,
  restoring, beneficial, beneficially, benefit, benefits, corrective, correctives, support, supports,
  supporting, supportive, supported, rejuvenate, rejuvenates, rejuvenating, rejuvenation, revitalize,
  revitalizes, revitalizing, revitalise, revitalising, replenish, selfcare, holistic, nourish,
  nourishes, nourishing, balance your, balances your, superfood
`);

export const WELLBEING_EXCEPTIONS = list(`
  support team, customer support, contact support, our support, support local, supports local,
  supporting local, support desk, support staff, support email, tech support, support our growers,
  supported browsers, supported by the record, without benefit of, support small, supporting small
`);

/** States of body and mind promised from use. */
export const BODY_EFFECTS = [
  ...verb('relax, calm, sedate, energize, energise, uplift, invigorate, stimulate'),
  ...list(`
    relaxation, relaxant, relaxer, calmness, calmer, sedative, sedatives, sedation, energy, energetic,
    euphoria, euphoric, euphorically, couchlock, couchlocked, couchlocking, drowsy, drowsiness, sleep,
    sleepy, sleepiness, restful, restfulness, lifted, boost, boosts, boosting, boosted, energetically, sweet dreams, sky high, hits hard, hits you, mind and body, body and mind, sleeping, sleeper, sleepaid, stress, stressed, stresses, stressfree, destress,
    destresses, destressing, antistress, stressrelief, mood, moods, moodlifting, moodboosting,
    moodbooster, focus, focused, focuses, focusing, clearheaded, alertness, wakefulness, creativity,
    giggly, giggles, tingly, buzz, buzzes, buzzy, buzzing, stoned, stoner, stoners, psychoactive,
    psychedelic, trippy, hypnotic, narcotic, tranquil, tranquility, tranquilizing, tranquilizer,
    aphrodisiac, arousal, arousing, libido, munchies, appetite, appetites, intoxicating, intoxicates,
    intoxicate, intoxication, serenity, serene, get high, gets you high, getting high, get you high,
    head high, body high, cerebral, bodystone, headchange, full body, the high, a high, long lasting
    high, smooth high, heavy high, mental high, makes you feel, make you feel, youll feel, you will
    feel, leaves you feeling, leave you feeling, feel good, feel better, feeling better, feel the
    effects, entourage effect, knocks you out, helps you, help you relax, take the edge off, takes the
    edge off, melts away, melt away, eases, ease tension, easing, clarity of mind, mental clarity,
    concentration, productivity, motivation, metabolism boosting, euphorigenic, zen, nirvana, effects,
    potent effects, effect
  `),
];

export const BODY_EFFECT_EXCEPTIONS = list(`
  focus on, focused on, focuses on, focusing on, our focus, a focus, in focus, the focus, energy
  efficient, renewable energy, solar energy, energy use, energy saving, energy value, the high thc, a
  high thc, a high cbd, the high cbd, a high terpene, the high terpene, a high total, a high level, a
  high share, a high standard, the high end, a high end, the high number, a high number, a high
  concentration, a high percentage, a high quality, the high quality, a high resolution, high
  concentration of, higher concentration, the concentration, concentration of, a concentration, can
  impair concentration, impair concentration coordination, this product has intoxicating effects, has
  intoxicating effects and may be habit forming, intoxicating effects may be delayed, effects may be
  delayed, effects of this product may be delayed, in effect, takes effect, take effect, into effect,
  calm waters, stress test, stress tested, stress testing, sound effects
`);

/** Softer words of mood and manner: lifestyle rather than a claim about the body. */
export const MOOD_WORDS = [
  ...verb('unwind, decompress, chillax'),
  ...list(`
    mellow, mellows, mellowing, chill, chills, chilling, bliss, blissful, blissed, happy, happiness,
    joyful, cheerful, creative, sociable, talkative, cozy, dreamy, vibe, vibes, bedtime, nightcap,
    nighttime, nighttime use, daytime use, wake and bake, after a long day, end of the day, wind down, winding
    down, kick back, laid back, let go, escape, peaceful, refreshed, recharge, recharges, recharging,
    comfort, comforting, introspective, motivating, inspiring, inspire
  `),
];

export const MOOD_EXCEPTIONS = list(`
  happy to help, happy to answer, happy to share, happy to show, chill before serving, serve chill,
  mellow flavor, mellow flavour, mellow taste, mellow aroma, mellow sweetness, mellow finish, mellow
  nose, mellow notes, chill the can, chill the drink, creative commons, mellow citrus
`);

export const MINORS = [
  ...noun('kid, kiddo, toddler, teen, teenager, cartoon, toy, schoolyard, youngster, superhero'),
  ...list(`
    child, children, childlike, childhood, childrens, youth, youthful, minors, underage, adolescent,
    adolescents, lunchbox, playground, school, schools, homework, bubblegum fun, disney, pokemon, santa,
    unicorn, unicorns, family fun, fun for all ages, all ages, for the whole family, young adults, back
    to school, trickortreat, teddy bear, fairytale
  `),
];

export const MINORS_EXCEPTIONS = list(`
  keep out of reach of children, keep out of the reach of children, away from children, not for
  minors, out of reach of children, out of the reach of children, out of children s reach, not for
  children, child resistant, child proof, old school, sale to minors, no sales to minors, prohibited
  to minors, reach of children and pets, reach of children and animals, away from children and pets,
  by children, toys r us, never to minors, illegal for minors, accidental ingestion by children
`);

export const CANDY = [
  ...noun('candy, lollipop, cotton candy'),
  ...list('sweets, candylike, jellybean, jellybeans'),
];

export const OVERCONSUMPTION = list(`
  get wasted, get blasted, get baked, get lit, get faded, get stoned, get ripped, blackout, cant stop
  at one, cant have just one, as much as you want, no limits, binge, binging, all day long,
  overindulge, overindulgence, go overboard, heavy hitter, heavy hitters, knockout, knock out, double
  your dose, double dose, take more, another one, finish the bag, eat the whole, nonstop
`);

export const SAFETY = list(`
  safe, safely, safer, safest, safety, harmless, riskfree, nontoxic, nonaddictive, foolproof, no side
  effects, without side effects, zero side effects, side effect free, no risk, no risks, no hangover,
  toxinfree, chemicalfree, contaminantfree, zero toxins, no toxins, no chemicals, not addictive, no
  addiction, wont hurt, cant overdose, unadulterated, uncontaminated
`);

export const SAFETY_EXCEPTIONS = list(`
  safe place, store safely, stored safely, store safe, kept safe from, keep safe from, health and
  safety, safe storage, safety data sheet, safety cap, consume safely, in a safe
`);

export const SUPERLATIVES = list(`
  strongest, most potent, highest thc, highest potency, highest cbd, highest testing, most powerful,
  maximum strength, extra strength, purest, worlds best, worlds strongest, unmatched potency,
  unrivaled, unrivalled, number one, number 1, guaranteed, guarantee, guarantees, superior, cleanest,
  safest, most effective, most trusted, unbeatable, second to none, strongest ever
`);

export const PUFFERY = list(`
  best, finest, perfect, ultimate, unparalleled, worldclass, top quality, highest quality, pure,
  purity, clean, natural, allnatural, naturally, ecofriendly, sustainable, sustainably
`);

export const PUFFERY_EXCEPTIONS = list(`
  best before, best by, best stored, best if used, best kept, clean finish, clean taste, clean label,
  clean aroma, clean nose, clean flavor, clean flavour, naturally occurring, natural light
`);

export const ORGANIC = list('organic, organically, organics, ocal, biodynamic');

export const ORGANIC_EXCEPTIONS = list(
  'volatile organic, organic compounds, inorganic, organic material, organic chemistry',
);

export const AUTHORITY = list(`
  fda approved, approved by the fda, fda cleared, fda registered, government approved, state approved,
  approved by the state, endorsed by, clinically proven, clinically tested, scientifically proven,
  proven, proven to, studies show, studies have shown, research shows, science says, science backed,
  backed by science, doctor recommended, doctors recommend, physician, physicians, doctor, doctors,
  pharmacist, pharmacists, pharmacy, prescription, prescribed, rx, clinician, nurse approved,
  pharmaceutical grade, medical grade, hospital grade, scientists, experts agree, lab certified
`);

export const AUTHORITY_EXCEPTIONS = list(`
  not been approved by the fda, not approved by the fda, consult a physician, consult your physician,
  consult a doctor, consult your doctor, ask your doctor, not fda approved, not endorsed by, not
  approved by the fda to treat cure or prevent any disease
`);

export const TESTIMONIALS = list(`
  customers say, customers love, our customers, reviewers, reviews, testimonial, testimonials, fan
  favorite, fan favourite, crowd favorite, crowd favourite, loved by, staff pick, staff picks,
  budtender favorite, budtender favourite, budtender pick, five stars, 5 stars, rave reviews, award
  winning, awardwinning, cup winner, celebrity, celebrities, famous, influencer, influencers, as seen
  on, everyones favorite, everyones favourite, i love, we love, you will love, youll love,
  recommended, recommend, recommends, endorsed, endorses, endorsement, trusted by
`);

export const LIFESTYLE = [
  ...noun('party, festival, adventure, vacation, celebration, concert, road trip, night out'),
  ...list(`
    partying, glamour, glamorous, luxury, luxurious, sexy, cool, trendy, daring, thrill, thrilling,
    exciting, excitement, vitality, vibrant life, lifestyle, celebrate, celebrating, weekend, weekends,
    beach day, game night, movie night, date night, good times, good time, hike, hiking, camping,
    gaming, workout, yoga, dance, dancing, live your best, rock star, rockstar, squad, crew, friends,
    recreation, recreational, elevate your, elevates, elevated, elevate, level up, live it up, indulge,
    indulgent, indulgence, treat yourself, spoil yourself, summertime
  `),
];

export const INDUCEMENT = list(`
  discount, discounts, discounted, bogo, buy one get one, giveaway, giveaways, coupon, coupons, free
  gift, free sample, free samples, sale ends, limited time, special offer, act now, hurry, percent
  off, cashback, contest, lottery, sweepstakes, raffle, prize, prizes, dont miss out
`);

export const ALCOHOL_TOBACCO = list(`
  beer, beers, wine, wines, whiskey, whisky, vodka, tequila, rum, cocktail, cocktails, mocktail,
  mocktails, champagne, cigarette, cigarettes, cigar, cigars, tobacco, nicotine
`);

export const CALIFORNIA_PLACES = list(`
  humboldt, mendocino, emerald triangle, trinity county, sonoma, santa barbara, big sur, calaveras,
  nevada county, lake county, santa cruz, monterey, salinas valley, yolo county, siskiyou, california
  grown, grown in california, norcal grown, socal grown, appellation, terroir
`);
