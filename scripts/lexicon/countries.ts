import { COUNTRIES_ASIA } from './countries-asia.js';
import { BLOCS } from './countries-blocs.js';
import { COUNTRIES_AMERICAS } from './countries-americas.js';
import { COUNTRIES_AFRICA } from './countries-africa.js';
import { COUNTRIES_EUROPE } from './countries-europe.js';
import { COUNTRIES_OCEANIA } from './countries-oceania.js';
import type { CountryRow } from './rows.js';

/** All countries of ISO 3166-1 and the unions that act as one party, with every word that stands for them. */
export const COUNTRIES: readonly CountryRow[] = [
  ...COUNTRIES_EUROPE,
  ...COUNTRIES_ASIA,
  ...COUNTRIES_AFRICA,
  ...COUNTRIES_AMERICAS,
  ...COUNTRIES_OCEANIA,
  ...BLOCS,
];

/** Longer names that hold a country's word and stand for no country: seas, regions, peoples and things. */
// prettier-ignore
export const NOT_COUNTRIES: readonly string[] = [
  'Persian Gulf', 'the Persian Gulf', 'Gulf of Oman', 'Sea of Oman', 'Oman Sea', 'Indian Ocean',
  'South China Sea', 'East China Sea', 'Sea of Japan', 'Gulf of Mexico', 'Gulf of America',
  'Gulf of Guinea', 'Gulf of Aden', 'Gulf of Finland', 'Gulf of Thailand', 'Lake Chad', 'Irish Sea',
  'Norwegian Sea', 'Mozambique Channel', 'English Channel', 'Turkish Straits', 'Taiwan Strait',
  'Strait of Gibraltar', 'Strait of Malacca', 'Philippine Sea', 'Andaman Sea', 'Bay of Bengal',
  'Korea Strait', 'Denmark Strait', 'North America', 'South America', 'Latin America', 'Central America',
  'the Americas', 'North American', 'South American', 'Latin American', 'Central American',
  'African American', 'Native American', 'Pan-American', 'Pan American', 'Indian subcontinent', 'Indochina',
  'Indo-Pacific', 'Asia-Pacific', 'Eurasia', 'Eurasian', 'Euro-Atlantic', 'Korean Peninsula', 'Korean War',
  'Arabian Peninsula', 'Iberian Peninsula', 'Crimean Peninsula', 'Balkan Peninsula', 'Horn of Africa',
  'New England', 'New Britain', 'North Pole', 'South Pole', 'Australasia', 'Vietnam War', 'Cold War',
  'Gulf War', 'Iran-Iraq War', 'Iran–Iraq War', 'Ukraine war', 'war in Ukraine', 'Ukrainian crisis',
  'Russo-Ukrainian War', 'Crimean War', 'American Civil War', 'Iran nuclear deal', 'Ukraine conflict',
  'Russia-Ukraine war', 'Russia-Ukraine conflict', 'Israel-Hamas war', 'Chinese New Year',
  'Persian New Year', 'Iranian New Year', 'Panama Papers', 'Paris Agreement', 'Paris Accord',
  'Paris Climate Agreement', 'Kyoto Protocol', 'Minsk agreements', 'Minsk Agreements', 'Minsk accords',
  'Istanbul Convention', 'Geneva Conventions', 'Geneva Convention', 'Vienna Convention',
  'Montreux Convention', 'Abraham Accords', 'Maastricht Treaty', 'Rome Statute', 'Lisbon Treaty',
  'Treaty of Lisbon', 'Treaty of Rome', 'Warsaw Pact', 'Warsaw Treaty', 'Washington Treaty',
  'Washington Consensus', 'Baghdad Pact', 'Camp David Accords', 'Dayton Agreement', 'Bretton Woods',
  'Basel Committee', 'Basel Convention', 'London Club', 'Paris Club', 'Hague Convention',
  'Stockholm syndrome', 'Brussels sprouts', 'Turkish delight', 'Turkish bath', 'French fries',
  'French press', 'Dutch disease', 'Dutch auction', 'Swiss army knife', 'Russian roulette', 'Irish coffee',
  'Danish pastry', 'Panama hat', 'Cuban cigar', 'English language', 'Russian language', 'Persian language',
  'Chinese language', 'French language', 'German Shepherd', 'guinea pig', 'Guinea pig', 'guinea fowl',
  'Guinea fowl', 'Brazil nut', 'Brazil nuts', 'Jersey cattle', 'Jersey cow', 'New Jersey', 'New Mexico',
  'Jordan River', 'River Jordan', 'Michael Jordan', 'Jordan Henderson', 'Georgia Tech', 'Georgia Meloni',
  'Giorgia Meloni', 'Paris Hilton', 'Paris Saint-Germain', 'Denzel Washington', 'George Washington',
  'Washington State', 'Washington state', 'state of Washington', 'University of Washington',
  'Georgetown University', 'George Washington University', 'Chad Smith', 'Holland & Knight',
  'Holland and Knight', 'Fort Worth', 'Moscow, Idaho', 'Paris, Texas', 'London, Ontario', 'Berlin Wall',
  'Berlin Film Festival', 'Cannes Film Festival', 'Venice Film Festival', 'Bayern Munich', 'Real Madrid',
  'Atletico Madrid', 'Manchester United', 'Miss America', 'Captain America', 'Make America Great Again',
  'Orange Free State',
];
