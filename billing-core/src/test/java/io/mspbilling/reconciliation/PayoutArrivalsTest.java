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
            arrivals.decide(
                List.of(payout),
                List.of(line("1", DUE, "97.00", ""), line("2", DUE, "97.00", "TR-1"))))
        .containsExactly(new Arrival(payout.id(), PaymentId.parse("bank:2"), DUE));
  }

  @Test
  void anAmountAndADateThatFitOnlyOneDecide() {
    Payout payout = payout("po_1", "97.00", Optional.empty());

    assertThat(arrivals.decide(List.of(payout), List.of(line("1", DUE.plusDays(3), "97.00", ""))))
        .extracting(Arrival::payout)
        .containsExactly(payout.id());
    assertThat(arrivals.decide(List.of(payout), List.of(line("1", DUE.plusDays(4), "97.00", ""))))
        .isEmpty();
  }

  @Test
  void whatFitsTwoIsNotGuessed() {
    Payout one = payout("po_1", "97.00", Optional.empty());
    Payout other = payout("po_2", "97.00", Optional.empty());
    BankLine line = line("1", DUE, "97.00", "");
    BankLine twin = line("2", DUE, "97.00", "");

    assertThat(arrivals.decide(List.of(one, other), List.of(line))).isEmpty();
    assertThat(arrivals.decide(List.of(one), List.of(line, twin))).isEmpty();
  }

  @Test
  void whatHasArrivedIsRememberedAndNotDecidedAgain() {
    Payout payout = payout("po_1", "97.00", Optional.empty());
    Arrival arrival = new Arrival(payout.id(), PaymentId.parse("bank:1"), DUE);
    InMemoryJournal journal = new InMemoryJournal(TenantId.of("msp"));
    journal.append(PayoutArrivals.arrived(arrival), Instant.EPOCH);

    journal.entriesAfter(0).forEach(arrivals::plus);

    assertThat(arrivals.find(payout.id())).contains(arrival);
    assertThat(arrivals.decide(List.of(payout), List.of(line("2", DUE, "97.00", "")))).isEmpty();
  }

  @Test
  void aPayoutThatDoesNotComeIsShown() {
    Payout payout = payout("po_1", "97.00", Optional.empty());
    Worklist worklist = new Worklist(new Effects(List.of()));

    arrivals.reportMissing(payout, DUE.plusDays(3), worklist);
    assertThat(worklist.rows()).isEmpty();
    arrivals.reportMissing(payout, DUE.plusDays(4), worklist);
    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.PAYOUT_MISSING));
  }

  private static Payout payout(String id, String net, Optional<String> trace) {
    Money money = Money.of(net, "USD");
    return Payout.builder()
        .id(PayoutId.parse("gateway:" + id))
        .arrivesOn(DUE)
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
