import { reference } from '../../ids.ts';
import { taxNotes } from '../tax-notes.ts';
import { type Clause, type Section, says } from './clause.ts';
import { paysMoney } from './pay.ts';

const invoice: Clause = {
  id: 'tax.invoice',
  version: 1,
  heading: 'Invoices',
  needs: [],
  when: (facts) => paysMoney(facts),
  text: ({ deal, terms, brief }) =>
    says(
      `An invoice names both parties with address and tax number, its own number and date, the campaign "${brief.name}" and the reference ${reference('deal', deal)}, the content or part of the fee that it is for, the amount in ${terms.fee.currency}, each tax with its rate or the reason why there is none, and where to pay. The brand tells the creator within 5 working days what is wrong with an invoice; the time to pay runs from the correct one.`,
    ),
};

const vat: Clause = {
  id: 'tax.vat',
  version: 1,
  heading: 'VAT and sales tax',
  needs: ['taxes'],
  when: (facts) => paysMoney(facts),
  text: ({ details }) =>
    says(
      details.taxes === 'included'
        ? 'The amounts of this contract include VAT, GST and sales tax, where any is due.'
        : 'The amounts of this contract are without VAT, GST and sales tax. Where the creator has to charge such a tax, the brand pays it on top against an invoice that shows it.',
    ),
};

const withholding: Clause = {
  id: 'tax.withholding',
  version: 1,
  heading: 'Tax at source',
  needs: [],
  when: (facts) => paysMoney(facts),
  text: () =>
    says(
      'Where the law makes the brand withhold tax, it tells the creator before it pays, pays the tax to the office in time and gives the creator the certificate; the sum withheld counts as paid. Each party sends the other the forms that keep such tax low.',
    ),
};

const countries: Clause = {
  id: 'tax.countries',
  version: 1,
  needs: ['brandParty', 'creatorParty'],
  when: ({ details }) => taxNotes(details).length > 0,
  text: ({ details }) => says(...taxNotes(details)),
};

const own: Clause = {
  id: 'tax.own',
  version: 1,
  heading: 'Own taxes',
  needs: [],
  text: () =>
    says(
      "Each party pays its own taxes and social contributions on what it receives, product included. The points of this section are to be checked by the parties' tax advisers; nothing here is tax advice.",
    ),
};

export const tax: Section = {
  heading: 'Invoices and tax',
  clauses: [invoice, vat, withholding, countries, own],
};
