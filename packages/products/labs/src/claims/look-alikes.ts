/** Letters that look like Latin ones; after the confusables of Unicode Technical Standard 39, the part that fonts share. */
const PAIRS =
  // Cyrillic
  'аa вb сc ԁd еe ѐe ёe һh нh іi їi јj кk ќk мm оo рp ԛq гr ѕs тt цu уy ўy ѵv ѡw ԝw хx ҳx зz бb ьb пn иn лn фo эe яr ' +
  // Greek inside words
  'αa βb εe ηn ιi κk μu νv οo ρp τt υu χx ωw γy ζz θo ςc ϲc ϳj ' +
  // Armenian, Cherokee and Latin relatives
  'օo ոn սu հh ցg զq ɑa ɡg ɩi ı̇i ıi ɪi ʟl ɴn ʀr ʏy ʙb ɢg ʜh ᴀa ᴄc ᴅd ᴇe ꜰf ᴊj ᴋk ᴍm ᴏo ᴘp ꜱs ᴛt ᴜu ᴠv ᴡw ᴢz ' +
  'øo đd łl ħh ƒf ŧt ƅb ɓb ɗd ɛe ɔo ʋv ɯm ɾr ʂs ʐz ⲟo ⲥc ⲣp ǀl ꓲl ' +
  // Signs
  "€e ¢c £l ¥y ™t ⁄/ ∕/ ‚, ․. 。. ∙· •· ’' ‘' ʼ' ′' `' “\" ”\" −- ‐- ⁃- ∶: ﹪% ٪%";

function build(): Map<string, string> {
  const map = new Map<string, string>();
  for (const pair of PAIRS.split(' ')) {
    const runes = [...pair.normalize('NFC')];
    const [from, ...to] = runes;
    if (from && to.length === 1 && to[0]) map.set(from, to[0]);
  }
  for (let letter = 0; letter < 26; letter++) {
    const latin = String.fromCharCode(97 + letter);
    map.set(String.fromCodePoint(0x1f1e6 + letter), latin);
    for (const block of [0x1f130, 0x1f150, 0x1f170]) map.set(String.fromCodePoint(block + letter), latin);
  }
  return map;
}

export const LOOK_ALIKES: ReadonlyMap<string, string> = build();

/** A Greek letter that stands alone is a name of chemistry (`α-pinene`, `Δ8`), not a disguised Latin letter. */
export const GREEK_NAMES: Readonly<Record<string, string>> = {
  α: 'alpha',
  Α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  Δ: 'delta',
  '∆': 'delta',
  ω: 'omega',
};
