import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventsIn, lineOf, linesOf } from './article-of.js';

const first = (text: string) => eventsIn(text).map(lineOf);

describe('the second party', () => {
  it('is the country that most paragraphs name, when a clause names one other alone', () => {
    const lines = linesOf(
      'Orders for Chilean yards\n\n12 May 2024\n\nChile sold two ferries to Peru in April, its shipping office said, and the yards of Chile are full.\n\nChile also builds for others. A ferry was delivered to Uruguay on Monday.\n\nSteel has become dearer in Chile since the spring, the office said in its report on the year.\n',
    );
    assert.ok(
      lines.some((line) => /^supply done CL\+UY CL>UY/.test(line)),
      lines.join('\n'),
    );
  });
  it('is not the city of a dateline', () => {
    const lines = first(
      'HAMBURG, May 3 (Wire) - Kenya bought 60,000 tonnes of wheat from Ukraine, traders said.',
    );
    assert.deepEqual(
      lines.map((line) => line.split(' ')[2]),
      ['KE+UA'],
    );
  });
  it('keeps a list of subjects together', () => {
    const [line = ''] = first('Kenya, Uganda and Rwanda signed a free trade agreement on Monday.');
    assert.match(line, /^agreement agreed KE\+RW\+UG/);
  });
});

describe('the parties of a clause', () => {
  it('are not those of the one who reports it', () => {
    assert.match(
      first(
        'Chile has signed a contract with Peru to export copper to the country, an agency linked to the Chilean ministry reported.',
      ).join('\n'),
      /^supply agreed CL\+PE CL>PE:copper/,
    );
  });
  it('stand before an aside in parentheses, too', () => {
    const lines = first(
      'Chile and Peru have signed an agreement (more than 2 trillion pesos) to build a power plant in Peru.',
    );
    assert.ok(
      lines.some((line) => line.startsWith('construction agreed CL+PE CL>PE')),
      lines.join('\n'),
    );
  });
  it('do not make together what is only named for where it was made', () => {
    const lines = first('Chile and Peru signed an agreement on sending 40 Chilean-made buses to Peru.');
    assert.ok(!lines.some((line) => line.startsWith('joint-venture')), lines.join('\n'));
  });
  it('do not build together what one builds for another', () => {
    const lines = first(
      'Chile and Peru intend to build nuclear power facilities under the supervision of Spain.',
    );
    assert.ok(!lines.some((line) => line.startsWith('joint-venture')), lines.join('\n'));
    assert.ok(
      lines.some((line) => line.startsWith('construction proposed CL+ES ES>CL')),
      lines.join('\n'),
    );
  });
});

describe('who is helped', () => {
  it('takes what it is helped to build, repair or learn', () => {
    for (const text of [
      'China has signed a deal to help Chad build a power plant.',
      'China is helping Chad to build a power plant.',
      'China will assist Chad in building a power plant.',
      'A Chinese company helped Chad to repair the power plant.',
    ])
      assert.match(first(text).join('\n'), /^(?:construction|maintenance) \S+ CN\+TD CN>TD/, text);
  });
  it('is at the stage of the help', () => {
    const stage = (text: string) => (first(text)[0] ?? '').split(' ')[1];
    assert.equal(stage('China has signed a deal to help Chad build a power plant.'), 'agreed');
    assert.equal(stage('China is helping Chad to build a power plant.'), 'under-way');
  });
  it('is the subject, where another helps', () => {
    assert.match(
      first('Chad intends to build a power plant with the help of China.').join('\n'),
      /^construction proposed CN\+TD CN>TD/,
    );
  });
  it('is no taker of what it sells with that help', () => {
    assert.doesNotMatch(first('China will help Chad sell cotton to Japan.').join('\n'), />TD/);
  });
});

describe('goods told before', () => {
  it('are taken up by a clause that counts them', () => {
    const lines = first('Kenya sells coffee to Egypt. In May it shipped another 300 tonnes to Jordan.');
    assert.ok(
      lines.some((line) => line.startsWith('supply done JO+KE KE>JO:coffee')),
      lines.join('\n'),
    );
  });
  it('are not taken up where nothing counts them and a party is missing', () => {
    assert.deepEqual(
      first('Kenya sells coffee to Egypt. The buyers received a letter.').map((line) => line.split(' ')[2]),
      ['EG+KE'],
    );
  });
});

describe('a price in goods', () => {
  it('makes a barter of the delivery told just before', () => {
    const lines = first('China built a power plant in Tajikistan. In return, Dushanbe is sending cotton.');
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0] ?? '', /^barter \S+ CN\+TJ CN>TJ:power-plant\|TJ>CN:cotton/);
  });
  it('is no barter when it is money', () => {
    assert.deepEqual(
      first('Chile will pay $40 million for a stake in a mine in Peru.').filter((line) =>
        line.startsWith('barter'),
      ),
      [],
    );
  });
});
