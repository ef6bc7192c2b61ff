package io.mspbilling.psa.autotask.internal;

import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the vendor's fields mean where that is not what they say. */
public final class Fields {
  private Fields() {}

  /** An instant: all times are UTC, with an offset or without. */
  public static Optional<Instant> instant(Node record, String field) {
    return record.instant(field, ZoneOffset.UTC);
  }

  /** The id of another record; some links to nothing are 0. A company's id may really be 0. */
  public static Optional<Long> link(Node record, String field) {
    return record.integer(field).filter(id -> id > 0);
  }

  /** An amount that may say nothing, which is nothing; but it has to be there. */
  public static BigDecimal amountOrZero(Node record, String field) {
    if (record.form(field) == FieldForm.ABSENT) {
      throw record.missing(field);
    }
    return record.decimal(field).orElse(BigDecimal.ZERO);
  }

  /** A yes or no that is a number. */
  public static Optional<Boolean> numbered(Node record, String field) {
    return record.integer(field).map(number -> number != 0);
  }
}
