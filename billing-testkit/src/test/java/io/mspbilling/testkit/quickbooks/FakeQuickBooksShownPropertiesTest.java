package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.payment;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.quickbooks.internal.company.Bodies;
import io.mspbilling.testkit.quickbooks.internal.company.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the fake shows is what its shapes say, which in turn is what the vendor publishes. */
class FakeQuickBooksShownPropertiesTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  @Test
  void everyPropertyShownIsInTheShapeOfItsKind() {
    someOfEverything();

    for (Kind kind : Kind.values()) {
      assertThat(caller.books.documents(kind.wireName())).as(kind.wireName()).isNotEmpty();
      for (FakeObject document : caller.books.documents(kind.wireName())) {
        check(document, Bodies.shape(kind), kind.wireName());
      }
    }
  }

  private void someOfEverything() {
    String invoice = caller.invoice(CONTOSO, "10.00");
    caller.made("Class", "{\"Name\":\"Projects\"}");
    caller.made("Estimate", sale(CONTOSO, "7.00", ""));
    caller.post("invoice/" + invoice + "/send?sendTo=ap@contoso.example", "");
    caller.made("CreditMemo", sale(CONTOSO, "1.00", ""));
    caller.made("SalesReceipt", sale(CONTOSO, "1.00", "\"PaymentRefNum\":\"x\","));
    caller.made(
        "RefundReceipt", sale(CONTOSO, "1.00", "\"DepositToAccountRef\":{\"value\":\"35\"},"));
    caller.made("JournalEntry", FakeQuickBooksJournalEntryTest.returned(CONTOSO, "1.00"));
    String paid =
        caller
            .made("Payment", payment(CONTOSO, "10.00", "10.00", "Invoice", invoice))
            .text("Id")
            .orElseThrow();
    caller.made(
        "Deposit",
        """
        {"DepositToAccountRef":{"value":"35"},"CashBack":{"AccountRef":{"value":"91"},
         "Amount":1.00},"Line":[{"Amount":10.00,
         "LinkedTxn":[{"TxnId":"%s","TxnType":"Payment","TxnLineId":"0"}]},
         {"Amount":-0.50,"DetailType":"DepositLineDetail",
         "DepositLineDetail":{"AccountRef":{"value":"77"}}}]}
        """
            .formatted(paid));
    caller.made(
        "Purchase",
        """
        {"PaymentType":"CreditCard","AccountRef":{"value":"36"},"Line":[{"Amount":3.00,
         "DetailType":"AccountBasedExpenseLineDetail",
         "AccountBasedExpenseLineDetail":{"AccountRef":{"value":"77"}}}]}
        """);
  }

  private static void check(FakeObject shown, Shape shape, String path) {
    assertThat(shape.fields().keySet()).as(path).containsAll(shown.members().keySet());
    shape
        .fields()
        .forEach(
            (name, field) ->
                shown.get(name).ifPresent(value -> check(value, field, path + "." + name)));
  }

  private static void check(FakeJson value, Field field, String path) {
    Shape inner = field.inner();
    if (inner == null) {
      return;
    }
    value.asObject().ifPresent(object -> check(object, inner, path));
    value
        .asArray()
        .map(FakeArray::objects)
        .ifPresent(objects -> objects.forEach(object -> check(object, inner, path)));
  }
}
