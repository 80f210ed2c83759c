import { ORGANISATIONS_AFRICA } from './organisations-africa.js';
import { ORGANISATIONS_CHINA } from './organisations-china.js';
import { ORGANISATIONS_EAST_ASIA } from './organisations-east-asia.js';
import { ORGANISATIONS_EAST_EUROPE } from './organisations-east-europe.js';
import { ORGANISATIONS_INTERNATIONAL } from './organisations-international.js';
import { ORGANISATIONS_LATIN_AMERICA } from './organisations-latin-america.js';
import { ORGANISATIONS_NORTH_AMERICA } from './organisations-north-america.js';
import { ORGANISATIONS_RUSSIA_IRAN } from './organisations-russia-iran.js';
import { ORGANISATIONS_SOUTH_WEST_ASIA } from './organisations-south-west-asia.js';
import { ORGANISATIONS_WEST_EUROPE } from './organisations-west-europe.js';
import type { OrganisationRow } from './rows.js';

/** Companies, banks, state agencies, press and international bodies with their home countries. */
export const ORGANISATIONS: readonly OrganisationRow[] = [
  ...ORGANISATIONS_AFRICA,
  ...ORGANISATIONS_CHINA,
  ...ORGANISATIONS_EAST_ASIA,
  ...ORGANISATIONS_EAST_EUROPE,
  ...ORGANISATIONS_INTERNATIONAL,
  ...ORGANISATIONS_LATIN_AMERICA,
  ...ORGANISATIONS_NORTH_AMERICA,
  ...ORGANISATIONS_RUSSIA_IRAN,
  ...ORGANISATIONS_SOUTH_WEST_ASIA,
  ...ORGANISATIONS_WEST_EUROPE,
];
