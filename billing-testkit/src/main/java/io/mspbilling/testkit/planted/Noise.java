package io.mspbilling.testkit.planted;

/** What makes a planted payment hard to match, one kind each. */
public enum Noise {
  /** The memo holds an open invoice's number as it is printed on the invoice. */
  NUMBER_EXACT,
  /** Blanks, dashes, slashes or zeros of the number are left out, added or exchanged. */
  NUMBER_RESPELLED,
  /** Only what follows the number's letters or year is written, by a payer that is known. */
  PREFIX_DROPPED,
  /** Several numbers, with {@code #}, {@code ,}, {@code &} or blanks between. */
  NUMBERS_JOINED,
  /** The first and the last of several numbers in a row. */
  NUMBERS_IN_A_RANGE,
  /** All that is owed is paid but one invoice, which is named as the one that is not. */
  ALL_BUT_ONE,
  /** Two neighbouring digits of the number are exchanged. */
  DIGITS_EXCHANGED,
  /** One digit of the number is another. */
  DIGIT_WRONG,
  /** One digit of the number is missing. */
  DIGIT_MISSING,
  /** Only the last three or four digits of the number are written, by a payer that is known. */
  NUMBER_TAIL,
  /** The number is that of another customer's invoice; the amount is one of the payer's own. */
  STRANGERS_NUMBER,
  /** The number is that of an invoice paid long ago; the amount is that of one that is open. */
  CLOSED_NUMBER,
  /** The number ends in the very number of another customer's invoice. */
  NUMBER_HOLDS_ANOTHERS,
  /** The number stands in a sentence with dates, telephone, order, check and account numbers. */
  NUMBER_IN_A_SENTENCE,
  /** The customer's own order number instead of the invoice's. */
  ORDER_NUMBER,
  /** Nobody is printed as the payer; the memo holds the number. */
  NO_PAYER_BUT_A_NUMBER,
  /** No number; the payer is printed as it is called. */
  NAME_ALONE,
  /** No number; the payer's name is cut as banks cut it. */
  NAME_CUT,
  /** No number; the payer's name is abbreviated. */
  NAME_ABBREVIATED,
  /** No number; the payer's name stands between what banks print around it. */
  NAME_IN_BANK_NOISE,
  /** No number; the payer pays under another name that is on file. */
  NAME_IS_AN_ALIAS,
  /** No number and no payer; the memo has the name in free text. */
  NAME_IN_THE_MEMO,
  /** Everything that is owed in one sum. */
  ALL_OWED,
  /** Everything that is past due in one sum. */
  ALL_PAST_DUE,
  /** The invoices of one month in one sum. */
  ONE_MONTH,
  /** The oldest few invoices in one sum. */
  OLDEST_RUN,
  /** Any few invoices in one sum that only they have. */
  ODD_SUBSET,
  /** The early-payment discount is deducted by its last day. */
  DISCOUNT_IN_TIME,
  /** The early-payment discount is deducted after its last day. */
  DISCOUNT_TOO_LATE,
  /** An invoice is named and somewhat less is paid. */
  SHORT_PAID,
  /** An invoice is named and about half of it is paid. */
  PARTLY_PAID,
  /** An invoice is named and more is paid. */
  OVERPAID,
  /** Several payments, which name it or not, are together one invoice. */
  PAID_IN_PARTS,
  /** The parent pays a child's invoice. */
  PARENT_PAYS,
  /** A credit memo is deducted. */
  CREDIT_NETTED,
  /** The same invoice is paid again some days later. */
  PAID_TWICE,
  /** Two customers owe the same amount; the payer's name tells which is paid. */
  SAME_AMOUNT_ELSEWHERE,
  /** As many payments as there are invoices of one amount, month by month. */
  EQUAL_FEES_ALL_PAID,
  /** A processor's payout, less its fees, with a report of what is in it. */
  PAYOUT,
  /** Money that went back, and is sent again. */
  RETURNED_AND_PAID_AGAIN,
  /** Two invoices of one number in two currencies. */
  TWO_CURRENCIES,
  /** One of several equal invoices is paid, and nothing tells which. */
  EQUAL_INVOICES,
  /** Two sets of invoices have the sum that is paid. */
  TWO_COMBINATIONS,
  /** A sum in whole dollars among so many invoices that some set has it in any case. */
  CHANCE_SUM,
  /** Neither payer nor number. */
  NOTHING_TO_GO_BY,
  /** Two customers have the payer's name and owe the amount. */
  NAME_OF_TWO,
  /** The payer is known; the amount is a little off, and nothing tells why. */
  AMOUNT_OFF,
  /** The number is the one that is not paid, and the amount fits nothing. */
  NOT_THIS_ONE,
  /** A quote, ticket or room has the number of an invoice, and the amount is short of it. */
  ANOTHER_THINGS_NUMBER,
  /** The number is that of a paid invoice of the very amount; another like it is open. */
  PAID_LONG_AGO
}
