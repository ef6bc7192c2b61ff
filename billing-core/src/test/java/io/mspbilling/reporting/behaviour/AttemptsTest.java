package io.mspbilling.reporting.behaviour;

import static io.mspbilling.reporting.ledger.SampleEvents.AS_OF;
import static io.mspbilling.reporting.ledger.SampleEvents.USD;
import static io.mspbilling.reporting.ledger.SampleEvents.day;
import static io.mspbilling.reporting.ledger.SampleEvents.invoice;
import static io.mspbilling.reporting.ledger.SampleEvents.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.receivables.Rail;
import io.mspbilling.reporting.Figure.Undefined;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which try recovered what, by the chain of tries for each invoice. */
final class AttemptsTest {

  private static Attempt came(String invoice, String on, Rail rail, String amount) {
    return new Attempt(invoice(invoice), day(on), rail, usd(amount), Optional.empty());
  }

  private static Attempt failed(
      String invoice, String on, Rail rail, String amount, String failedOn) {
    return new Attempt(invoice(invoice), day(on), rail, usd(amount), Optional.of(day(failedOn)));
  }

  private static Attempts of(Attempt... attempts) {
    return Attempts.of(USD, List.of(attempts));
  }

  @Test
  void firstTriesAndRetriesAreToldApart() {
    Attempts attempts =
        of(
            came("A1", "2026-01-02", Rail.CARD, "100"),
            failed("A2", "2026-01-02", Rail.CARD, "200", "2026-01-02"),
            failed("A3", "2026-01-02", Rail.ACH, "300", "2026-01-04"),
            failed("A2", "2026-01-05", Rail.CARD, "200", "2026-01-05"),
            came("A2", "2026-01-08", Rail.CARD, "200"));

    assertThat(attempts.firstAttemptSuccess().text()).isEqualTo("33.33 %");
    assertThat(attempts.on(Rail.CARD).firstAttemptSuccess().text()).isEqualTo("50.00 %");
    assertThat(attempts.retryRecovery().text()).isEqualTo("40.00 %");
    assertThat(attempts.involuntaryFailure().text()).isEqualTo("50.00 %");
    assertThat(attempts.in(Period.endingOn(day("2026-01-07"), 7)).retryRecovery().text())
        .isEqualTo("0.00 %");
    assertThat(attempts.in(Period.endingOn(day("2026-01-08"), 1)).involuntaryFailure())
        .isEqualTo(new Undefined(Reason.NO_ATTEMPTS));
  }

  @Test
  void theNextMethodRecoversWhatTheFirstFailedToBring() {
    Attempts attempts =
        of(
            failed("A1", "2026-01-02", Rail.CARD, "100", "2026-01-02"),
            came("A1", "2026-01-05", Rail.ACH, "100"));

    assertThat(attempts.retryRecovery().text()).isEqualTo("100.00 %");
    assertThat(attempts.firstAttemptSuccess().text()).isEqualTo("0.00 %");
    assertThat(attempts.on(Rail.ACH).retryRecovery())
        .as("a retry stays one, though the failure was on another rail")
        .isEqualTo(new Undefined(Reason.NOTHING_FAILED));
  }

  @Test
  void aNewInvoiceIsAFirstTryThoughItIsChargedWithARetry() {
    Attempts attempts =
        of(
            failed("A1", "2026-01-02", Rail.CARD, "100", "2026-01-02"),
            came("A1", "2026-01-05", Rail.CARD, "100"),
            came("A2", "2026-01-05", Rail.CARD, "900"));

    assertThat(attempts.retryRecovery().text()).isEqualTo("100.00 %");
    assertThat(attempts.firstAttemptSuccess().text()).isEqualTo("50.00 %");
  }

  @Test
  void whatComesAfterMoneyCameIsAFirstTryAgain() {
    Attempts attempts =
        of(
            failed("A1", "2026-01-02", Rail.CARD, "100", "2026-01-02"),
            came("A1", "2026-01-05", Rail.CARD, "100"),
            came("A1", "2026-02-05", Rail.CARD, "100"));

    assertThat(attempts.firstAttemptSuccess().text()).isEqualTo("50.00 %");
    assertThat(attempts.retryRecovery().text()).isEqualTo("100.00 %");
  }

  @Test
  void aFailureMakesARetryOfTheFirstTryAfterItIsKnown() {
    Attempts attempts =
        of(
            failed("A1", "2026-01-02", Rail.ACH, "100", "2026-01-09"),
            came("A1", "2026-01-05", Rail.ACH, "50"),
            came("A1", "2026-01-12", Rail.ACH, "100"));

    assertThat(attempts.firstAttemptSuccess().text()).isEqualTo("50.00 %");
    assertThat(attempts.retryRecovery().text()).isEqualTo("100.00 %");
  }

  @Test
  void whatWasAddedSinceIsNoRescue() {
    Attempts attempts =
        of(
            failed("A1", "2026-01-02", Rail.CARD, "100", "2026-01-02"),
            came("A1", "2026-02-02", Rail.CARD, "200"));

    assertThat(attempts.retryRecovery().text()).isEqualTo("100.00 %");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(
            () ->
                Attempts.of(
                    Currency.getInstance("EUR"),
                    List.of(came("A1", "2026-01-02", Rail.CARD, "100"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Attempt(invoice("A1"), AS_OF, Rail.CARD, usd("0"), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> failed("A1", "2026-01-02", Rail.CARD, "100", "2026-01-01"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
