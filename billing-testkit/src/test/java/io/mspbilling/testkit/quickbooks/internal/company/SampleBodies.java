package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.List;

/** Bodies of transactions on the accounts of {@link BooksPropertyTest}. */
final class SampleBodies {
  private SampleBodies() {}

  static FakeObject object(String json) {
    return FakeJson.parse(json).asObject().orElseThrow();
  }

  static FakeObject sale(String customer, BigDecimal amount) {
    FakeObject line =
        FakeJson.object()
            .with("Amount", amount)
            .with("DetailType", "SalesItemLineDetail")
            .with("SalesItemLineDetail", FakeJson.object().with("ItemRef", ref("1")));
    return FakeJson.object().with("CustomerRef", ref(customer)).with("Line", List.of(line));
  }

  static FakeObject journal(String customer, BigDecimal amount, int pick) {
    boolean debit = pick % 2 == 0;
    return FakeJson.object()
        .with(
            "Line",
            List.of(
                journalLine(amount, debit, "3", customer),
                journalLine(amount, !debit, "1", customer)));
  }

  private static FakeObject journalLine(
      BigDecimal amount, boolean debit, String account, String customer) {
    FakeObject entity = FakeJson.object().with("Type", "Customer").with("EntityRef", ref(customer));
    return FakeJson.object()
        .with("Amount", amount)
        .with("DetailType", "JournalEntryLineDetail")
        .with(
            "JournalEntryLineDetail",
            FakeJson.object()
                .with("PostingType", debit ? "Debit" : "Credit")
                .with("AccountRef", ref(account))
                .with("Entity", entity));
  }

  static FakeObject ref(String id) {
    return FakeJson.object().with("value", id);
  }
}
