import type { UnitWords } from './goods-terms.js';
import type { Lexicon } from './terms.js';

/** Russian words for the taxonomy, and for what `Intl` does not name or names otherwise than newspapers. */
export const LEXICON_RU: Lexicon = {
  modes: {
    dialogue: ['Диалог', 'Диалог'],
    agreement: ['Соглашение', 'Соглашение'],
    finance: ['Финансирование и расчёты', 'Финансы'],
    investment: ['Инвестиции', 'Инвестиции'],
    'joint-venture': ['Совместное производство', 'Совм. выпуск'],
    'joint-development': ['Совместная разработка', 'Разработка'],
    'technology-transfer': ['Передача технологий', 'Технологии'],
    construction: ['Строительство объектов', 'Стройка'],
    maintenance: ['Обслуживание и ремонт', 'Ремонт'],
    supply: ['Поставки', 'Поставки'],
    barter: ['Бартер', 'Бартер'],
    'market-entry': ['Выход на рынок', 'Новый рынок'],
  },
  sectors: {
    agriculture: 'Сельское хозяйство',
    food: 'Пищевая промышленность',
    mining: 'Горная добыча',
    'oil-gas': 'Нефть и газ',
    metallurgy: 'Металлургия',
    chemicals: 'Химия и нефтехимия',
    pharmaceuticals: 'Фармацевтика и медицина',
    textiles: 'Текстиль и одежда',
    machinery: 'Машиностроение',
    electronics: 'Электроника',
    automotive: 'Автомобилестроение',
    'auto-parts': 'Автокомпоненты',
    aviation: 'Авиация',
    space: 'Космос',
    shipbuilding: 'Судостроение',
    rail: 'Железные дороги',
    transport: 'Транспорт и логистика',
    power: 'Электроэнергетика',
    'nuclear-power': 'Атомная энергетика',
    construction: 'Строительство',
    finance: 'Финансы и банки',
    defence: 'Оборона',
    ict: 'ИТ и связь',
    science: 'Наука и образование',
    tourism: 'Туризм',
    other: 'Прочее',
  },
  statuses: {
    proposed: 'предложено',
    talks: 'переговоры',
    agreed: 'согласовано',
    'under-way': 'выполняется',
    done: 'выполнено',
    halted: 'остановлено',
  },
  parties: {
    EAEU: 'ЕАЭС',
    BRICS: 'БРИКС',
    EU: 'ЕС',
    GB: 'Великобритания',
    KR: 'Южная Корея',
    CD: 'ДР Конго',
    CG: 'Республика Конго',
    MM: 'Мьянма',
  },
};

/** Russian words for units. */
export const UNITS_RU: UnitWords = {
  units: { t: 'т', bbl: 'барр.', m3: 'м³', MW: 'МВт', kWh: 'кВт·ч', km: 'км', piece: 'шт.' },
  rates: { d: 'в сутки', mo: 'в месяц', a: 'в год' },
};
