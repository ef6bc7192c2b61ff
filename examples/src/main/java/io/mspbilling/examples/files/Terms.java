package io.mspbilling.examples.files;

import io.mspbilling.json.Node;

/**
 * On what terms a customer is billed.
 *
 * @param days to pay, after the invoice's date
 * @param discountBps what may be kept for paying early, in hundredths of a per cent; 0 for nothing
 * @param discountDays how early, in days after the invoice's date
 */
record Terms(long days, long discountBps, long discountDays) {
  static final Terms NONE = new Terms(0, 0, 0);

  static Terms read(Node customer) {
    return new Terms(
        customer.integer("termsDays").orElse(0L),
        customer.integer("discountBps").orElse(0L),
        customer.integer("discountDays").orElse(0L));
  }
}
