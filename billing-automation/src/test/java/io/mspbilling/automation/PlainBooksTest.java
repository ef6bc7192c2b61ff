package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.testkit.books.InMemoryBooks;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Books and PSAs that cannot take all: people are told, and the rest is done. */
class PlainBooksTest {

  private final World world = new World();

  @Test
  void aReturnThatTheBooksCannotTakeIsARowAndTheNextPaymentIsPosted() {
    InMemoryBooks books =
        InMemoryBooks.builder().without(PostingKind.REVERSAL).build().mirroring(world.psa);
    Customer cora =
        world.onAch(
            "Cora", PayerScript.inTurn(Fate.cleared(1).thenReturned(2, "R01"), Fate.cleared(1)));
    Invoice invoice = world.invoice(cora, "1001", "120.00", 0);

    DayReport report = after(20, books);

    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
    assertThat(books.documents())
        .filteredOn(document -> document.posting().kind() == PostingKind.PAYMENT_RECEIVED)
        .hasSize(2);
    assertThat(notSupported(report)).singleElement().asString().contains("no reversal", "120.00");
  }

  @Test
  void aPayoutOfWhichTheBooksDoNotTakeThePaymentsIsARow() {
    InMemoryBooks books =
        InMemoryBooks.builder().without(PostingKind.PAYMENT_RECEIVED).build().mirroring(world.psa);
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "120.00", 0);

    assertThat(notSupported(after(8, books)))
        .singleElement()
        .asString()
        .contains("payout", "no payment received");
  }

  @Test
  void aFeeThatTheBooksCannotTakeIsARow() {
    World world =
        new World(
            clock -> FakeGateway.builder(clock).zone(World.ZONE).drawingNegativeBalances().build());
    InMemoryBooks books =
        InMemoryBooks.builder().without(PostingKind.FEE).build().mirroring(world.psa);
    world.gateway.chargeStandingFee(usd("9.00"));

    assertThat(notSupported(after(8, world, books))).singleElement().asString().contains("no fee");
  }

  @Test
  void partsThatThePsaCannotTakeAreARowAndAWholePaymentIsRecorded() {
    InMemoryPsa psa = InMemoryPsa.builder(world.clock).without(PsaFeature.PARTIAL_PAYMENTS).build();
    Customer dune = psa.addCustomer("Dune", "ap@dune.example");
    LocalDate due = world.today().plusDays(30);
    Invoice parts = psa.issue(dune.id(), "1001", usd("100.00"), world.today(), due);
    Invoice whole = psa.issue(dune.id(), "1002", usd("70.00"), world.today(), due);
    world.bank.check(world.today(), usd("60.00"), "Dune", "1001");
    world.bank.check(world.today(), usd("30.00"), "Dune", "1001");
    world.bank.check(world.today(), usd("70.00"), "Dune", "1002");

    DayReport report = World.bare(world).psa(psa).bank(world.bank).build().run();

    assertThat(notSupported(report)).isNotEmpty().asString().contains("1001", "parts");
    assertThat(report.results()).noneMatch(one -> one.status() == EffectStatus.REFUSED);
    assertThat(psa.owed(whole.id())).isEqualTo(usd("0.00"));
    assertThat(psa.owed(parts.id())).isEqualTo(usd("100.00"));
  }

  @Test
  void aWireThatIsDatedBeforeTheReturnThatItMakesGoodIsPostedOrARow() {
    world.invoice(
        world.onAch("Cora", PayerScript.inTurn(Fate.cleared(1).thenReturned(2, "R01"))),
        "1001",
        "120.00",
        0);
    LocalDate first = world.today();
    world.run(8);
    world.bank.wire(first.plusDays(1), usd("120.00"), "Cora", "1001");
    world.nextDay();

    DayReport report = world.run(3);

    assertThat(
            world.books.documents().stream()
                    .filter(one -> one.posting().kind() == PostingKind.PAYMENT_RECEIVED)
                    .count()
                + report.exceptions().stream()
                    .filter(row -> row.kind() == ExceptionKind.REFUSED)
                    .count())
        .isEqualTo(2);
  }

  private static List<ExceptionRow> notSupported(DayReport report) {
    return report.exceptions().stream()
        .filter(row -> row.kind() == ExceptionKind.NOT_SUPPORTED)
        .toList();
  }

  private DayReport after(int days, InMemoryBooks books) {
    return after(days, world, books);
  }

  private static DayReport after(int days, World world, InMemoryBooks books) {
    DayReport report = run(world, books);
    for (int day = 0; day < days; day++) {
      world.nextDay();
      report = run(world, books);
    }
    return report;
  }

  private static DayReport run(World world, InMemoryBooks books) {
    return World.bare(world)
        .gateway(world.gateway)
        .bank(world.bank)
        .accounting(books)
        .build()
        .run();
  }
}
