import type { PanelName } from '../record.ts';

/**
 * What the safety panels look for: keys and the names labs print, reduced to letters and digits. Pesticides are those
 * of California's action levels (4 CCR 15719), which other states' lists are near to.
 */
export const contaminants: readonly (readonly [panel: PanelName, names: readonly string[]])[] = [
  [
    'heavy_metals',
    [
      'arsenic',
      'cadmium',
      'lead',
      'mercury',
      'chromium',
      'nickel',
      'antimony',
      'copper',
      'silver',
      'barium',
      'selenium',
    ],
  ],
  [
    'mycotoxins',
    [
      'aflatoxin b1',
      'aflatoxin b2',
      'aflatoxin g1',
      'aflatoxin g2',
      'ochratoxin a',
      'total aflatoxins',
      'total mycotoxins',
    ],
  ],
  [
    'microbials',
    [
      'salmonella',
      'salmonella spp',
      'e coli',
      'stec',
      'stec e coli',
      'shiga toxin producing e coli',
      'aspergillus flavus',
    ]
      .concat([
        'aspergillus fumigatus',
        'aspergillus niger',
        'aspergillus terreus',
        'aspergillus',
        'total yeast and mold',
      ])
      .concat([
        'total coliforms',
        'total aerobic bacteria',
        'total viable aerobic bacteria',
        'enterobacteriaceae',
        'listeria',
      ])
      .concat(['listeria monocytogenes', 'bile tolerant gram negative bacteria', 'staphylococcus aureus']),
  ],
  [
    'residual_solvents',
    [
      'acetone',
      'acetonitrile',
      'benzene',
      'butane',
      'n butane',
      'iso butane',
      'isobutane',
      'chloroform',
      '1 2 dichloroethane',
    ]
      .concat([
        'dichloromethane',
        'methylene chloride',
        'ethanol',
        'ethyl acetate',
        'ethyl ether',
        'ethylene oxide',
        'heptane',
      ])
      .concat([
        'n heptane',
        'hexane',
        'n hexane',
        'hexanes',
        'isopropanol',
        'isopropyl alcohol',
        '2 propanol',
        'methanol',
      ])
      .concat([
        'pentane',
        'n pentane',
        'propane',
        'toluene',
        'trichloroethylene',
        'xylenes',
        'total xylenes',
      ]),
  ],
  [
    'pesticides',
    [
      'abamectin',
      'acephate',
      'acequinocyl',
      'acetamiprid',
      'aldicarb',
      'azoxystrobin',
      'bifenazate',
      'bifenthrin',
      'boscalid',
    ]
      .concat([
        'captan',
        'carbaryl',
        'carbofuran',
        'chlorantraniliprole',
        'chlordane',
        'chlorfenapyr',
        'chlorpyrifos',
        'clofentezine',
      ])
      .concat([
        'coumaphos',
        'cyfluthrin',
        'cypermethrin',
        'daminozide',
        'ddvp',
        'dichlorvos',
        'diazinon',
        'dimethoate',
        'dimethomorph',
      ])
      .concat([
        'ethoprophos',
        'ethoprop',
        'etofenprox',
        'etoxazole',
        'fenhexamid',
        'fenoxycarb',
        'fenpyroximate',
        'fipronil',
        'flonicamid',
      ])
      .concat([
        'fludioxonil',
        'hexythiazox',
        'imazalil',
        'imidacloprid',
        'kresoxim methyl',
        'malathion',
        'metalaxyl',
        'methiocarb',
      ])
      .concat([
        'methomyl',
        'methyl parathion',
        'mevinphos',
        'myclobutanil',
        'naled',
        'oxamyl',
        'paclobutrazol',
        'permethrin',
        'phosmet',
      ])
      .concat([
        'pentachloronitrobenzene',
        'piperonyl butoxide',
        'prallethrin',
        'propiconazole',
        'propoxur',
        'pyrethrins',
        'pyridaben',
      ])
      .concat([
        'spinetoram',
        'spinosad',
        'spiromesifen',
        'spirotetramat',
        'spiroxamine',
        'tebuconazole',
        'thiacloprid',
        'thiamethoxam',
      ])
      .concat(['trifloxystrobin', 'acequinocyl', 'chlormequat chloride', 'mgk 264']),
  ],
  ['vitamin_e_acetate', ['vitamin e acetate', 'tocopheryl acetate']],
];
