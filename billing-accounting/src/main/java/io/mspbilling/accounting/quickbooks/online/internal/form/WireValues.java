package io.mspbilling.accounting.quickbooks.online.internal.form;

import io.mspbilling.accounting.quickbooks.online.internal.wire.LineJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.LinkedTxnJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.ReferenceJson;
import io.mspbilling.json.Fields;
import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pieces that many records have, between wire and value. */
final class WireValues {

  private WireValues() {}

  static ReferenceJson reference(String id) {
    return new ReferenceJson(id, null, null);
  }

  static @Nullable ReferenceJson reference(Optional<String> id) {
    return id.map(WireValues::reference).orElse(null);
  }

  static String requiredId(@Nullable ReferenceJson reference, Fields fields, String field) {
    return fields.requiredText(reference == null ? null : reference.value(), field + ".value");
  }

  static Optional<String> id(@Nullable ReferenceJson reference, Fields fields) {
    return fields.text(reference == null ? null : reference.value());
  }

  /** The currency that a record names, else the home currency. */
  static Currency currency(@Nullable ReferenceJson reference, Fields fields, Currency home) {
    return fields
        .currency(reference == null ? null : reference.value(), "CurrencyRef.value")
        .orElse(home);
  }

  static Money requiredMoney(
      @Nullable BigDecimal amount, Fields fields, String field, Currency currency) {
    return fields.requiredMoney(text(amount), field, currency);
  }

  static Optional<Money> money(
      @Nullable BigDecimal amount, Fields fields, String field, Currency currency) {
    return fields.money(text(amount), field, currency);
  }

  static boolean active(@Nullable Boolean active) {
    return active == null || active;
  }

  static @Nullable String date(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse(null);
  }

  static @Nullable String note(String note) {
    return note.isEmpty() ? null : note;
  }

  /** Reads each line with the fields to name it by. */
  static <L> List<L> lines(
      @Nullable List<@Nullable LineJson> lines,
      Fields fields,
      BiFunction<LineJson, Fields, Optional<L>> reading) {
    List<LineJson> present = fields.list(lines, "Line");
    return IntStream.range(0, present.size())
        .mapToObj(i -> reading.apply(present.get(i), fields.item("Line", i)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The one transaction that a line links, if it does. */
  static Optional<LinkedTxnJson> link(LineJson line, Fields fields) {
    List<LinkedTxnJson> links = fields.list(line.linkedTxn(), "LinkedTxn");
    if (links.size() > 1) {
      throw fields.invalid("LinkedTxn", "links several transactions, only one is understood");
    }
    return links.stream().findFirst();
  }

  private static @Nullable String text(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toString();
  }
}
