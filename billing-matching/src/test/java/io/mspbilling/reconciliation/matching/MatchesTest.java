package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Payment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MatchesTest {

  private static final Payment PAYMENT = Samples.payment("p1", "Acme Dental", "", "100.00");
  private static final List<Allocation> ALLOCATIONS =
      List.of(allocation("1001", "60.00"), allocation("1002", "40.00"));
  private static final Match MATCH = match(ALLOCATIONS);

  private final InMemoryJournal journal = new InMemoryJournal(TenantId.of("t"));

  @Test
  void aDecisionReadsBackAsItWas() {
    journal.append(Matches.applied(MATCH), Instant.EPOCH);

    assertThat(Fold.over(new Matches(), journal.entriesAfter(0)).find(PAYMENT.id()))
        .hasValue(new Matches.Applied(ACME, ALLOCATIONS, Evidence.FULL_BALANCE, Map.of()));
  }

  /** Whoever asks a year later why money was applied so finds it in the journal. */
  @Test
  void theJournalHoldsTheCluesThatADecisionWasTakenOn() {
    Match match =
        Samples.match(
                List.of(Samples.pastDue("1001", ACME, "100.00")),
                Samples.payment("p1", "Acme Dental", "inv 1001", "100.00"))
            .matches()
            .get(0);

    assertThat(Matches.applied(match).facts().list("clues", facts -> facts.text("kind")))
        .isEqualTo(match.clues().stream().map(clue -> clue.kind().name()).toList())
        .contains("REFERENCE", "AMOUNT", "PAYER_NAME");
    assertThat(Matches.decided(match).toString()).doesNotContain("REFERENCE");
    assertThat(match.explanation())
        .isEqualTo(
            "names 1001, the amount agrees, the payer's name is the customer's; confidence 1.0000");
  }

  @Test
  void aPaymentIsAppliedOnceByWhomeverComesFirst() {
    journal.append(Matches.confirmed(PAYMENT.id(), ACME, ALLOCATIONS), Instant.EPOCH);

    assertThat(journal.append(Matches.applied(MATCH), Instant.EPOCH))
        .isInstanceOf(AppendResult.AlreadyThere.class);
    assertThat(Fold.over(new Matches(), journal.entriesAfter(0)).find(PAYMENT.id()))
        .map(Matches.Applied::evidence)
        .hasValue(Evidence.CONFIRMED_BY_PERSON);
  }

  @Test
  void whatWasNotAppliedIsNotFound() {
    assertThat(Fold.over(new Matches(), journal.entriesAfter(0)).find(PAYMENT.id())).isEmpty();
  }

  @Test
  void aMatchOfMoreThanThePaymentCannotBeBuilt() {
    List<Allocation> tooMuch = List.of(allocation("1001", "100.01"));

    assertThatThrownBy(() -> match(tooMuch))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("at most the payment");
  }

  @Test
  void creditUsedUpIsNotForTheJournalAsItIs() {
    Match match =
        Match.builder()
            .from(match(ALLOCATIONS.subList(0, 1)))
            .addLines(line("CM-1", "-10.00"))
            .build();

    assertThatThrownBy(() -> Matches.applied(match))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CM-1");
  }

  private static Match match(List<Allocation> allocations) {
    return Match.builder()
        .payment(PAYMENT)
        .customer(ACME)
        .lines(
            allocations.stream()
                .map(one -> line(one.invoiceNumber(), one.amount().amount().toPlainString()))
                .toList())
        .evidence(Evidence.FULL_BALANCE)
        .build();
  }

  private static MatchLine line(String number, String amount) {
    return new MatchLine(
        Samples.invoiceId(number), number, Money.of(amount, "USD"), Optional.empty());
  }

  private static Allocation allocation(String number, String amount) {
    return new Allocation(Samples.invoiceId(number), number, Money.of(amount, "USD"));
  }
}
