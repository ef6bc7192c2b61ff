package io.mspbilling.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A count that fits nothing, or says two things, is for people, and changes nothing. */
class TrueUpRowsTest {
  private static final AgreementId MANAGED = AgreementId.parse("psa:77");
  private static final TrueUpLimits LIMITS =
      new TrueUpLimits(ChangeCap.of(100, 1000), ChangeCap.of(100, 1000), true);

  @Test
  void aLineThatWasCountedTwiceIsNotSet() {
    assertUnusable(plan(true, count("1", 14), count("1", 14)), "it was counted 2 times");
  }

  @Test
  void anAgreementThatHasEndedIsNotSet() {
    assertUnusable(
        plan(false, count("1", 14)),
        "there is no such line of an active agreement with a quantity");
  }

  @Test
  void aLineThatIsNotThereIsNotSet() {
    assertUnusable(
        plan(true, count("2", 14)), "there is no such line of an active agreement with a quantity");
  }

  @Test
  void theOthersAreSetAllTheSame() {
    TrueUp plan = plan(true, count("2", 14), count("1", 14));

    assertThat(plan.orders()).extracting(QuantityOrder::line).containsExactly("1");
    assertThat(plan.rows()).hasSize(1);
  }

  private static void assertUnusable(TrueUp plan, String why) {
    assertThat(plan.orders()).isEmpty();
    assertThat(plan.rows())
        .singleElement()
        .returns(ExceptionKind.DECISION_UNUSABLE, ExceptionRow::kind)
        .returns(why, ExceptionRow::facts);
  }

  private static SeatCount count(String line, int seats) {
    return new SeatCount(MANAGED, line, BigDecimal.valueOf(seats), Optional.empty());
  }

  private static TrueUp plan(boolean active, SeatCount... counts) {
    Agreement agreement =
        Agreement.builder()
            .id(MANAGED)
            .customer(CustomerId.parse("psa:7"))
            .name("Managed")
            .active(active)
            .addAdditions(
                InvoiceLine.builder()
                    .sourceId("1")
                    .kind("line")
                    .description("Seats")
                    .quantity(BigDecimal.valueOf(12))
                    .amount(Money.of("1.00", "USD"))
                    .build())
            .build();
    return TrueUp.plan(
        TenantId.of("acme"),
        List.of(agreement),
        List.of(counts),
        LocalDate.of(2026, 3, 2),
        LIMITS,
        true);
  }
}
