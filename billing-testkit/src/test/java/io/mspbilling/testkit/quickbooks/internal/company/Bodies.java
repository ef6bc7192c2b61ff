package io.mspbilling.testkit.quickbooks.internal.company;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Bodies of transactions on the accounts of {@link BooksPropertyTest}. */
final class Bodies {
  private Bodies() {}

  static Map<String, Object> sale(String customer, BigDecimal amount) {
    Map<String, Object> line =
        Map.of(
            "Amount",
            amount,
            "DetailType",
            "SalesItemLineDetail",
            "SalesItemLineDetail",
            Map.of("ItemRef", ref("1")));
    return Map.of("CustomerRef", ref(customer), "Line", List.of(line));
  }

  static Map<String, Object> journal(String customer, BigDecimal amount, int pick) {
    boolean debit = pick % 2 == 0;
    return Map.of(
        "Line",
        List.of(
            journalLine(amount, debit, "3", customer), journalLine(amount, !debit, "1", customer)));
  }

  private static Map<String, Object> journalLine(
      BigDecimal amount, boolean debit, String account, String customer) {
    return Map.of(
        "Amount",
        amount,
        "DetailType",
        "JournalEntryLineDetail",
        "JournalEntryLineDetail",
        Map.of(
            "PostingType",
            debit ? "Debit" : "Credit",
            "AccountRef",
            ref(account),
            "Entity",
            Map.of("Type", "Customer", "EntityRef", ref(customer))));
  }

  static Map<String, Object> ref(String id) {
    return Map.of("value", id);
  }
}
