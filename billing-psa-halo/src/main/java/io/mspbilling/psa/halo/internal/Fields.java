package io.mspbilling.psa.halo.internal;

import io.mspbilling.json.Node;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the vendor's fields mean where that is not what they say. */
public final class Fields {
  /** What an unset date becomes in its database. */
  private static final int UNSET_YEAR = 1900;

  private Fields() {}

  /** A calendar date, as it is written; years up to 1900 say that there is none. */
  public static Optional<LocalDate> date(Node record, String field) {
    return isUnset(record, field) ? Optional.empty() : record.date(field);
  }

  /** As {@link #date}, and there. */
  public static LocalDate requiredDate(Node record, String field) {
    return record.present(date(record, field), field);
  }

  /** An instant, in UTC if it has no offset. */
  public static Optional<Instant> instant(Node record, String field) {
    return isUnset(record, field) ? Optional.empty() : record.instant(field, ZoneOffset.UTC);
  }

  /** The id of another record; zero and below say that there is none. */
  public static Optional<Long> link(Node record, String field) {
    return record.integer(field).filter(id -> id > 0);
  }

  private static boolean isUnset(Node record, String field) {
    return record
        .text(field)
        .filter(text -> text.matches("[0-9]{4}-.*"))
        .filter(text -> Integer.parseInt(text.substring(0, 4)) <= UNSET_YEAR)
        .isPresent();
  }
}
