/**
 * Laboratories we know by name, to settle spelling only: a lab that is not here is read from its letterhead,
 * its disclaimer or its web address like any other. Web addresses are the labs' own.
 */
export interface KnownLab {
  name: string;
  /** Reduced to letters and digits. */
  aliases: readonly string[];
  domains: readonly string[];
}

const lab = (name: string, aliases: readonly string[] = [], domains: readonly string[] = []): KnownLab => ({
  name,
  aliases: [name.toLowerCase().replace(/[^a-z0-9]/g, ''), ...aliases],
  domains,
});

export const knownLabs: readonly KnownLab[] = [
  lab('ACS Laboratory', ['acslab', 'acslabs'], ['acslabcannabis', 'acslab']),
  lab('Cannalysis', [], ['cannalysis']),
  lab('CannaSafe', ['cannasafela', 'cannasafeanalytics', 'csalabs'], ['csalabs', 'cannasafelabs']),
  lab('Cali Green Laboratory', ['caligreenlaboratories', 'caligreenlab'], ['caligreenlaboratory']),
  lab('Havard Industries', ['harvardindustries'], []),
  lab('Oklahoma Compliance Testing Lab', ['oklahomacompliancetestinglabs', 'okctl'], ['okctl']),
  lab('PureLabs', ['purelab', 'purelabsllc'], ['purelabs', 'purelabsok']),
  lab('CB Labs', ['cblabscalifornia'], ['cblabs', 'cblabscorp']),
  lab('Cal Ag Labs', ['calaglaboratories', 'calaglab', 'calag'], ['calaglabs', 'calag']),
  lab(
    'Infinite Chemical Analysis Labs',
    ['infinitecal', 'infinitechemicalanalysis', 'infinitecalabs'],
    ['infinitecal'],
  ),
  lab('Green Leaf Lab', ['greenleaflabs', 'greenleaflaboratories'], ['greenleaflabs', 'greenleaflab']),
  lab('Kaycha Labs', ['kaycha', 'kaychalab'], ['kaychalabs']),
  lab('MCR Labs', ['mcr'], ['mcrlabs']),
  lab('SC Labs', ['sclaboratories', 'sclaboratoriescalifornia', 'sclaboratoriesinc'], ['sclabs']),
  lab('Steep Hill Massachusetts', ['steephillma', 'shma'], ['masteephill']),
  lab('Steep Hill', ['steephilllabs'], ['steephill']),
  lab('2 River Labs', ['tworiverlabs', '2riverlabsinc'], ['2riverlabs']),
  lab('Belcosta Labs', ['belcosta', 'belcostalabslongbeach'], ['belcostalabs']),
  lab('Method Testing Labs', ['methodtesting', 'methodtestinglab'], ['methodtestinglabs', 'methodtesting']),
  lab('CDX Analytics', ['cdxlabs'], ['cdxanalytics', 'cdxlabs']),
  lab('Genesis Testing Labs', ['genesistestinglaboratories', 'genesistestinglab'], ['genesistestinglabs']),
  lab('Anresco Laboratories', ['anresco'], ['anresco']),
  lab('ProVerde Laboratories', ['proverde'], ['proverdelabs']),
  lab('PharmLabs', ['pharmlabssandiego'], ['pharmlabscannabistesting', 'pharmlabs']),
  lab('Encore Labs', [], ['encore-labs']),
  lab('Botanacor Laboratories', ['botanacor'], ['botanacor']),
  lab('Digipath Labs', ['digipath'], ['digipathlabs']),
  lab('Modern Canna', ['moderncannalabs', 'moderncannasciences'], ['moderncanna']),
  lab('TerpLife Labs', [], ['terplifelabs']),
  lab('New Bloom Labs', [], ['newbloomlabs']),
  lab('KCA Labs', ['kcalaboratories'], ['kcalabs']),
  lab('PSI Labs', [], ['psilabs']),
  lab('Confidence Analytics', [], ['conflabs']),
];

/** Web addresses that are never the lab's: report hosts, mail hosts, agencies. */
export const foreignDomains =
  /confidentcannabis|con.?dentcannabis|tagleaf|gmail|yahoo|hotmail|outlook|icloud|metrc|cannabis\.ca|google|a2la|pjlabs|ca\.gov|qbench|labware|lims|adobe|w3/;
