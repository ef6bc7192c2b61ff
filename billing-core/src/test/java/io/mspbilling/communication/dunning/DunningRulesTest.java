package io.mspbilling.communication.dunning;

import static io.mspbilling.communication.dunning.Debts.after;
import static io.mspbilling.communication.dunning.Debts.debt;
import static io.mspbilling.communication.dunning.Debts.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.communication.dunning.DunningTarget.OfAgreement;
import io.mspbilling.communication.dunning.DunningTarget.OfCustomer;
import io.mspbilling.communication.dunning.DunningTarget.OfInstalment;
import io.mspbilling.communication.dunning.DunningTarget.OfInvoice;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By which policy a debt is dunned, and whether it is at all. */
final class DunningRulesTest {

  private static final LocalDate DUE = LocalDate.of(2026, 3, 2); // a Monday
  private static final LocalDate TODAY = DUE.plusDays(3);
  private static final DunningPolicy USUAL = DunningPolicy.forMsp();
  private static final DunningPolicy GENTLE = policy("gentle", step("nudge", 5), step("ask", 30));
  private static final DunningPolicy STRICT = policy("strict", step("pay", 1));
  private static final DunningPolicy OLD = policy("msp-1", step("kind", 4), step("stern", 14));
  private static final AgreementId AGREEMENT = AgreementId.parse("psa:33");
  private static final DunningTarget ACME = new OfCustomer(Debts.ACME);
  private static final DunningTarget FIRST = new OfInvoice(Debts.id(1));

  private static final OpenInvoice DEBT = underAgreement(debt(1, DUE).owed());
  private static final OpenInvoice INSTALMENT =
      new OpenInvoice(DEBT.invoice(), DEBT.open(), DEBT.underWay(), List.of(), true);

  @Test
  void theNarrowestOverrideCounts() {
    DunningRules rules = rules();
    assertThat(policy(rules)).isEqualTo(USUAL);
    rules = rules.withOverrides(with("c", ACME, "gentle"));
    assertThat(policy(rules)).isEqualTo(GENTLE);
    rules = plus(rules, with("a", new OfAgreement(AGREEMENT), "strict"));
    assertThat(policy(rules)).isEqualTo(STRICT);
    rules = plus(rules, with("i", FIRST, "gentle"));
    assertThat(policy(rules)).isEqualTo(GENTLE);
    rules = plus(rules, with("p", new OfInstalment(Debts.id(1), DUE), "msp-3"));
    assertThat(policy(rules)).isEqualTo(GENTLE);
    assertThat(rules.policy(INSTALMENT, Optional.empty(), TODAY)).isEqualTo(USUAL);
    assertThat(rules.policy(debt(2, DUE).owed(), Optional.empty(), TODAY)).isEqualTo(GENTLE);
  }

  @Test
  void whomOverridesNameIsSaidByIdAndInWords() {
    DunningTarget instalment = new OfInstalment(Debts.id(1), DUE);
    DunningTarget agreement = new OfAgreement(AGREEMENT);

    assertThat(List.of(ACME, agreement, FIRST, instalment))
        .extracting(DunningTarget::named, DunningTarget::words)
        .containsExactly(
            tuple("customer psa:1", "the customer"),
            tuple("agreement psa:33", "the agreement"),
            tuple("invoice psa:1", "the invoice"),
            tuple("instalment of invoice psa:1 due 2026-03-02", "the instalment"));
    assertThat(FIRST.isFor(debt(2, DUE).owed())).isFalse();
  }

  @Test
  void onlyOverridesThatHoldNameAnybody() {
    DunningRules rules =
        rules()
            .withOverrides(
                with("c", ACME, "gentle"),
                with("i", FIRST, "strict").withUntil(TODAY.minusDays(1)));

    assertThat(rules.targets(TODAY)).containsExactly(ACME);
    assertThat(rules.targets(TODAY.minusDays(1))).containsExactly(ACME, FIRST);
  }

  @Test
  void theAddressesOfAllRolesAreTakenTogether() {
    DunningRules rules =
        rules()
            .withOverrides(
                DunningOverride.builder()
                    .name("a")
                    .addTargets(ACME)
                    .putAddresses(ContactRole.OWNER, List.of("o@x"))
                    .putAddresses(ContactRole.BILLING, List.of("b@x", "o@x"))
                    .build());

    assertThat(rules.addresses(DEBT, TODAY)).containsExactlyInAnyOrder("b@x", "o@x");
  }

  @Test
  void nobodyElseIsMeant() {
    OpenInvoice other = debt(7, DUE).owed();
    assertThat(new OfAgreement(AGREEMENT).isFor(other)).isFalse();
    assertThat(new OfCustomer(CustomerId.parse("psa:2")).isFor(other)).isFalse();
    assertThat(new OfInstalment(Debts.id(1), DUE.plusDays(1)).isFor(INSTALMENT)).isFalse();
    assertThat(new OfInstalment(Debts.id(2), DUE).isFor(INSTALMENT)).isFalse();
  }

  @Test
  void eachThingThatAnOverrideSaysIsFoundByItself() {
    DunningRules rules =
        rules()
            .withOverrides(
                with("c", ACME, "gentle").withAddresses(Map.of(ContactRole.OWNER, List.of("o@x"))),
                off("i", FIRST, "ask"));

    assertThat(policy(rules).steps()).extracting(DunningStep::name).containsExactly("nudge");
    assertThat(rules.addresses(DEBT, ContactRole.OWNER, TODAY)).containsExactly("o@x");
    assertThat(rules.addresses(DEBT, ContactRole.BILLING, TODAY)).isEmpty();
  }

  @Test
  void anOverrideEndsWithItsLastDay() {
    DunningRules rules = rules().withOverrides(with("c", ACME, "gentle").withUntil(TODAY));

    assertThat(policy(rules)).isEqualTo(GENTLE);
    assertThat(rules.policy(DEBT, Optional.empty(), TODAY.plusDays(1))).isEqualTo(USUAL);
  }

  @Test
  void whoIsExcludedIsWhateverElseIsSaid() {
    DunningRules rules =
        rules()
            .withOverrides(excluding("c", ACME, "sits on our board"), with("i", FIRST, "gentle"));

    assertThat(words(rules))
        .contains("not sent: the customer is excluded from reminders: sits on our board");
    DunningOverride ends = excluding("i", FIRST, "being rebilled").withUntil(TODAY);
    assertThat(words(rules.withOverrides(ends)))
        .contains(
            "not sent: the invoice is excluded from reminders until 2026-03-05: being rebilled");
    assertThat(rules.withOverrides(ends).exclusion(DEBT, TODAY).orElseThrow().endsOn())
        .contains(TODAY.plusDays(1));
    assertThat(words(plus(rules.withOverrides(ends), excluding("c", ACME, "sits on our board"))))
        .as("the reason that lasts")
        .contains("not sent: the customer is excluded from reminders: sits on our board");
    assertThat(rules.withOverrides(ends).exclusion(DEBT, TODAY.plusDays(1))).isEmpty();
  }

  @Test
  void aDebtStaysOnTheVersionThatItEnteredAsLongAsThatIsKept() {
    DunningRules kept = rules().withEarlier(OLD);
    assertThat(kept.policy(DEBT, Optional.of("msp-1"), TODAY)).isEqualTo(OLD);
    assertThat(kept.policy(DEBT, Optional.of("gentle"), TODAY)).isEqualTo(USUAL);
    assertThat(rules().policy(DEBT, Optional.of("msp-1"), TODAY)).isEqualTo(USUAL);

    DunningRules byCustomer = kept.withOverrides(with("c", ACME, "gentle"));
    assertThat(byCustomer.policy(DEBT, Optional.of("msp-1"), TODAY)).isEqualTo(OLD);
    assertThat(byCustomer.policy(DEBT, Optional.of("msp-3"), TODAY)).isEqualTo(GENTLE);
    DunningRules moved = kept.withOverrides(with("i", FIRST, "gentle"));
    assertThat(moved.policy(DEBT, Optional.of("msp-1"), TODAY)).isEqualTo(GENTLE);
    DunningRules instalment =
        kept.withOverrides(with("i", new OfInstalment(Debts.id(1), DUE), "gentle"));
    assertThat(instalment.policy(INSTALMENT, Optional.of("msp-1"), TODAY)).isEqualTo(GENTLE);
  }

  @Test
  void whatADebtHadUnderAnotherNameIsNotSentAgain() {
    Debt told = after(debt(1, DUE), sent(OLD, "kind", DUE.plusDays(4)));
    DunningPolicy renamed =
        policy("msp-3", step("friendly", 5).withFormerly("kind"), step("firm", 14));

    assertThat(next(renamed, told)).contains("firm");
    assertThat(next(policy("x", step("a", 3), step("b", 4), step("c", 5)), told))
        .as("an unknown one stands for what was due on its day")
        .contains("c");
    assertThat(next(policy("x", step("a", 5)), told)).contains("a");
  }

  @Test
  void aStepIsCountedFromOneThatWasSentUnderAnotherName() {
    DunningPolicy policy =
        policy(
            "x",
            step("a", 4).withFormerly("kind"),
            step("b", 9).withTime(StepTime.daysAfterPrevious(14)));
    Debt told = after(debt(1, DUE), sent(OLD, "kind", DUE.plusDays(7)));

    assertThat(policy.decide(List.of(told), List.of(), Debts.ANY, DUE.plusDays(20)).reminder())
        .isEmpty();
    assertThat(policy.decide(List.of(told), List.of(), Debts.ANY, DUE.plusDays(21)).reminder())
        .isPresent();
  }

  @Test
  void whatIsToFollowABrokenPromiseFallsWithItsStep() {
    DunningRules rules = rules().withOverrides(off("c", ACME, "firm"));

    assertThat(policy(rules).stepAfterBrokenPromise()).isEmpty();
    assertThat(rules.withOverrides(off("c", ACME, "urgent")).policy(DEBT, Optional.empty(), TODAY))
        .extracting(DunningPolicy::stepAfterBrokenPromise)
        .isEqualTo(Optional.of("firm"));
  }

  @Test
  void debtsOfSeveralPoliciesHaveMessagesOfTheirOwn() {
    Debt young = debt(1, DUE);
    Debt old = debt(2, DUE.minusDays(7));
    List<DunningCase> cases = List.of(new DunningCase(young, STRICT), new DunningCase(old, GENTLE));

    DunningDecision decision = DunningRules.decide(cases, List.of(), Debts.ANY, TODAY);

    assertThat(decision.reminder().orElseThrow().debts()).containsExactly(old);
    assertThat(decision.left())
        .containsExactly(new DunningDecision.Left(young, new Suppression.AnotherFirst("1002")));
    assertThat(
            DunningRules.decide(
                    List.of(
                        new DunningCase(young, STRICT),
                        new DunningCase(debt(2, DUE.plusDays(60)), GENTLE)),
                    List.of(),
                    Debts.ANY,
                    TODAY)
                .left())
        .extracting(left -> left.why().getClass().getSimpleName())
        .containsExactly("NotYet");
  }

  @Test
  void conditionsGoByAllThatACustomerOwes() {
    DunningPolicy policy =
        policy(
            "x",
            step("a", 1)
                .withCondition(
                    StepCondition.builder().addLeastOwed(Money.of("150.00", "USD")).build()));
    List<DunningCase> cases =
        List.of(new DunningCase(debt(1, DUE), policy), new DunningCase(debt(2, DUE), GENTLE));

    assertThat(DunningRules.decide(cases, List.of(), Debts.ANY, TODAY).reminder()).isPresent();
  }

  @Test
  void whatCannotBeIsRefused() {
    DunningOverride any = with("c", ACME, "gentle");
    refused("two policies are called gentle", () -> rules().withEarlier(GENTLE));
    refused(
        "two overrides are called c", () -> rules().withOverrides(any, with("c", FIRST, "gentle")));
    refused("two overrides are for", () -> rules().withOverrides(any, any.withName("d")));
    refused("no policy is called x", () -> rules().withOverrides(with("c", ACME, "x")));
    refused("no step is called frim", () -> rules().withOverrides(off("c", ACME, "frim")));
    refused(
        "override c on chained: there is no message before b",
        () ->
            rules()
                .withEarlier(
                    policy(
                        "chained",
                        step("a", 1),
                        step("b", 9).withTime(StepTime.daysAfterPrevious(7))))
                .withOverrides(off("c", ACME, "a")));
    refused("says nothing", () -> any.withPolicy(Optional.empty()));
    refused("is for nobody", () -> any.withTargets(List.of()));
    refused("says more", () -> any.withExcluded("why"));
    refused("without a reason", () -> excluding("c", ACME, " "));
    refused("name", () -> any.withName(" "));
    refused("without an address", () -> any.withAddresses(Map.of(ContactRole.OWNER, List.of())));
    refused("were, called a", () -> policy("x", step("a", 1), step("b", 2).withFormerly("a")));
  }

  private static void refused(
      String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
    assertThatThrownBy(what).isInstanceOf(IllegalStateException.class).hasMessageContaining(why);
  }

  private static DunningRules rules() {
    return DunningRules.of(USUAL).withOthers(GENTLE, STRICT);
  }

  private static DunningRules plus(DunningRules rules, DunningOverride override) {
    return DunningRules.builder()
        .usual(rules.usual())
        .others(rules.others())
        .earlier(rules.earlier())
        .overrides(rules.overrides())
        .addOverrides(override)
        .build();
  }

  private static DunningPolicy policy(DunningRules rules) {
    return rules.policy(DEBT, Optional.empty(), TODAY);
  }

  private static Optional<String> words(DunningRules rules) {
    return rules.exclusion(DEBT, TODAY).map(Suppression::words);
  }

  private static Optional<String> next(DunningPolicy policy, Debt debt) {
    return policy
        .decide(List.of(debt), List.of(), Debts.ANY, DUE.plusDays(50))
        .reminder()
        .map(reminder -> reminder.step().name());
  }

  private static DunningOverride with(String name, DunningTarget target, String policy) {
    return DunningOverride.builder().name(name).addTargets(target).policy(policy).build();
  }

  private static DunningOverride off(String name, DunningTarget target, String step) {
    return DunningOverride.builder().name(name).addTargets(target).addStepsOff(step).build();
  }

  private static DunningOverride excluding(String name, DunningTarget target, String why) {
    return DunningOverride.builder().name(name).addTargets(target).excluded(why).build();
  }

  private static DunningPolicy policy(String version, MessageStep... steps) {
    return DunningPolicy.builder()
        .version(version)
        .addSteps(steps)
        .onBusinessDaysOnly(false)
        .build();
  }

  private static MessageStep step(String name, int daysLate) {
    return MessageStep.builder()
        .name(name)
        .time(StepTime.daysLate(daysLate))
        .subject("s")
        .opening("o")
        .build();
  }

  private static OpenInvoice underAgreement(OpenInvoice owed) {
    return new OpenInvoice(owed.invoice().withAgreement(AGREEMENT), owed.open(), owed.underWay());
  }
}
