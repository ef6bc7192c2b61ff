package io.mspbilling.testkit.superops;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Changes an invoice as the API does: what is not sent stays. */
record InvoiceChanges(Office office, FakeSuperOpsSettings settings) {
  private static final int LONGEST_REFERENCE = 255;
  private static final String STATUS = "statusEnum";
  private static final String METHOD = "paymentMethod";
  private static final String REFERENCE = "paymentReference";
  private static final String PAID = "PAID";
  private static final String DEPENDENT = "dependent_validation_failed";

  FakeObject change(FakeObject input) {
    long id = Office.id(input.get("invoiceId").orElseThrow()).orElseThrow();
    FakeObject before = office.table(Kind.INVOICE).get(id);
    requireValues(input);
    requireTransition(before, input);
    FakeObject after = before.merge(stored(input));
    if (!settings.has(SuperOpsQuirk.CHANGES_ARE_UNDONE)) {
      office.table(Kind.INVOICE).put(after);
      if (isPaid(before) && !isPaid(after)) {
        office.reopen(id);
      }
    }
    return after;
  }

  private static boolean isPaid(FakeObject invoice) {
    return invoice.text(STATUS).filter(PAID::equals).isPresent();
  }

  private static void requireValues(FakeObject input) {
    input
        .members()
        .forEach(
            (name, value) -> {
              if (value.isNull()) {
                throw Refused.because("mandatory_validation_failed", name);
              }
            });
    for (String day : List.of("paymentDate", "invoiceDate", "dueDate")) {
      input.text(day).ifPresent(text -> requireDay(day, text));
    }
    if (input.text(REFERENCE).orElse("").length() > LONGEST_REFERENCE) {
      throw Refused.because("value_length_exceeds_limit", REFERENCE);
    }
  }

  private static void requireDay(String name, String text) {
    try {
      LocalDate unused = LocalDate.parse(text);
    } catch (DateTimeParseException malformed) {
      throw Refused.because("value_pattern_validation_failed", name);
    }
  }

  /** Which changes of status the vendor takes is not known; these are sure to make no sense. */
  private void requireTransition(FakeObject before, FakeObject input) {
    String from = before.text(STATUS).orElse("");
    String to = input.text(STATUS).orElse(from);
    boolean leavesPaid = isPaid(before) && settings.has(SuperOpsQuirk.PAID_STAYS_PAID);
    if (!to.equals(from) && (leavesPaid || from.equals("VOID"))) {
      throw Refused.because(DEPENDENT, STATUS);
    }
    if (to.equals(PAID) && settings.has(SuperOpsQuirk.METHOD_REQUIRED) && !input.has(METHOD)) {
      throw Refused.because("mandatory_validation_failed", METHOD);
    }
  }

  private FakeObject stored(FakeObject input) {
    FakeObject stored = input.without("invoiceId");
    if (settings.has(SuperOpsQuirk.REFERENCE_IGNORED)) {
      stored = stored.without(REFERENCE);
    }
    if (!input.has(METHOD)) {
      return stored;
    }
    FakeObject method =
        Office.id(input.inner(METHOD).get("paymentMethodId").orElse(FakeJson.none()))
            .flatMap(id -> office.table(Kind.METHOD).find(id))
            .orElseThrow(() -> Refused.because("referred_value_does_not_exist", METHOD));
    return stored.with(METHOD, method.without("id"));
  }
}
