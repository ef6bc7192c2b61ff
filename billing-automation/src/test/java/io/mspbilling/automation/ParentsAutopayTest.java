package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.Customer;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A branch is billed to its head office, which is on autopay, and has an invoice past due. */
class ParentsAutopayTest {

  private final World world = new World();
  private final Customer head = world.onCard("Head Office", PayerScript.approves());
  private Customer branch = world.customer("Branch");

  @BeforeEach
  void aBranchOwes() {
    branch = Customer.builder().from(branch).parent(head.id()).build();
    world.psa.addCustomer(branch);
    world.invoice(branch, "1001", "100.00", -5);
  }

  @Test
  void theHeadOfficesConsentIsNotOneForItsBranches() {
    world.run(1);

    assertThat(world.gateway.charges()).isEmpty();
    assertThat(world.mail.sentTo("ap@branch.example")).hasSize(1);
  }

  @Test
  void aConsentThatNamesTheBranchPaysForIt() {
    decide(pays());

    world.run(2);

    assertThat(world.gateway.charges())
        .singleElement()
        .satisfies(
            charge -> {
              assertThat(charge.captured()).isEqualTo(usd("100.00"));
              assertThat(charge.request().method().label()).isEqualTo("Visa of Head Office");
            });
    assertThat(world.books.documents(PostingKind.PAYMENT_RECEIVED))
        .singleElement()
        .extracting(one -> ((PaymentReceived) one.posting()).customer())
        .isEqualTo(BookCustomer.of(branch));
    assertThat(world.mail.sent()).isEmpty();
  }

  @Test
  void anotherCardOfTheHeadOfficePaysForTheBranchToo() {
    decide(pays());
    world.enrol(head, world.gateway.saveCard("New card", PayerScript.approves()));

    world.run(1);

    assertThat(world.gateway.charges())
        .singleElement()
        .extracting(charge -> charge.request().method().label())
        .isEqualTo("New card");
  }

  @Test
  void whoWithdrawsItsConsentWithdrawsWhatItGaveForOthers() {
    decide(pays());
    decide(Autopay.withdrawn(head.id(), "a call"));
    world.enrol(head, world.gateway.saveCard("Again", PayerScript.approves()));

    world.run(1);

    assertThat(world.gateway.charges()).isEmpty();
    assertThat(world.mail.sentTo("ap@branch.example")).hasSize(1);
  }

  @Test
  void aPromiseToPayOfOneThatHasNoAutopayItselfIsShown() {
    Customer other = world.customer("Other");
    decide(Autopay.extended(other.id(), branch.id(), world.today(), "form"));

    DayReport report = world.run(1);

    assertThat(world.gateway.charges()).isEmpty();
    List<ExceptionRow> rows =
        report.exceptions().stream()
            .filter(row -> row.kind() == ExceptionKind.DECISION_UNUSABLE)
            .toList();
    assertThat(rows)
        .singleElement()
        .satisfies(row -> assertThat(row.customer()).contains(branch.id()));
    world.billing().desk().confirm(rows.get(0).suggestions().get(0), "Jo");
    assertThat(world.run(1).exceptions()).isEmpty();
  }

  private JournalRecord pays() {
    return Autopay.extended(head.id(), branch.id(), world.today(), "form 7");
  }

  private void decide(JournalRecord decision) {
    world.billing().desk().decide(decision);
  }
}
