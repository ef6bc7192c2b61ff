package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.CustomerPages;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.MessageTexts;
import io.mspbilling.communication.notice.NoticePolicy;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.mail.MailOperation;
import io.mspbilling.worklist.ExceptionKind;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a message asks for can be done from it. */
class LinksInMessagesTest {

  private final World world = new World();

  private BillingAutomation billing(CustomerPages pages) {
    return World.everything(world)
        .policies(
            BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
                .withApprovesFirstCharges(false)
                .withNotices(NoticePolicy.forMsp())
                .withTexts(MessageTexts.plain("Northwind").linkedTo(pages)))
        .build();
  }

  private Message only() {
    assertThat(world.mail.sent()).hasSize(1);
    return world.mail.sent().get(0);
  }

  @Test
  void aReminderLeadsToWhereItsInvoicesArePaid() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", -4);
    world.invoice(acme, "1002", "50.00", -3);

    billing(world.gateway).run();

    assertThat(only().body())
        .contains("Pay at https://pay.example/pay/" + acme.id().value() + "?invoices=1001,1002\n");
  }

  @Test
  void aFailedChargeAndACardThatExpiresLeadToWhereAnotherIsGiven() {
    Customer acme =
        world.onCard(
            "Acme", PayerScript.declinesFirst(9, DeclineClass.FUNDS, "insufficient_funds"));
    world.invoice(acme, "1001", "100.00", 0);
    Customer bolt = world.customer("Bolt");
    SavedMethod saved = world.gateway.saveCard("Visa of Bolt", PayerScript.approves());
    SavedMethod card =
        SavedMethod.card(
            saved.id(),
            saved.label(),
            Card.builder().expires(YearMonth.from(world.today())).build());
    world.billing().desk().decide(Autopay.enrolled(bolt.id(), card, world.today(), "mandate"));

    billing(world.gateway).run();

    assertThat(world.mail.sent())
        .extracting(Message::step)
        .containsExactlyInAnyOrder("payment-failed", "card-expiring");
    assertThat(world.mail.sent())
        .allSatisfy(
            message ->
                assertThat(message.body())
                    .contains("https://pay.example/update/" + message.customer().value()));
  }

  @Test
  void whatIsSentAgainLeadsToWhereItLedAtFirst() {
    world.invoice(world.customer("Acme"), "1001", "100.00", -4);
    world.mail.faults().next(MailOperation.SEND, CallFault.unknownBeforeCommit());
    billing(world.gateway).run();
    assertThat(world.mail.sent()).isEmpty();

    world.mail.faults().next(MailOperation.FIND_MESSAGE, CallFault.unreadable());
    billing(world.gateway).run();

    assertThat(only().body()).contains("https://pay.example/pay/");
  }

  @Test
  void aPageThatIsNoneStopsWhatLeadsToItAndNothingElse() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", -4);
    world.invoice(world.customer("Bolt"), "1002", "100.00", -4);
    CustomerPages onlyAcmes =
        new CustomerPages() {
          @Override
          public Optional<URI> toPay(Customer customer, List<String> numbers) {
            return customer.id().equals(acme.id())
                ? Optional.of(URI.create("http://pay.example/acme"))
                : Optional.empty();
          }

          @Override
          public Optional<URI> toUpdate(Customer customer) {
            return Optional.empty();
          }
        };

    DayReport report = billing(onlyAcmes).run();

    assertThat(only().body()).doesNotContain("Pay at");
    assertThat(report.exceptions())
        .filteredOn(row -> row.toString().contains(acme.id().text()))
        .extracting(row -> row.kind())
        .containsExactly(ExceptionKind.NOT_DECIDED);
  }
}
