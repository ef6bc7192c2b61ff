package io.mspbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.psa.InMemoryPsa;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PsaContractCatchesBugsTest {
  private static Function<InMemoryPsa, Psa> bug = psa -> psa;

  /** Run by hand only: the contract over a PSA with the bug of the moment. */
  static final class Subject extends PsaContract {
    private final VirtualClock clock = VirtualClock.at("2026-03-02T15:00:00Z");
    private final InMemoryPsa sound = InMemoryPsa.at(clock);
    private final Psa psa = bug.apply(sound);

    @Override
    protected Psa psa() {
      return psa;
    }

    @Override
    protected PsaWorld world() {
      return new InMemoryPsaWorld(clock, sound);
    }
  }

  @AfterEach
  void mend() {
    bug = psa -> psa;
  }

  @Test
  void aSoundPsaPasses() {
    assertThat(Broken.failures(Subject.class)).isZero();
  }

  @Test
  void aLostAnswerCalledNotSentIsCaught() {
    caught(
        "recordPayment",
        (call, arguments) -> {
          try {
            return Optional.of(Broken.sound(call));
          } catch (UnknownOutcomeException e) {
            throw new NotSentException(e.system(), e.operation(), "sure", e);
          }
        });
  }

  @Test
  void aFailureCalledSuccessIsCaught() {
    caught(
        "recordPayment",
        (call, arguments) -> {
          try {
            return Optional.of(Broken.sound(call));
          } catch (UnknownOutcomeException e) {
            PaymentRecord asked = (PaymentRecord) arguments[0];
            return Optional.of(
                new RecordedPayment(
                    new PaymentId(asked.invoice().system(), "made up"),
                    asked.invoice(),
                    asked.amount(),
                    asked.paidOn(),
                    ""));
          }
        });
  }

  @Test
  void aPaymentRecordedTwiceIsCaught() {
    bug =
        psa ->
            Broken.in(
                Psa.class,
                psa,
                "recordPayment",
                (call, arguments) -> {
                  PaymentRecord asked = (PaymentRecord) arguments[0];
                  Object first = Broken.sound(call);
                  psa.enterByHand(asked.invoice(), asked.amount(), asked.paidOn(), "twin");
                  return Optional.of(first);
                });
    assertThat(Broken.failures(Subject.class)).isPositive();
  }

  @Test
  void lookUpsThatAlwaysSayTheSameAreCaught() {
    caught("findPayment", (call, arguments) -> Optional.of(Probe.absent()));
    caught("findPayment", (call, arguments) -> Optional.of(Probe.unclear("who knows")));
    caught("findVoid", (call, arguments) -> Optional.of(Probe.found(arguments[0])));
    caught("findVoid", (call, arguments) -> Optional.of(Probe.absent()));
  }

  @Test
  void aLookUpByAmountAloneIsCaught() {
    bug =
        psa ->
            Broken.in(
                Psa.class,
                psa,
                "findPayment",
                (call, arguments) -> {
                  PaymentRecord asked = (PaymentRecord) arguments[0];
                  return Optional.of(
                      psa.paymentsOn(asked.invoice()).stream()
                          .filter(one -> one.amount().equals(asked.amount()))
                          .findFirst()
                          .map(Probe::found)
                          .orElseGet(Probe::absent));
                });
    assertThat(Broken.failures(Subject.class)).isPositive();
  }

  @Test
  void misreadInvoicesAreCaught() {
    caughtInInvoices(invoice -> invoice.withTotal(aCentMore(invoice.total())));
    caughtInInvoices(invoice -> invoice.withBalance(aCentMore(invoice.total())));
    caughtInInvoices(invoice -> invoice.withNumber("0" + invoice.number()));
    caughtInInvoices(invoice -> invoice.withDueOn(invoice.issuedOn()));
  }

  @Test
  void repeatedAndDroppedRecordsAreCaught() {
    caughtInPulls(
        pull -> {
          List<Invoice> twice = new ArrayList<>(pull.records());
          twice.addAll(pull.records());
          return new Pull<>(twice, pull.unreadable(), pull.position());
        });
    caughtInPulls(pull -> new Pull<>(pull.records(), List.of(), pull.position()));
    caughtInPulls(
        pull ->
            new Pull<>(
                pull.records().stream().limit(25).toList(), pull.unreadable(), pull.position()));
  }

  @Test
  void aSecondTakingBackThatFailsIsCaught() {
    List<Object> before = new ArrayList<>();
    caught(
        "voidPayment",
        (call, arguments) -> {
          if (before.contains(arguments[0])) {
            throw new UnsupportedFeatureException("broken", "void", "twice");
          }
          before.add(arguments[0]);
          Broken.sound(call);
          return Optional.empty();
        });
  }

  @Test
  void featuresThatAreNotWhatTheySayAreCaught() {
    caught("features", (call, arguments) -> Optional.of(Set.of(PsaFeature.BALANCES)));
  }

  @Test
  void changesThatAreLeftOutAreCaught() {
    caught(
        "invoices",
        (call, arguments) ->
            ((InvoiceQuery) arguments[0]).changedSince().isPresent()
                ? Optional.of(Pull.of(List.of(), "here"))
                : Optional.of(Broken.sound(call)));
  }

  @Test
  void errorsOfAnotherFamilyAreCaught() {
    caught(
        "recordPayment",
        (call, arguments) -> {
          try {
            return Optional.of(Broken.sound(call));
          } catch (BillingException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void caughtInInvoices(UnaryOperator<Invoice> misread) {
    caughtInPulls(
        pull ->
            new Pull<>(
                pull.records().stream().map(misread).toList(), pull.unreadable(), pull.position()));
  }

  @SuppressWarnings("unchecked")
  private static void caughtInPulls(UnaryOperator<Pull<Invoice>> misread) {
    caught(
        "invoices",
        (call, arguments) -> Optional.of(misread.apply((Pull<Invoice>) Broken.sound(call))));
  }

  private static void caught(
      String method, BiFunction<Broken.Call, Object[], Optional<Object>> wrong) {
    bug = psa -> Broken.in(Psa.class, psa, method, wrong);
    assertThat(Broken.failures(Subject.class)).as("broken %s", method).isPositive();
  }

  private static Money aCentMore(Money amount) {
    return amount.plus(Money.ofMinor(1, amount.currency()));
  }
}
