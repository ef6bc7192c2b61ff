package io.mspbilling.accounting.quickbooks.online.internal.form;

import io.mspbilling.json.Fields;
import io.mspbilling.json.JsonProblem;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times that only inform. Intuit's own samples write the offset without a colon, and nothing is
 * decided by them: one that cannot be read must not cost the record or the event that it stands in.
 */
public final class VendorTime {
  private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("([+-][0-9]{2})([0-9]{2})$");

  private VendorTime() {}

  /** The instant; empty if it is absent or cannot be read. */
  public static Optional<Instant> read(@Nullable String text, Fields fields, String field) {
    if (text == null) {
      return Optional.empty();
    }
    int time = text.indexOf('T');
    String usual =
        time < 0 ? text : OFFSET_WITHOUT_COLON.matcher(text.strip()).replaceFirst("$1:$2");
    try {
      return fields.instant(usual, field);
    } catch (JsonProblem e) {
      return Optional.empty();
    }
  }
}
