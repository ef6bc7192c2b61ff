package io.mspbilling.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementChangesTest {
  private static final AgreementId ID = AgreementId.parse("psa:77");

  @Test
  void twoMoreSeatsAreAQuantityAndAnAmountAndNothingElse() {
    List<AgreementChange> changes =
        AgreementChanges.between(
            List.of(with(seats("10", "20.00", "200.00"))),
            List.of(with(seats("12.00", "20.0", "240.00"))));

    assertThat(changes)
        .extracting(AgreementChange::inWords)
        .containsExactly(
            "quantity of line #411: 10 becomes 12",
            "line #411 adds USD 240.00 and not USD 200.00 any more");
    assertThat(((AgreementChange.QuantityChanged) changes.get(0)).more()).isEqualByComparingTo("2");
  }

  @Test
  void eachFieldHasItsOwnChange() {
    Agreement before = with(seats("10", "20.00", "200.00"));
    Agreement after =
        Agreement.builder()
            .from(before)
            .customer(CustomerId.parse("psa:8"))
            .name("Managed 2027")
            .amount(Money.of("50.00", "USD"))
            .startsOn(LocalDate.of(2026, 1, 1))
            .endsOn(LocalDate.of(2026, 12, 31))
            .active(false)
            .additions(
                List.of(
                    InvoiceLine.builder()
                        .from(before.additions().get(0))
                        .description("Workstation")
                        .unitPrice(new BigDecimal("21.00"))
                        .build()))
            .build();

    assertThat(AgreementChanges.between(List.of(before), List.of(after)))
        .extracting(AgreementChange::inWords)
        .containsExactly(
            "it is not active any more",
            "its name 'Managed' becomes 'Managed 2027'",
            "it is billed to psa:8 and not to psa:7 any more",
            "its flat amount of none becomes USD 50.00",
            "its first day none becomes 2026-01-01",
            "its last day none becomes 2026-12-31",
            "price of line #411: 20 becomes 21",
            "line #411 says 'Workstation' and not 'Seats' any more");
    assertThat(AgreementChanges.between(List.of(after), List.of(before)).get(0))
        .isEqualTo(new AgreementChange.Resumed(ID));
  }

  @Test
  void agreementsAndLinesComeAndGo() {
    Agreement bare = with();
    Agreement lined = with(seats("10", "20.00", "200.00"));

    assertThat(AgreementChanges.between(List.of(), List.of(lined)))
        .containsExactly(new AgreementChange.Added(lined));
    assertThat(AgreementChanges.between(List.of(lined), List.of()))
        .containsExactly(new AgreementChange.Removed(lined));
    assertThat(AgreementChanges.between(List.of(bare), List.of(lined)))
        .extracting(AgreementChange::inWords)
        .containsExactly("line #411 'Seats' is new: USD 200.00");
    assertThat(AgreementChanges.between(List.of(lined), List.of(bare)))
        .extracting(AgreementChange::inWords)
        .containsExactly("line #411 'Seats' is gone: USD 200.00");
  }

  @Test
  void changesOfAnotherPullAreRefused() {
    List<AgreementChange> changes =
        AgreementChanges.between(
            List.of(with(seats("10", "20.00", "200.00"))),
            List.of(with(seats("12", "20.00", "240.00"))));
    List<Agreement> later = List.of(with(seats("11", "20.00", "220.00")));

    assertThatThrownBy(() -> AgreementChanges.applied(later, changes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("psa:77 is not as it was before");
    assertThatThrownBy(() -> AgreementChanges.applied(List.of(), changes))
        .hasMessageContaining("was not there before");
    assertThatThrownBy(
            () -> AgreementChanges.applied(later, List.of(new AgreementChange.Added(later.get(0)))))
        .hasMessageContaining("was there before");
  }

  @Test
  void anAgreementThatIsThereTwiceIsNoPull() {
    List<Agreement> twice = List.of(with(), with());

    assertThatThrownBy(() -> AgreementChanges.between(twice, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("psa:77");
  }

  private static Agreement with(InvoiceLine... lines) {
    return Agreement.builder()
        .id(ID)
        .customer(CustomerId.parse("psa:7"))
        .name("Managed")
        .additions(List.of(lines))
        .build();
  }

  private static InvoiceLine seats(String quantity, String price, String amount) {
    return InvoiceLine.builder()
        .sourceId("411")
        .kind("service")
        .description("Seats")
        .quantity(new BigDecimal(quantity))
        .unitPrice(new BigDecimal(price))
        .amount(Money.of(amount, "USD"))
        .build();
  }
}
