package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An invoice has 1,093.98 open in the PSA and less in the books. */
class BooksDifferTest {

  private final World world = new World();
  private final Customer acme = world.customer("Acme");
  private final Invoice invoice = world.invoice(acme, "1001", "1093.98", 5);

  @Test
  void aCentLessInTheBooksIsPostedInFullAndShownUntilSomebodyHasSeenIt() {
    lacking("0.01");

    assertThat(rows(ExceptionKind.REFUSED, world.billing().run())).isEmpty();
    world.nextDay();
    List<ExceptionRow> shown = rows(ExceptionKind.BOOKS_DIFFER, world.readingAll().run());

    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
    assertThat(world.books.documents(PostingKind.PAYMENT_RECEIVED))
        .singleElement()
        .satisfies(one -> assertThat(one.unsettled()).contains(usd("0.01")));
    assertThat(world.books.openOn("1001")).contains(usd("0.00"));
    assertThat(world.books.receivables(usd("0.00").currency())).contains(usd("-0.01"));
    assertThat(shown)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.amount()).contains(usd("0.01"));
              assertThat(row.customer()).contains(acme.id());
              assertThat(row.facts()).contains("1001");
            });
    world.billing().desk().dismiss(shown.get(0), Optional.empty(), "Jo, invoice put right");
    assertThat(rows(ExceptionKind.BOOKS_DIFFER, world.billing().run())).isEmpty();
  }

  @Test
  void moreThanRoundingIsRefusedAsBefore() {
    lacking("0.06");

    DayReport report = world.billing().run();

    assertThat(rows(ExceptionKind.REFUSED, report)).hasSize(1);
    assertThat(rows(ExceptionKind.BOOKS_DIFFER, report)).isEmpty();
    assertThat(world.books.documents()).isEmpty();
  }

  private void lacking(String amount) {
    world.books.addInvoice(BookCustomer.of(acme), "1001", usd(amount).negated());
    world.bank.check(world.today(), usd("1093.98"), "Acme", "1001");
  }

  private static List<ExceptionRow> rows(ExceptionKind kind, DayReport report) {
    return report.exceptions().stream().filter(row -> row.kind() == kind).toList();
  }
}
