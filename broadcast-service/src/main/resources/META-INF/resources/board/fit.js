const FEWEST = 5;

/** Tells how many lines of the table there is room for on a wall, where nobody scrolls. */
export function fit(table, tell) {
  let told = 0;
  const measure = () => {
    const row = table.querySelector('[data-organisation]');
    // Behind an organisation's page it has no height.
    if (!row || !table.clientHeight) return;
    const around = table.querySelector('thead').offsetHeight + table.querySelector('.note').offsetHeight;
    const room = Math.max(FEWEST, Math.floor((table.clientHeight - around) / row.getBoundingClientRect().height));
    if (room !== told) tell((told = room));
  };
  new ResizeObserver(measure).observe(table);
  return measure;
}
