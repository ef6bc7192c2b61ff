package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.Charging;
import io.mspbilling.communication.Holds;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Suggestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows keep their identity and their first day; people confirm, release and dismiss them. */
class DeskTest {

  private static final Optional<LocalDate> FOR_EVER = Optional.empty();

  private final World world = new World();

  @Test
  void aRowIsTheSameFromDayToDayAndGrowsOlder() {
    world.invoice(world.customer("Acme"), "1001", "450.00", 20);
    world.bank.check(world.today(), usd("70.00"), "Nobody Inc", "thanks");
    ExceptionRow first = only(world.run(1), ExceptionKind.UNMATCHED_PAYMENT);
    LocalDate firstDay = world.today();

    world.nextDay();
    ExceptionRow third = only(world.run(2), ExceptionKind.UNMATCHED_PAYMENT);

    assertThat(third.id()).isEqualTo(first.id());
    assertThat(third.firstSeenOn()).contains(firstDay);
    assertThat(third.age(world.today())).isEqualTo(2);
    assertThat(third.amount()).contains(usd("70.00"));
    assertThat(third.subject()).isInstanceOf(Subject.OfPayment.class);
    assertThat(world.billing().plan().exceptions()).contains(third);
  }

  @Test
  void nothingIsWrittenWhileTheSameRowsWait() {
    world.bank.check(world.today(), usd("70.00"), "Nobody Inc", "thanks");
    world.run(1);
    List<JournalEntry> before = world.journal.entriesAfter(0);
    world.nextDay();

    world.run(1);

    assertThat(world.journal.entriesAfter(0)).isEqualTo(before);
  }

  @Test
  void aSuggestionThatIsConfirmedIsCarriedOutInThePersonsName() {
    Customer acme = world.customer("Acme");
    Invoice due = world.invoice(acme, "1001", "450.00", 10);
    world.invoice(acme, "1002", "450.00", 10);
    world.bank.check(world.today(), usd("450.00"), "Acme", "");
    List<Suggestion> suggestions =
        only(world.run(1), ExceptionKind.UNMATCHED_PAYMENT).suggestions();
    Suggestion first =
        suggestions.stream()
            .filter(one -> one.toString().contains("1001"))
            .findFirst()
            .orElseThrow();

    assertThat(world.billing().desk().confirm(first, "Jo, by phone")).isTrue();
    assertThat(world.billing().desk().confirm(first, "Jo, again")).isFalse();
    world.run(1);

    assertThat(world.psa.paymentsOn(due.id())).hasSize(1);
    assertThat(world.journal.entriesAfter(0))
        .extracting(entry -> entry.record().facts().find("who"))
        .contains(Optional.of("Jo, by phone"));
  }

  @Test
  void aConfirmationOfMoreThanALineBroughtOrInAnotherCurrencyIsRefused() {
    Customer acme = world.customer("Acme");
    Invoice due = world.invoice(acme, "1001", "900.00", 10);
    PaymentId line = world.bank.check(world.today(), usd("450.00"), "Someone", "").id();
    world.run(1);

    for (Money wrong : List.of(usd("450.01"), Money.of("450.00", "EUR"))) {
      Allocation part = new Allocation(due.id(), "1001", wrong);
      assertThatThrownBy(
              () ->
                  world
                      .billing()
                      .desk()
                      .confirm(new Suggestion.Apply(line, acme.id(), List.of(part)), "Jo"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(line.text());
    }
    Allocation right = new Allocation(due.id(), "1001", usd("450.00"));
    world.billing().desk().confirm(new Suggestion.Apply(line, acme.id(), List.of(right)), "Jo");
    world.run(1);

    assertThat(world.psa.owed(due.id())).isEqualTo(usd("450.00"));
  }

  @Test
  void aRowThatIsDismissedIsNotShownUntilItsDayIsOver() {
    world.bank.check(world.today(), usd("70.00"), "Nobody Inc", "thanks");
    ExceptionRow row = only(world.run(1), ExceptionKind.UNMATCHED_PAYMENT);

    world.billing().desk().dismiss(row, Optional.of(world.today().plusDays(1)), "Jo");
    DayReport today = world.run(1);
    world.nextDay();
    DayReport tomorrow = world.run(1);
    world.nextDay();
    DayReport after = world.run(1);

    assertThat(today.exceptions()).isEmpty();
    assertThat(today.dismissed()).containsExactly(row);
    assertThat(tomorrow.exceptions()).isEmpty();
    assertThat(after.exceptions()).containsExactly(row);
    assertThat(after.dismissed()).isEmpty();
  }

  @Test
  void moreMoneyIsAnotherMatterThanWhatWasDismissed() {
    ExceptionRow row =
        ExceptionRow.of(
                ExceptionKind.UNAPPLIED_CASH,
                new Subject.OfCustomer(CustomerId.parse("psa:1")),
                "waits",
                "nothing")
            .withAmount(usd("10.00"));
    world.billing().desk().dismiss(row, FOR_EVER, "Jo");
    BillingState state =
        Fold.over(
            new BillingState(
                world.journal.tenant(),
                BillingPolicies.from(LocalDate.EPOCH, World.ZONE).withApprovesFirstCharges(false)),
            world.journal.entriesAfter(0));

    assertThat(state.exceptions.sort(List.of(row), world.today()).waiting()).isEmpty();
    assertThat(
            state.exceptions.sort(List.of(row.withAmount(usd("11.00"))), world.today()).waiting())
        .hasSize(1);
  }

  @Test
  void aRowThatComesBackIsAnotherOne() {
    CustomerId stranger = CustomerId.parse("psa:999");
    world.billing().desk().decide(Holds.placed(stranger, "promised", Optional.empty()));
    ExceptionRow row = only(world.run(1), ExceptionKind.DECISION_UNUSABLE);
    world.billing().desk().dismiss(row, FOR_EVER, "Jo");
    world.billing().desk().confirm(new Suggestion.Lift(stranger), "Jo");
    assertThat(world.run(2).exceptions()).isEmpty();

    world.billing().desk().decide(Holds.placed(stranger, "promised", Optional.empty()));
    world.nextDay();

    ExceptionRow again = only(world.run(1), ExceptionKind.DECISION_UNUSABLE);
    assertThat(again.firstSeenOn()).contains(world.today());
  }

  @Test
  void whatWasRefusedIsReleasedByItsRow() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice due = world.invoice(acme, "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.refused());
    ExceptionRow refused = only(world.run(2), ExceptionKind.REFUSED);

    assertThat(refused.suggestions()).hasSize(1);
    assertThat(world.billing().desk().releaseAll(List.of(refused), "Jo put it right")).isEmpty();
    world.run(1);

    assertThat(world.gateway.capturedFor(due.id())).isEqualTo(usd("100.00"));
    assertThat(world.billing().desk().releaseAll(List.of(refused), "Jo, again"))
        .as("it is done by now")
        .containsOnlyKeys(refused);
  }

  @Test
  void rowsAreDismissedAndSuggestionsConfirmedTogetherEachApart() {
    world.bank.check(world.today(), usd("70.00"), "Nobody Inc", "thanks");
    world.bank.check(world.today(), usd("80.00"), "Nobody Ltd", "thanks");
    Desk desk = world.billing().desk();
    List<ExceptionRow> rows = world.run(1).exceptions();
    assertThat(desk.dismissAll(rows, Optional.of(world.today().plusDays(1)), "Jo")).isEmpty();
    DayReport next = world.run(1);
    assertThat(next.exceptions()).isEmpty();
    assertThat(next.dismissed()).hasSize(2);
    world.nextDay();
    world.nextDay();
    assertThat(world.run(1).exceptions()).hasSize(2);

    CustomerId stranger = CustomerId.parse("in-memory-psa:nobody");
    desk.decide(Holds.placed(stranger, "promised", Optional.empty()));
    ExceptionRow hold = only(world.run(1), ExceptionKind.DECISION_UNUSABLE);
    Suggestion lift = hold.suggestions().get(0);
    Suggestion wrong =
        new Suggestion.Release(
            Charging.TYPE, EffectKey.derive(TenantId.of("msp"), "charge", List.of("x")));

    assertThat(desk.confirmAll(List.of(wrong, lift), "Jo")).containsOnlyKeys(wrong);
    assertThat(World.rows(world.run(1), ExceptionKind.DECISION_UNUSABLE)).isEmpty();
  }

  @Test
  void onlyAnEffectCanBeReleased() {
    world.bank.check(world.today(), usd("70.00"), "Nobody Inc", "thanks");
    ExceptionRow row = only(world.run(1), ExceptionKind.UNMATCHED_PAYMENT);

    assertThatThrownBy(() -> world.billing().desk().release(row, "Jo"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no effect");
  }

  private static ExceptionRow only(DayReport report, ExceptionKind kind) {
    List<ExceptionRow> rows =
        report.exceptions().stream().filter(row -> row.kind() == kind).toList();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }
}
