package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.matching.BankRule;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Suggestion;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was applied wrongly is put right everywhere; what is no customer's money is set aside. */
class UnapplyTest {

  private static final Currency USD = Currency.getInstance("USD");

  private final World world = new World();
  private final Customer acme = world.customer("Acme");

  @Test
  void aPaymentThatWasAppliedWronglyIsAppliedAnewEverywhere() {
    Invoice named = world.invoice(acme, "1001", "450.00", 10);
    Invoice meant = world.invoice(acme, "1002", "600.00", 10);
    world.bank.check(world.today(), usd("450.00"), "Acme", "inv 1001");
    world.run(2);
    assertThat(world.psa.paymentsOn(named.id())).hasSize(1);

    PaymentId again = world.billing().desk().unapply(line(0), "Jo, by phone");
    assertThat(world.run(1).exceptions().toString()).doesNotContain("DECISION_UNUSABLE");
    world.nextDay();
    DayReport open = world.run(1);
    assertThat(kinds(open)).contains(ExceptionKind.UNMATCHED_PAYMENT);
    assertThat(world.psa.paymentsOn(named.id())).isEmpty();
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                again, acme.id(), List.of(new Allocation(meant.id(), "1002", usd("450.00")))));
    world.run(2);

    assertThat(world.psa.paymentsOn(meant.id())).hasSize(1);
    assertThat(world.psa.paymentsOn(named.id())).isEmpty();
    assertThat(world.books.receivables(USD)).contains(usd("600.00"));
    assertThat(world.books.documents()).as("received, reversed, received").hasSize(3);
  }

  @Test
  void whereThePsaTakesNothingBackMoneyIsRecordedAnewOncePeopleHaveDeletedTheOldRecord() {
    InMemoryPsa psa = InMemoryPsa.builder(world.clock).without(PsaFeature.VOID_PAYMENTS).build();
    Customer echo = psa.addCustomer("Echo", "ap@echo.example");
    Invoice named = psa.issue(echo.id(), "2001", usd("450.00"), world.today(), world.today());
    Invoice meant = psa.issue(echo.id(), "2002", usd("600.00"), world.today(), world.today());
    BillingAutomation billing = World.bare(world).psa(psa).bank(world.bank).build();
    world.bank.check(world.today(), usd("450.00"), "Echo", "inv 2001");
    billing.run();
    PaymentId again = billing.desk().unapply(line(0), "Jo");
    billing
        .desk()
        .decide(
            Matches.confirmed(
                again, echo.id(), List.of(new Allocation(meant.id(), "2002", usd("450.00")))));

    DayReport standing = billing.run();

    assertThat(psa.paymentsOn(named.id())).hasSize(1);
    assertThat(psa.paymentsOn(meant.id())).isEmpty();
    assertThat(standing.exceptions())
        .filteredOn(row -> row.kind() == ExceptionKind.NOT_DONE)
        .extracting(row -> row.facts())
        .hasSize(2)
        .anyMatch(facts -> facts.contains("delete it there by hand"))
        .anyMatch(facts -> facts.contains("not recorded in the PSA yet on 2002"));
    psa.removeByHand(named.id(), psa.paymentsOn(named.id()).get(0).id());
    world.nextDay();
    DayReport deleted = billing.run();
    assertThat(psa.paymentsOn(meant.id())).hasSize(1);
    assertThat(psa.owed(named.id())).isEqualTo(usd("450.00"));
    assertThat(kinds(deleted)).doesNotContain(ExceptionKind.NOT_DONE, ExceptionKind.CONTRADICTION);
  }

  @Test
  void aSecondMistakeIsPutRightAsTheFirst() {
    Invoice first = world.invoice(acme, "1001", "450.00", 10);
    Invoice second = world.invoice(acme, "1002", "450.00", 10);
    world.bank.check(world.today(), usd("450.00"), "Acme", "inv 1001");
    world.run(2);
    PaymentId again = world.billing().desk().unapply(line(0), "Jo");
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                again, acme.id(), List.of(new Allocation(second.id(), "1002", usd("450.00")))));
    world.run(2);

    PaymentId third = world.billing().desk().unapply(again, "Jo, again");
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                third, acme.id(), List.of(new Allocation(first.id(), "1001", usd("450.00")))));
    world.run(2);

    assertThat(third.value()).endsWith("~3");
    assertThat(world.psa.paymentsOn(first.id())).hasSize(1);
    assertThat(world.psa.paymentsOn(second.id())).isEmpty();
    assertThat(world.books.receivables(USD)).contains(usd("450.00"));
  }

  @Test
  void aCheckThatBouncesAfterItWasAppliedAnewOpensWhatItPaysForNow() {
    Invoice named = world.invoice(acme, "1001", "450.00", 10);
    Invoice meant = world.invoice(acme, "1002", "450.00", 10);
    world.bank.check(world.today(), usd("450.00"), "Acme", "inv 1001");
    world.run(2);
    PaymentId again = world.billing().desk().unapply(line(0), "Jo");
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                again, acme.id(), List.of(new Allocation(meant.id(), "1002", usd("450.00")))));
    world.run(2);

    world.bank.withdrawal(world.today(), usd("450.00"), "Acme", "returned check");
    DayReport report = world.run(3);

    assertThat(kinds(report)).contains(ExceptionKind.MONEY_OUT);
    assertThat(world.psa.paymentsOn(meant.id())).isEmpty();
    assertThat(world.psa.paymentsOn(named.id())).isEmpty();
    assertThat(world.books.receivables(USD)).contains(usd("900.00"));
  }

  @Test
  void aCheckThatBouncesWhileItWaitsAgainLeavesNoDecisionToBeUndone() {
    world.invoice(acme, "1001", "450.00", 10);
    world.bank.check(world.today(), usd("450.00"), "Acme", "inv 1001");
    world.run(2);
    world.billing().desk().unapply(line(0), "Jo");
    world.run(2);

    world.bank.withdrawal(world.today(), usd("450.00"), "Acme", "returned check");

    assertThat(kinds(world.run(3))).doesNotContain(ExceptionKind.DECISION_UNUSABLE);
  }

  @Test
  void aPaymentThatAPersonEnteredInThePsaIsNotTakenBackThere() {
    Invoice due = world.invoice(acme, "1001", "450.00", 10);
    world.psa.enterByHand(due.id(), usd("450.00"), world.today(), "bookkeeper");
    world.invoice(acme, "1002", "80.00", 10);
    world.bank.check(world.today(), usd("450.00"), "Acme", "inv 1001");
    world.run(2);

    assertThatThrownBy(() -> world.billing().desk().unapply(line(0), "Jo"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a person entered");
    world.run(2);
    assertThat(world.psa.paymentsOn(due.id())).hasSize(1);
  }

  @Test
  void aSuggestionThatIsOutOfDateTakesNothingBackTwice() {
    world.invoice(acme, "1001", "450.00", 10);
    world.bank.check(world.today(), usd("450.00"), "Acme", "inv 1001");
    world.run(2);
    PaymentId was = line(0);
    world.bank.withdrawal(world.today(), usd("450.00"), "Somebody", "");
    world.run(1);
    PaymentId out = line(1);
    world.billing().desk().unapply(was, "Jo");

    assertThatThrownBy(
            () -> world.billing().desk().confirm(new Suggestion.TakeBack(out, was), "Jo"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another id");
  }

  @Test
  void whatWaitsOrWentBackCannotBeUnapplied() {
    world.bank.check(world.today(), usd("450.00"), "Nobody", "thanks");
    world.run(1);

    assertThatThrownBy(() -> world.billing().desk().unapply(line(0), "Jo"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> world.billing().desk().unapply(PaymentId.parse("bank:unheard-of"), "Jo"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLineThatIsSetAsideWaitsNoMoreAndCanBeBroughtBack() {
    world.bank.check(world.today(), usd("4.50"), "First Bank", "interest june");
    ExceptionRow row = world.run(1).exceptions().get(0);
    Suggestion aside =
        row.suggestions().stream()
            .filter(Suggestion.SetAside.class::isInstance)
            .findFirst()
            .orElseThrow();

    world.billing().desk().confirm(aside, "Jo");
    assertThat(world.run(2).exceptions()).isEmpty();
    assertThat(world.books.documents()).isEmpty();
    world.billing().desk().unapply(line(0), "Jo, it was a customer's");

    assertThat(kinds(world.run(1))).containsExactly(ExceptionKind.UNMATCHED_PAYMENT);
  }

  @Test
  void aRuleSetsAsideFeesAndInterestByWholeWords() {
    world.bank.check(world.today(), usd("4.50"), "First Bank", "INTEREST, June");
    world.bank.withdrawal(world.today(), usd("25.00"), "First Bank", "Monthly fee");
    world.bank.check(world.today(), usd("70.00"), "Coffee Company", "monthly fee");
    BillingAutomation billing =
        World.bare(world)
            .bank(world.bank)
            .policies(
                BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
                    .withSetsAside(
                        new BankRule("First Bank", "interest", "interest"),
                        new BankRule("FIRST BANK", "FEE", "bank fees")))
            .build();

    DayReport report = billing.run();

    assertThat(report.asides()).hasSize(2);
    assertThat(report.exceptions()).singleElement().asString().contains("70.00");
    assertThat(world.run(1).exceptions()).as("for good").hasSize(1);
  }

  @Test
  void aRuleWithoutWordsIsRefused() {
    assertThatThrownBy(() -> new BankRule("First Bank", " - ", "all"))
        .isInstanceOf(Exception.class);
  }

  private PaymentId line(int number) {
    return world.bank.linesAfter(Optional.empty()).records().get(number).id();
  }

  private static List<ExceptionKind> kinds(DayReport report) {
    return report.exceptions().stream().map(ExceptionRow::kind).toList();
  }
}
