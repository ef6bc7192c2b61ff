package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mspbilling.communication.Bounce;
import io.mspbilling.communication.Delivery;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.Notifier;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.SystemName;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Notifier} promises. Extend it, give it the connector and the mail system's side
 * of it, and run it. JUnit makes a new object for each test; nothing is delivered at its start.
 */
public abstract class NotifierContract {

  /** For subclasses only. */
  protected NotifierContract() {}

  /** The connector under test. The same for a whole test, and with it the world behind it. */
  protected abstract Notifier notifier();

  /** The mail system's side of it. */
  protected abstract NotifierWorld world();

  @Test
  final void aMessageIsDeliveredAsItIs() {
    Message message =
        message(
            "a", world().goodAddress(), "Invoice №1001 – 5 € left", "Søren,\n\n<b>&amp;\n.\nQZ");

    assertEquals(List.of(), notifier().send(message).missed());

    Message delivered = onlyDelivered();
    assertEquals(message.address(), delivered.address());
    assertEquals(message.copies(), delivered.copies());
    assertEquals(message.subject(), delivered.subject());
    assertEquals(message.body(), delivered.body());
  }

  @Test
  final void aMessageInHtmlArrivesInBothForms() {
    Message message =
        message("a", world().goodAddress(), "Reminder", "Søren")
            .withHtml("<!DOCTYPE html><p>Søren &amp; Co, 5 €</p>");

    notifier().send(message);

    assertEquals(message.body(), onlyDelivered().body());
    assertEquals(message.html(), onlyDelivered().html());
  }

  @Test
  final void copiesGoToAllThatAreToHaveOne() {
    Message message =
        message("a", world().goodAddress(), "Reminder", "text")
            .withCopies(List.of("copy.one@copies.example", "copy+two@copies.example"));

    notifier().send(message);

    assertEquals(message.copies(), onlyDelivered().copies());
  }

  @Test
  final void aCopyThatCannotBeDeliveredKeepsNothingBack() {
    Message message =
        message("a", world().goodAddress(), "Reminder", "text")
            .withCopies(List.of(world().refusedAddress()));

    assertMissed(notifier().send(message));

    assertEquals(message.address(), onlyDelivered().address());
  }

  @Test
  final void anAddressThatCannotBeDeliveredToKeepsNoCopyBack() {
    Message message =
        message("a", world().refusedAddress(), "Reminder", "text")
            .withCopies(List.of(world().goodAddress()));

    Delivery delivery = notifier().send(message);

    assertMissed(delivery);
    assertTrue(delivery.hasReached(message));
    onlyDelivered();
  }

  /** That it takes no mail is said of the refused address, and of no other. */
  private void assertMissed(Delivery delivery) {
    assertEquals(
        List.of(world().refusedAddress()),
        delivery.missed().stream().map(Delivery.Missed::address).toList());
    assertEquals(Bounce.Finality.PERMANENT, delivery.missed().get(0).finality());
  }

  @Test
  final void messagesUnderTwoKeysAreTwoMessages() {
    Message one = message("a", world().goodAddress(), "Reminder", "text");
    Message other = message("b", world().goodAddress(), "Reminder", "text");

    String first = notifier().send(one).messageId();
    String second = notifier().send(other).messageId();

    assertFalse(first.equals(second), "ids are different: " + first);
    assertEquals(2, world().delivered().size());
  }

  @Test
  final void aMessageThatNoAddressTakesReachesNobody() {
    Message message = message("a", world().refusedAddress(), "Reminder", "text");

    Delivery delivery = notifier().send(message);

    assertMissed(delivery);
    assertFalse(delivery.hasReached(message));
    assertEquals(List.of(), world().delivered());
    Writes.notFound("nothing was sent", notifier().findMessage(message));
  }

  @Test
  final void aMessageWhoseAnswerWasLostIsNeverCalledAbsent() {
    Message message = message("a", world().goodAddress(), "Reminder", "text");
    world().commitNextWriteThenFail();

    Writes.lost(() -> notifier().send(message));

    onlyDelivered();
    Probe<String> probe = notifier().findMessage(message);
    assertFalse(probe instanceof Probe.Absent, "it was sent: " + probe);
  }

  @Test
  final void aMessageThatWasNeverSentIsNotFound() {
    Message message = message("a", world().goodAddress(), "Reminder", "text");
    world().failNextWriteWithoutCommit();

    Writes.undone(() -> notifier().send(message));

    assertEquals(List.of(), world().delivered());
    Writes.notFound("nothing was sent", notifier().findMessage(message));
  }

  @Test
  final void aSenderThatFindsMessagesSendsThemOncePerKey() {
    Message message = message("a", world().goodAddress(), "Reminder", "text");
    String id = notifier().send(message).messageId();
    Probe<String> probe = notifier().findMessage(message);
    if (!(probe instanceof Probe.Found<String> found)) {
      assertTrue(probe instanceof Probe.Unclear, "it was sent: " + probe);
      return;
    }

    assertEquals(id, found.value());
    assertEquals(id, notifier().send(message).messageId());
    onlyDelivered();
  }

  private Message onlyDelivered() {
    List<Message> delivered = world().delivered();
    assertEquals(1, delivered.size(), "delivered once: " + delivered);
    return delivered.get(0);
  }

  private static Message message(String name, String address, String subject, String body) {
    return new Message(
        Writes.key("reminder", name),
        new CustomerId(SystemName.of("some-psa"), "cust-1"),
        address,
        "first-reminder",
        subject,
        body);
  }
}
