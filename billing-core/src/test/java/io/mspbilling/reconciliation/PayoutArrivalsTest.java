package io.mspbilling.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.Effects;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.reconciliation.PayoutArrivals.Arrival;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayoutArrivalsTest {

  private static final LocalDate DUE = LocalDate.of(2026, 3, 4);

  private final PayoutArrivals arrivals = new PayoutArrivals(3);

  @Test
  void theBanksReferenceDecides() {
    Payout payout = payout("po_1", "97.00", Optional.of("TR-1"));

    assertThat(
            decide(
                List.of(payout),
                List.of(line("1", DUE, "97.00", ""), line("2", DUE, "97.00", "TR-1"))))
        .containsExactly(new Arrival(payout.id(), PaymentId.parse("bank:2"), DUE));
  }

  @Test
  void anAmountAndADateThatFitOnlyOneDecide() {
    Payout payout = payout("po_1", "97.00", Optional.empty());

    assertThat(decide(List.of(payout), List.of(line("1", DUE.plusDays(3), "97.00", ""))))
        .extracting(Arrival::payout)
        .containsExactly(payout.id());
    assertThat(decide(List.of(payout), List.of(line("1", DUE.plusDays(4), "97.00", "")))).isEmpty();
  }

  @Test
  void whatFitsTwoIsNotGuessed() {
    Payout one = payout("po_1", "97.00", Optional.empty());
    Payout other = payout("po_2", "97.00", Optional.empty());
    BankLine line = line("1", DUE, "97.00", "");
    BankLine twin = line("2", DUE, "97.00", "");

    assertThat(decide(List.of(one, other), List.of(line))).isEmpty();
    assertThat(decide(List.of(one), List.of(line, twin))).isEmpty();
  }

  @Test
  void whatHasArrivedIsRememberedAndNotDecidedAgain() {
    Payout payout = payout("po_1", "97.00", Optional.empty());
    Arrival arrival = new Arrival(payout.id(), PaymentId.parse("bank:1"), DUE);
    InMemoryJournal journal = new InMemoryJournal(TenantId.of("msp"));
    journal.append(PayoutArrivals.arrived(arrival), Instant.EPOCH);

    journal.entriesAfter(0).forEach(arrivals::plus);

    assertThat(arrivals.find(payout.id())).contains(arrival);
    assertThat(decide(List.of(payout), List.of(line("2", DUE, "97.00", "")))).isEmpty();
  }

  @Test
  void aPayoutThatDoesNotComeIsShown() {
    Payout payout = payout("po_1", "97.00", Optional.empty());
    Worklist worklist = new Worklist(new Effects(List.of()));

    arrivals.reportMissing(payout, DUE.plusDays(3), List.of(), worklist);
    assertThat(worklist.rows()).isEmpty();
    arrivals.reportMissing(payout, DUE.plusDays(4), List.of(), worklist);
    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.PAYOUT_MISSING));
  }

  @Test
  void twoPayoutsOfTheSameAmountOnFollowingDaysAreToldApartByTheirDays() {
    Payout first = payout("po_1", "485.20", Optional.empty());
    Payout second = payout("po_2", "485.20", Optional.empty(), DUE.plusDays(1));
    BankLine one = line("1", DUE, "485.20", "");
    BankLine two = line("2", DUE.plusDays(1), "485.20", "");

    assertThat(decide(List.of(second, first), List.of(two, one)))
        .containsExactlyInAnyOrder(
            PayoutArrivals.arrival(first, one), PayoutArrivals.arrival(second, two));
    assertThat(decide(List.of(second, first), List.of(two)))
        .containsExactly(PayoutArrivals.arrival(second, two));
  }

  @Test
  void asManyPayoutsAsLinesOfOneDayAreAllThere() {
    Payout first = payout("po_1", "485.20", Optional.empty());
    Payout second = payout("po_2", "485.20", Optional.empty());
    BankLine one = line("1", DUE, "485.20", "");
    BankLine two = line("2", DUE.plusDays(2), "485.20", "");

    assertThat(decide(List.of(second, first), List.of(two, one)))
        .containsExactlyInAnyOrder(
            PayoutArrivals.arrival(first, one), PayoutArrivals.arrival(second, two));
  }

  @Test
  void aCustomersMoneyOfTheSameAmountIsNoPayout() {
    Payout payout = payout("po_1", "485.20", Optional.empty());
    BankLine check = line("1", DUE, "485.20", "");
    BankLine transfer = line("2", DUE.plusDays(1), "485.20", "");

    assertThat(arrivals.decide(List.of(payout), List.of(check), () -> check::equals)).isEmpty();
    assertThat(arrivals.decide(List.of(payout), List.of(check, transfer), () -> check::equals))
        .containsExactly(PayoutArrivals.arrival(payout, transfer));
  }

  @Test
  void aPayoutThatCameACentOffIsShownWithTheLineThatItMayBe() {
    Payout payout = payout("po_1", "485.20", Optional.of("TR-1"));
    BankLine line = line("1", DUE.plusDays(9), "485.19", "TR-1");
    Worklist worklist = new Worklist(new Effects(List.of()));

    assertThat(decide(List.of(payout), List.of(line))).isEmpty();
    arrivals.reportMissing(payout, DUE.plusDays(9), List.of(line), worklist);

    assertThat(worklist.rows()).singleElement().asString().contains("485.19", "bank:1");
  }

  private List<Arrival> decide(List<Payout> payouts, List<BankLine> lines) {
    return arrivals.decide(payouts, lines, () -> line -> false);
  }

  private static Payout payout(String id, String net, Optional<String> trace) {
    return payout(id, net, trace, DUE);
  }

  private static Payout payout(String id, String net, Optional<String> trace, LocalDate due) {
    Money money = Money.of(net, "USD");
    return Payout.builder()
        .id(PayoutId.parse("gateway:" + id))
        .arrivesOn(due)
        .net(money)
        .bankTrace(trace)
        .lines(
            List.of(
                new PayoutLine(
                    PayoutLineKind.CHARGE,
                    "ch_1",
                    Optional.of(PaymentId.parse("gateway:ch_1")),
                    money,
                    Money.zero(money.currency()))))
        .build();
  }

  private static BankLine line(String id, LocalDate on, String amount, String trace) {
    return BankLine.builder()
        .id(PaymentId.parse("bank:" + id))
        .bookedOn(on)
        .amount(Money.of(amount, "USD"))
        .trace(trace)
        .build();
  }
}
