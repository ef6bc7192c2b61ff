package io.mspbilling.collection.autopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.Holds;
import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Suggestion;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AutopayTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
  private static final CustomerId ACME = new CustomerId(SystemName.of("psa"), "1");
  private static final CustomerId BOLT = new CustomerId(SystemName.of("psa"), "2");
  private static final CustomerId CORE = new CustomerId(SystemName.of("psa"), "3");
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

  @Test
  void aConsentEndsForTheBranchesOfWhoPaidForThem() {
    append(Autopay.enrolled(ACME, CARD, DAY, "mandate-1"));
    append(Autopay.extended(ACME, BOLT, DAY, "form-1"));
    append(Autopay.withdrawn(ACME, "asked by mail"));

    assertThat(method(BOLT)).isEmpty();
    for (Autopay autopay : List.of(autopay(), copy())) {
      autopay.requireGiven(Autopay.withdrawn(BOLT, "again"));
      autopay.requireGiven(Autopay.withdrawn(ACME, "again"));
    }
  }

  @Test
  void nobodyWithdrawsAConsentThatNobodyGave() {
    append(Autopay.enrolled(ACME, CARD, DAY, "mandate-1"));
    append(Autopay.extended(ACME, BOLT, DAY, "form-1"));

    autopay().requireGiven(Autopay.withdrawn(ACME, "a call"));
    autopay().requireGiven(Autopay.withdrawn(BOLT, "a call"));
    autopay().requireGiven(Autopay.enrolled(CORE, CARD, DAY, "mandate-2"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> autopay().requireGiven(Autopay.withdrawn(CORE, "a call")))
        .withMessage("there is no consent to be withdrawn: psa:3");
  }

  @Test
  void aProgramThatIsBegunAnewKnowsTheSame() {
    append(Autopay.enrolled(BOLT, BANK, DAY, "mandate-2"));
    append(Autopay.enrolled(ACME, CARD, DAY, "mandate-1"));
    append(Autopay.extended(ACME, CORE, DAY, "form-1"));

    assertThat(copy().all())
        .isEqualTo(autopay().all())
        .extracting(Consent::customer)
        .containsExactly(ACME, BOLT);
    assertThat(copy().consent(CORE)).isEqualTo(autopay().consent(ACME)).isPresent();
  }

  @Test
  void consentsOfCustomersWhomNobodyKnowsAreShown() {
    append(Autopay.enrolled(BOLT, BANK, DAY, "mandate-2"));
    append(Autopay.enrolled(ACME, CARD, DAY, "mandate-1"));

    assertThat(unknown(Set.of(ACME, BOLT))).isEmpty();
    assertThat(unknown(Set.of()))
        .extracting(ExceptionRow::customer)
        .containsExactly(Optional.of(ACME), Optional.of(BOLT));
    assertThat(unknown(Set.of(BOLT)))
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.DECISION_UNUSABLE))
        .satisfies(
            row -> assertThat(row.suggestions()).containsExactly(new Suggestion.Withdraw(ACME)))
        .extracting(ExceptionRow::facts)
        .isEqualTo("the PSA shows no customer that has this id");
  }

  @Test
  void whoIsToPayForOthersAndHasNoAutopayIsShown() {
    append(Autopay.extended(ACME, CORE, DAY, "form-2"));
    append(Autopay.extended(ACME, BOLT, DAY, "form-1"));

    assertThat(unknown(Set.of(ACME, BOLT, CORE)))
        .extracting(ExceptionRow::facts)
        .containsExactly(
            "psa:1 is to pay for it, and has no autopay itself",
            "psa:1 is to pay for it, and has no autopay itself");
    assertThat(unknown(Set.of(ACME, BOLT, CORE)))
        .extracting(ExceptionRow::customer)
        .containsExactly(Optional.of(BOLT), Optional.of(CORE));
    append(Autopay.enrolled(ACME, CARD, DAY, "mandate-1"));
    assertThat(unknown(Set.of(ACME, BOLT, CORE))).isEmpty();
  }

  @Test
  void decisionsOnAutopayAreRecordsOfItsOwn() {
    assertThat(
            List.of(
                Autopay.enrolled(ACME, CARD, DAY, "m"),
                Autopay.extended(ACME, BOLT, DAY, "f"),
                Autopay.withdrawn(ACME, "a call")))
        .allMatch(Autopay::isOne);
    assertThat(Autopay.isOne(Holds.placed(ACME, "a talk", Optional.empty()))).isFalse();
  }

  private List<ExceptionRow> unknown(Set<CustomerId> known) {
    Worklist worklist = new Worklist(new Effects(List.of()));
    autopay().reportUnknown(known::contains, worklist);
    return worklist.rows();
  }

  private void append(JournalRecord record) {
    journal.append(record, Instant.EPOCH);
  }

  private Autopay autopay() {
    return Fold.over(new Autopay(), journal.entriesAfter(0));
  }

  private Autopay copy() {
    List<JournalEntry> entries = journal.entriesAfter(0);
    Autopay copy = new Autopay();
    Checkpoint.of(entries.get(entries.size() - 1), "test", autopay()).restore("test", copy);
    return copy;
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
