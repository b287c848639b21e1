/** One yearly amount of the law. `value` is decimal text: dollars for `usd`, percent points for `percent`. */
export interface Figure {
  readonly key: string;
  readonly taxYear: 2025 | 2026;
  readonly label: string;
  readonly unit: 'usd' | 'percent';
  readonly value: string;
  readonly source: string;
  readonly sourceUrl: string;
}

type Origin = Pick<Figure, 'source' | 'sourceUrl'>;
type YearRow = readonly [key: string, label: string, for2025: string | null, for2026: string | null];

const irs = (source: string, file: string): Origin => ({
  source,
  sourceUrl: `https://www.irs.gov/pub/irs-drop/${file}`,
});
const law = (source: string, sourceUrl: string): Origin => ({ source, sourceUrl });

const act2025 = 'https://www.congress.gov/bill/119th-congress/house-bill/1';
const code = (section: string): Origin =>
  law(
    `Internal Revenue Code § ${section}`,
    `https://www.law.cornell.edu/uscode/text/26/${section.replace(/\(.*/, '')}`,
  );

function byYear(
  for2025: Origin,
  for2026: Origin,
  rows: readonly YearRow[],
  unit: Figure['unit'] = 'usd',
): Figure[] {
  return rows.flatMap(([key, label, value2025, value2026]) => [
    ...(value2025 === null
      ? []
      : [{ key, taxYear: 2025 as const, label, unit, value: value2025, ...for2025 }]),
    ...(value2026 === null
      ? []
      : [{ key, taxYear: 2026 as const, label, unit, value: value2026, ...for2026 }]),
  ]);
}

const retirementPlans = byYear(
  irs('IRS Notice 2024-80', 'n-24-80.pdf'),
  irs('IRS Notice 2025-67', 'n-25-67.pdf'),
  [
    ['irs.401k.elective_deferral', '401(k) employee deferral', '23500', '24500'],
    ['irs.403b.elective_deferral', '403(b) employee deferral', '23500', '24500'],
    ['irs.457b.elective_deferral', '457(b) deferral', '23500', '24500'],
    ['irs.401k.catch_up_50', '401(k), 403(b) and governmental 457(b) catch-up from age 50', '7500', '8000'],
    ['irs.401k.catch_up_60_63', 'Higher catch-up in the years of age 60 to 63', '11250', '11250'],
    ['irs.roth_catch_up.wage_threshold', 'Wages above which catch-up must be Roth', null, '150000'],
    ['irs.415c.annual_additions', 'All additions to one defined contribution plan', '70000', '72000'],
    ['irs.415b.annual_benefit', 'Annual benefit of a defined benefit plan', '280000', '290000'],
    ['irs.401a17.compensation', 'Compensation a plan may count', '350000', '360000'],
    ['irs.ira.contribution', 'IRA contribution', '7000', '7500'],
    ['irs.ira.catch_up', 'IRA catch-up from age 50', '1000', '1100'],
    ['irs.roth_ira.phaseout_start_single', 'Roth IRA phase-out begins, single', '150000', '153000'],
    ['irs.roth_ira.phaseout_end_single', 'Roth IRA phase-out ends, single', '165000', '168000'],
    ['irs.roth_ira.phaseout_start_joint', 'Roth IRA phase-out begins, joint', '236000', '242000'],
    ['irs.roth_ira.phaseout_end_joint', 'Roth IRA phase-out ends, joint', '246000', '252000'],
  ],
);

const healthSavings = byYear(
  irs('IRS Rev. Proc. 2024-25', 'rp-24-25.pdf'),
  irs('IRS Rev. Proc. 2025-19', 'rp-25-19.pdf'),
  [
    ['irs.hsa.self_only', 'HSA contribution, self-only coverage', '4300', '4400'],
    ['irs.hsa.family', 'HSA contribution, family coverage', '8550', '8750'],
    ['irs.hdhp.min_deductible_self', 'Least deductible of an HSA plan, self-only', '1650', '1700'],
    ['irs.hdhp.min_deductible_family', 'Least deductible of an HSA plan, family', '3300', '3400'],
  ],
);

const inflationAdjusted = byYear(
  irs('IRS Rev. Proc. 2024-40', 'rp-24-40.pdf'),
  irs('IRS Rev. Proc. 2025-32', 'rp-25-32.pdf'),
  [
    ['irs.estate.basic_exclusion', 'Estate and gift basic exclusion', '13990000', '15000000'],
    ['irs.gift.annual_exclusion', 'Annual gift exclusion, each recipient', '19000', '19000'],
    ['irs.199a.threshold_single', 'Business income deduction threshold, single', '197300', '201750'],
    ['irs.199a.threshold_joint', 'Business income deduction threshold, joint', '394600', '403500'],
  ],
);

const changedIn2025 = byYear(
  law('Public Law 119-21 (2025)', act2025),
  irs('IRS Rev. Proc. 2025-32', 'rp-25-32.pdf'),
  [
    ['irs.standard_deduction.single', 'Standard deduction, single', '15750', '16100'],
    ['irs.standard_deduction.joint', 'Standard deduction, joint', '31500', '32200'],
    ['irs.section179.limit', 'Equipment expensed at once, Section 179', '2500000', '2560000'],
  ],
);

const setByStatute = [
  ...byYear(
    law('Public Law 119-21 (2025), § 70120', act2025),
    law('Public Law 119-21 (2025), § 70120', act2025),
    [['irs.salt.cap', 'State and local tax deduction cap, before its phase-down', '40000', '40400']],
  ),
  ...byYear(
    law('Public Law 119-21 (2025), § 81001', act2025),
    law('Public Law 119-21 (2025), § 81001', act2025),
    [
      ['ed.loan.professional_annual', 'Federal loans for a professional student, a year', null, '50000'],
      ['ed.loan.professional_aggregate', 'Federal loans for a professional student, in all', null, '200000'],
    ],
  ),
  ...byYear(code('3101(b)'), code('3101(b)'), [
    [
      'irs.additional_medicare.threshold_single',
      'Additional Medicare tax begins, single',
      '200000',
      '200000',
    ],
    ['irs.additional_medicare.threshold_joint', 'Additional Medicare tax begins, joint', '250000', '250000'],
  ]),
  ...byYear(code('6654(d)'), code('6654(d)'), [
    [
      'irs.estimated_tax.high_income_agi',
      'Income above which the 110 % safe harbour applies',
      '150000',
      '150000',
    ],
  ]),
  ...byYear(code('223(b)'), code('223(b)'), [
    ['irs.hsa.catch_up', 'HSA catch-up from age 55', '1000', '1000'],
  ]),
];

const socialSecurity = [
  ...byYear(
    law(
      'Social Security Administration, contribution and benefit base',
      'https://www.ssa.gov/oact/cola/cbb.html',
    ),
    law(
      'Social Security Administration, contribution and benefit base',
      'https://www.ssa.gov/oact/cola/cbb.html',
    ),
    [['ssa.wage_base', 'Social Security wage base', '176100', '184500']],
  ),
  ...byYear(
    code('3101(a)'),
    code('3101(a)'),
    [['ssa.employee_rate', 'Social Security tax, employee share', '6.2', '6.2']],
    'percent',
  ),
];

const medicare = byYear(
  law(
    'CMS, CY 2025 Physician Fee Schedule final rule (CMS-1807-F)',
    'https://www.cms.gov/medicare/payment/fee-schedules/physician',
  ),
  law(
    'CMS, CY 2026 Physician Fee Schedule final rule (CMS-1832-F)',
    'https://www.cms.gov/medicare/payment/fee-schedules/physician',
  ),
  [
    ['cms.pfs.conversion_factor', 'Medicare conversion factor', '32.3465', '33.4009'],
    [
      'cms.pfs.conversion_factor_apm',
      'Medicare conversion factor, qualifying APM participants',
      null,
      '33.5675',
    ],
  ],
);

const deposits = byYear(
  law('FDIC, deposit insurance', 'https://www.fdic.gov/resources/deposit-insurance'),
  law('FDIC, deposit insurance', 'https://www.fdic.gov/resources/deposit-insurance'),
  [
    [
      'fdic.deposit_insurance',
      'Insured deposit, each depositor, bank and ownership category',
      '250000',
      '250000',
    ],
  ],
);

/** Every yearly amount the course speaks of. Lessons name the key; the page adds value, year and source. */
export const figures: readonly Figure[] = [
  ...retirementPlans,
  ...healthSavings,
  ...inflationAdjusted,
  ...changedIn2025,
  ...setByStatute,
  ...socialSecurity,
  ...medicare,
  ...deposits,
];
