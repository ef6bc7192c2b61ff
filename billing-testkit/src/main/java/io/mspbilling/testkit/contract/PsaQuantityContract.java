package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mspbilling.agreements.QuantityOrder;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What setting quantities of agreements promises; {@link PsaContract} adds the rest. */
abstract class PsaQuantityContract extends PsaRecordingContract {
  private static final BigDecimal BEFORE = new BigDecimal("12");
  private static final BigDecimal AFTER = new BigDecimal("15");

  @Test
  final void aQuantityIsSetIfThatIsOfferedAndASecondTimeChangesNothing() {
    if (!has(PsaFeature.SET_QUANTITIES)) {
      QuantityOrder order = order(new AgreementId(psa().system(), "77"), "1");
      Writes.unsupported(() -> psa().setQuantity(order));
      Writes.unsupported(() -> psa().findQuantity(order.agreement(), order.line()));
      return;
    }
    QuantityOrder order = order();
    assertQuantity(BEFORE, order);

    psa().setQuantity(order);
    psa().setQuantity(order);

    assertQuantity(AFTER, order);
    assertEquals(0, AFTER.compareTo(listed().additions().get(0).quantity().orElseThrow()));
  }

  @Test
  final void aQuantityIsReadBackWhenTheAnswerWasLost() {
    if (!has(PsaFeature.SET_QUANTITIES)) {
      return;
    }
    QuantityOrder order = order();
    world().commitNextWriteThenFail();

    Writes.lost(() -> psa().setQuantity(order));

    assertQuantity(AFTER, order);
  }

  @Test
  final void aQuantityThatWasNotSetIsAsItWas() {
    if (!has(PsaFeature.SET_QUANTITIES)) {
      return;
    }
    QuantityOrder order = order();
    world().failNextWriteWithoutCommit();

    Writes.undone(() -> psa().setQuantity(order));

    assertQuantity(BEFORE, order);
  }

  @Test
  final void aLineThatIsNotThereHasNoQuantityAndGetsNone() {
    if (!has(PsaFeature.SET_QUANTITIES)) {
      return;
    }
    QuantityOrder order = order();
    QuantityOrder nowhere = order(order.agreement(), "987654321");

    assertEquals(Optional.empty(), psa().findQuantity(nowhere.agreement(), nowhere.line()));
    Writes.turnedDown("a line that is not there", () -> psa().setQuantity(nowhere));
    assertQuantity(BEFORE, order);
  }

  private QuantityOrder order() {
    AgreementId made = world().createAgreement(customer(), BEFORE);
    assertEquals(made, listed().id());
    return order(made, listed().additions().get(0).sourceId().orElseThrow());
  }

  private Agreement listed() {
    return psa().agreements().records().get(0);
  }

  private static QuantityOrder order(AgreementId agreement, String line) {
    return new QuantityOrder(Writes.key("psa-quantity", "q"), agreement, line, BEFORE, AFTER);
  }

  private void assertQuantity(BigDecimal expected, QuantityOrder order) {
    BigDecimal now = psa().findQuantity(order.agreement(), order.line()).orElseThrow();
    assertEquals(0, expected.compareTo(now), "quantity is " + now);
  }
}
