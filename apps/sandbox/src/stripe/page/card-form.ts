import { type Html, html } from '../../page/html.ts';
import { type CardField, TEST_CARDS } from '../money/cards.ts';

export interface CardProblem {
  /** null: of the card as a whole. */
  readonly field: CardField | null;
  readonly message: string;
}

export interface Typed {
  readonly number?: string | undefined;
  readonly expiry?: string | undefined;
  readonly cvc?: string | undefined;
  readonly name?: string | undefined;
}

const spaced = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ');

/** The fields, filled with a card that pays; a problem stands at its field. */
export function cardFields(typed: Typed, problem: CardProblem | null): Html {
  const field = (
    name: CardField,
    label: string,
    value: string,
    attributes: { inputmode: 'numeric' | 'text'; autocomplete: string; maxlength: number },
  ) => {
    const isWrong = problem?.field === name;
    return html`<label class="field ${name}">${label}<input name="${name}" value="${value}" required inputmode="${attributes.inputmode}" autocomplete="${attributes.autocomplete}" maxlength="${attributes.maxlength}" ${isWrong && html`aria-invalid="true" aria-describedby="${name}-problem" autofocus`}>${isWrong && html`<span class="problem" id="${name}-problem" role="alert">${problem.message}</span>`}</label>`;
  };
  return html`<fieldset class="card-fields"><legend>Card</legend>
${problem && problem.field === null && html`<p class="problem whole" role="alert">${problem.message}</p>`}
${field('number', 'Card number', typed.number ?? '4242 4242 4242 4242', { inputmode: 'numeric', autocomplete: 'cc-number', maxlength: 23 })}
${field('expiry', 'Expires (MM / YY)', typed.expiry ?? '12 / 34', { inputmode: 'numeric', autocomplete: 'cc-exp', maxlength: 9 })}
${field('cvc', 'Security code', typed.cvc ?? '123', { inputmode: 'numeric', autocomplete: 'cc-csc', maxlength: 4 })}
${field('name', 'Name on card', typed.name ?? 'Alex Test', { inputmode: 'text', autocomplete: 'cc-name', maxlength: 100 })}
</fieldset>`;
}

/** A click fills the number in. */
export const cardHints = (isOpen = true): Html =>
  html`<details class="hints" ${isOpen && 'open'}><summary>Test cards</summary><ul>${TEST_CARDS.map(
    ({ number, hint }) =>
      html`<li><button type="button" data-card="${spaced(number)}">${spaced(number)}</button> <span>${hint}</span></li>`,
  )}</ul></details>`;
