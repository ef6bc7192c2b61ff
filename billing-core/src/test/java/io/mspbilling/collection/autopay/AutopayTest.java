package io.mspbilling.collection.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AutopayTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
  private static final CustomerId ACME = new CustomerId(SystemName.of("psa"), "1");
  private static final CustomerId BOLT = new CustomerId(SystemName.of("psa"), "2");
  private static final SavedMethod CARD = method("pm_1", Rail.CARD, "Visa 4242");
  private static final SavedMethod BANK = method("pm_2", Rail.ACH, "Checking 6789");

  private final InMemoryJournal journal = new InMemoryJournal(TenantId.of("t"));

  @Test
  void nobodyIsChargedWithoutConsent() {
    assertThat(method(ACME)).isEmpty();
  }

  @Test
  void consentIsForOneCustomerAndOneMethod() {
    journal.append(Autopay.enrolled(ACME, CARD, DAY, "mandate-1"), Instant.EPOCH);

    assertThat(method(ACME)).hasValue(CARD);
    assertThat(method(BOLT)).isEmpty();
  }

  @Test
  void aLaterConsentReplacesAnEarlierOne() {
    journal.append(Autopay.enrolled(ACME, CARD, DAY, "mandate-1"), Instant.EPOCH);
    journal.append(Autopay.enrolled(ACME, BANK, DAY, "mandate-2"), Instant.EPOCH);

    assertThat(method(ACME)).hasValue(BANK);
  }

  @Test
  void withdrawnConsentIsGoneUntilItIsGivenAgain() {
    journal.append(Autopay.enrolled(ACME, CARD, DAY, "mandate-1"), Instant.EPOCH);
    journal.append(Autopay.withdrawn(ACME, "asked by mail"), Instant.EPOCH);
    assertThat(method(ACME)).isEmpty();

    journal.append(Autopay.enrolled(ACME, CARD, DAY, "mandate-2"), Instant.EPOCH);
    assertThat(method(ACME)).hasValue(CARD);
  }

  @Test
  void whoPaysForAnotherDoesSoOnItsOwnMethodUntilOneOfThemSaysOtherwise() {
    journal.append(Autopay.enrolled(ACME, CARD, DAY, "mandate-1"), Instant.EPOCH);
    journal.append(Autopay.extended(ACME, BOLT, DAY, "form-1"), Instant.EPOCH);
    assertThat(method(BOLT)).hasValue(CARD);

    journal.append(Autopay.enrolled(BOLT, BANK, DAY, "mandate-2"), Instant.EPOCH);
    assertThat(method(BOLT)).hasValue(BANK);

    journal.append(Autopay.extended(ACME, BOLT, DAY, "form-2"), Instant.EPOCH);
    journal.append(Autopay.withdrawn(BOLT, "a call"), Instant.EPOCH);
    assertThat(method(BOLT)).isEmpty();
    assertThat(method(ACME)).hasValue(CARD);
  }

  private Optional<SavedMethod> method(CustomerId customer) {
    return Fold.over(new Autopay(), journal.entriesAfter(0))
        .consent(customer)
        .map(consent -> consent.savedMethods().get(0));
  }

  private static SavedMethod method(String id, Rail rail, String label) {
    return new SavedMethod(new PaymentMethodId(SystemName.of("gateway"), id), rail, label);
  }
}
