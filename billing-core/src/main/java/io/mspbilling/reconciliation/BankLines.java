package io.mspbilling.reconciliation;

import io.mspbilling.journal.Facts;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;

/** The lines of the bank account in the journal. */
public final class BankLines {

  /** The stream in which the journal keeps what the bank booked. */
  public static final String STREAM = "bank-lines";

  private BankLines() {}

  /** Writes a line. */
  public static Facts facts(BankLine line) {
    return Facts.builder()
        .put("id", line.id())
        .put("bookedOn", line.bookedOn())
        .put("amount", line.amount())
        .put("rail", line.rail())
        .put("counterparty", line.counterparty())
        .put("memo", line.memo())
        .put("trace", line.trace())
        .build();
  }

  /** Reads a line. */
  public static BankLine of(Facts facts) {
    return BankLine.builder()
        .id(facts.read("id", PaymentId::parse))
        .bookedOn(facts.date("bookedOn"))
        .amount(facts.money("amount"))
        .rail(facts.read("rail", Rail::valueOf))
        .counterparty(facts.text("counterparty"))
        .memo(facts.text("memo"))
        .trace(facts.text("trace"))
        .build();
  }
}
