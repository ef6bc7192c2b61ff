package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingDate;
import io.mspbilling.testkit.books.BookDocument;
import io.mspbilling.testkit.books.BooksOperation;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A check comes in on Monday, March 2, and the books are closed through that day. */
class ClosedBooksTest {

  private final World world = new World();
  private final LocalDate received = world.today();

  @BeforeEach
  void aCheckComesIn() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", 5);
    world.bank.check(received, usd("100.00"), "Acme", "1001");
  }

  @Test
  void itIsPostedOnTheFirstOpenDayWithItsOwnDateBesideIt() {
    world.books.closeThrough(received);

    DayReport report = closedThrough(received).run();

    assertThat(postings())
        .extracting(Posting::date)
        .containsExactly(new PostingDate(received.plusDays(1), received));
    assertThat(refused(report)).isEmpty();
  }

  @Test
  void whatStandsInTheBooksIsNotPostedAgainWhenTheyAreClosed() {
    world.billing().run();

    closedThrough(received).run();
    world.nextDay();
    closedThrough(received).run();

    assertThat(postings()).extracting(Posting::date).containsExactly(PostingDate.of(received));
  }

  @Test
  void whatWasSentBeforeTheyWereClosedKeepsItsDate() {
    world.books.faults().next(BooksOperation.POST, CallFault.unknownAfterCommit());
    world.billing().run();
    world.books.closeThrough(received);

    world.nextDay();
    DayReport report = closedThrough(received).run();

    assertThat(postings()).extracting(Posting::date).containsExactly(PostingDate.of(received));
    assertThat(report.exceptions()).isEmpty();
  }

  @Test
  void whatClosedBooksRefuseIsShownAndGoesOnOnceThePoliciesSayThatTheyAreClosed() {
    world.books.closeThrough(received);
    List<ExceptionRow> rows = refused(world.billing().run());
    assertThat(rows)
        .singleElement()
        .satisfies(row -> assertThat(row.facts()).contains("the books are closed through"));

    BillingAutomation billing = closedThrough(received);
    assertThat(billing.desk().releaseAll(rows, "Jo")).isEmpty();

    assertThat(refused(billing.run())).isEmpty();
    assertThat(postings())
        .extracting(Posting::date)
        .containsExactly(new PostingDate(received.plusDays(1), received));
  }

  private BillingAutomation closedThrough(LocalDate day) {
    return World.everything(world)
        .policies(
            BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
                .withApprovesFirstCharges(false)
                .withBooksClosedThrough(day))
        .build();
  }

  private List<Posting> postings() {
    return world.books.documents().stream().map(BookDocument::posting).toList();
  }

  private static List<ExceptionRow> refused(DayReport report) {
    return report.exceptions().stream().filter(row -> row.kind() == ExceptionKind.REFUSED).toList();
  }
}
