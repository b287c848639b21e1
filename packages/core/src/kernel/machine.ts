import { DomainError } from './errors.ts';

/** A status and its moves, as a table: `moves.approve = { from: ['in_review'], to: 'approved' }`. */
export interface Machine<State extends string, Move extends string> {
  readonly states: readonly State[];
  /** The state after `move`. Throws ILLEGAL_MOVE, naming the moves allowed now. */
  move(state: State, move: Move): State;
  can(state: State, move: Move): boolean;
  allowed(state: State): Move[];
  /** The states a move may start from, for a guarded update. */
  from(move: Move): readonly State[];
  parse(value: string): State;
}

export function machine<State extends string, Move extends string>(
  name: string,
  states: readonly State[],
  moves: Readonly<Record<Move, { readonly from: readonly NoInfer<State>[]; readonly to: NoInfer<State> }>>,
): Machine<State, Move> {
  const names = Object.keys(moves) as Move[];
  const allowed = (state: State) => names.filter((move) => moves[move].from.includes(state));
  return {
    states,
    allowed,
    can: (state, move) => moves[move].from.includes(state),
    from: (move) => moves[move].from,
    move: (state, move) => {
      if (moves[move].from.includes(state)) return moves[move].to;
      const now = allowed(state);
      const hint = now.length ? ` Possible now: ${now.join(', ')}.` : '';
      throw new DomainError(
        'ILLEGAL_MOVE',
        `A ${name} that is ${spoken(state)} cannot be moved by "${move}".${hint}`,
        {
          allowed: now,
        },
      );
    },
    parse: (value) => {
      const state = states.find((known) => known === value);
      if (!state) throw new Error(`${name}: unknown state ${value}`);
      return state;
    },
  };
}

const spoken = (state: string): string => state.replaceAll('_', ' ');
