// Charts as plain SVG, each says in words what it shows. Across they measure in percent and down in rem, so that they fill their
// place and grow with the letters.
const COLOURS = ['gold', 'silver', 'bronze'];
const DAY = 86_400_000;
const RANKS = { height: 9.4, top: 1.6, depth: 5.4, left: 4, width: 92 };
const BAR = { step: 2.6, top: 1.4, height: .75, width: 88 };
const DOWN = ['y', 'y1', 'y2', 'cy', 'r', 'height'];

function draw(tag, attributes, text = '') {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, DOWN.includes(name) ? `${value}rem` : value);
  made.textContent = text;
  return made;
}

function picture(height, words) {
  return draw('svg', { class: 'chart', width: '100%', height, role: 'img', 'aria-label': words.join('; ') });
}

/** Where an organisation stood at the end of each day: the better, the higher. */
export function rankChart(days, order, language) {
  const ranks = days.map(day => (order === 'total' ? day.rankByTotal : day.rank));
  const best = Math.min(...ranks);
  const depth = Math.max(Math.max(...ranks) - best, 1);
  const first = Date.parse(days[0].day);
  const length = Math.max(Date.parse(days.at(-1).day) - first, DAY);
  const points = days.map(({ day }, index) => ({
    day: language.day(day),
    rank: ranks[index],
    x: RANKS.left + (Date.parse(day) - first) / length * RANKS.width,
    y: RANKS.top + (ranks[index] - best) / depth * RANKS.depth,
  }));
  const chart = picture(RANKS.height, points.map(({ day, rank }) => language.words.rankOn(day, rank)));
  const write = (x, y, anchor, text, className = '') => chart.append(draw('text', { x: `${x}%`, y, 'text-anchor': anchor, class: className }, text));
  points.slice(1).forEach(({ x, y }, index) => {
    const from = points[index];
    chart.append(draw('line', { class: 'way', x1: `${from.x}%`, y1: from.y, x2: `${x}%`, y2: y }));
  });
  points.forEach(({ rank, x, y }, index) => {
    chart.append(draw('circle', { cx: `${x}%`, cy: y, r: .25 }));
    const [before, after] = [points[index - 1], points[index + 1]];
    // A rank that stays is told once; in a valley it stands below.
    if (before && after && rank === before.rank) return;
    write(x, y + (before?.y < y && after?.y < y ? 1.25 : -.6), 'middle', rank, 'value');
  });
  write(1, RANKS.height - .4, 'start', points[0].day);
  if (days.length > 1) write(99, RANKS.height - .4, 'end', points.at(-1).day);
  return chart;
}

/** How many medals of each colour were won in each discipline, most first. */
export function disciplineChart(medals, language) {
  const rows = new Map();
  for (const { discipline, disciplineNames, medal } of medals) {
    const row = rows.get(discipline) ?? { name: language.nameOf(disciplineNames, discipline), total: 0, gold: 0, silver: 0, bronze: 0 };
    row[medal.toLowerCase()]++;
    row.total++;
    rows.set(discipline, row);
  }
  const sorted = [...rows.values()].sort((a, b) => b.total - a.total || b.gold - a.gold || a.name.localeCompare(b.name));
  const unit = BAR.width / sorted[0].total;
  const chart = picture(sorted.length * BAR.step, sorted.map(row => `${row.name}: ${language.words.medals(row)}`));
  sorted.forEach((row, index) => {
    const y = index * BAR.step + BAR.top;
    let x = 0;
    chart.append(draw('text', { y: y - .5 }, row.name));
    for (const colour of COLOURS) {
      chart.append(draw('rect', { class: colour.toUpperCase(), x: `${x}%`, y, width: `${row[colour] * unit}%`, height: BAR.height }));
      x += row[colour] * unit;
    }
    chart.append(draw('text', { class: 'value', x: `${x + 1.5}%`, y: y + BAR.height - .05 }, row.total));
  });
  return chart;
}
