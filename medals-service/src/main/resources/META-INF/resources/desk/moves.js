// What a podium's status and a person's roles allow (see StatusRules and AuthorityRules of medals-service). Pure.

export const STATUS_WORDS = {
  UNOFFICIAL: 'Unofficial',
  OFFICIAL: 'Official',
  PROTESTED: 'Protested',
  PROVISIONAL: 'On hold',
  WITHDRAWN: 'Withdrawn',
};

const MOVES = {
  UNOFFICIAL: ['OFFICIAL', 'PROTESTED', 'WITHDRAWN'],
  PROTESTED: ['OFFICIAL', 'UNOFFICIAL', 'WITHDRAWN'],
  OFFICIAL: ['PROTESTED', 'PROVISIONAL', 'WITHDRAWN'],
  PROVISIONAL: ['OFFICIAL', 'WITHDRAWN'],
  WITHDRAWN: [],
};

/** What each move is called on the desk, by the status that it leads to. */
export const MOVE_WORDS = {
  OFFICIAL: 'Make official',
  PROTESTED: 'Record a protest',
  UNOFFICIAL: 'Back to unofficial',
  PROVISIONAL: 'Put on hold',
  WITHDRAWN: 'Withdraw the podium',
};

/** The statuses that a podium can move to; `present` is null when there is no podium yet. */
export function movesOf(present, roles) {
  const chief = roles.includes('results-chief');
  if (!chief && !roles.includes('results')) return [];
  if (!present) return chief ? ['OFFICIAL'] : [];
  return MOVES[present.status].filter(to => chief || to === 'PROTESTED');
}

/** Whether somebody may touch medals and vacant places. */
export function mayEdit(present, roles) {
  if (roles.includes('results-chief')) return present?.status !== 'WITHDRAWN';
  return roles.includes('results') && (!present || present.status === 'UNOFFICIAL');
}

/** Why not, in words for the person in front of the desk. */
export function whyNot(present, roles) {
  if (mayEdit(present, roles)) return '';
  if (present?.status === 'WITHDRAWN') return 'This podium was withdrawn. A withdrawn podium cannot change any more.';
  if (roles.includes('results'))
    return `This podium is ${STATUS_WORDS[present.status].toLowerCase()}: only results-chief may change its medals.`;
  return 'Read only: entering medals needs a token with the role results or results-chief.';
}
