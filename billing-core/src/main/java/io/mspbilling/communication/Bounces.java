package io.mspbilling.communication;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.Observations;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which addresses take no mail, as messages of ours to them bounced or were not even taken. Nothing
 * more is sent to one until a person says that it works again. A bounce that is not of a message of
 * the last weeks, or of an address that this message did not go to, changes nothing; nor does a
 * transient one. Not safe for use by several threads.
 */
public final class Bounces implements Fold, Kept {

  /** The stream in which the journal keeps what bounced. */
  public static final String STREAM = "bounces";

  private static final String MENDED = "address-mended";

  private final SentMessages sent;
  private final Map<String, Bounce> permanent = new HashMap<>();

  public Bounces(Effects effects) {
    sent = new SentMessages(effects);
    effects.listen(Reminding.TYPE, this::changed);
    effects.listen(Noticing.TYPE, this::changed);
  }

  /** What a mail system says when it is handed a message is as good as what comes back later. */
  private void changed(EffectState<? extends MessageOrder, Delivery> message) {
    message.result().stream()
        .flatMap(delivery -> delivery.bounces(message.changedAt()))
        .forEach(this::add);
  }

  private void add(Bounce bounce) {
    if (bounce.finality() == Bounce.Finality.PERMANENT) {
      permanent.put(folded(bounce.address()), bounce);
    }
  }

  @Override
  public void plus(JournalEntry entry) {
    Observations.in(entry, STREAM).map(Bounce::of).filter(this::isOurs).ifPresent(this::add);
    if (entry.record().is(MENDED)) {
      permanent.remove(folded(entry.record().facts().text("address")));
    }
  }

  @Override
  public void keep(Archive archive) {
    sent.keep(archive);
    archive.map(
        "bounced", permanent, Form.text(address -> address), Form.facts(Bounce::facts, Bounce::of));
  }

  /** The record that a message bounced: the same bounce is written once, however often it comes. */
  public static JournalRecord seen(Bounce bounce) {
    return Observations.seen(STREAM, bounce.id(), bounce.facts());
  }

  /** The decision that an address takes mail again. Another bounce undoes it. */
  public static JournalRecord mended(String address, String who) {
    return JournalRecord.of(
        MENDED, Facts.builder().put("address", address).put("who", who).build());
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(MENDED);
  }

  /** Whether it is of a message that we sent to that address in the last weeks. */
  public boolean isOurs(Bounce bounce) {
    return sent.wentTo(bounce.messageId(), bounce.address());
  }

  /** Why an address takes no mail; empty if it may. */
  public Optional<Bounce> of(String address) {
    return Optional.ofNullable(permanent.get(folded(address)));
  }

  /** A customer as it can be written to: without the addresses that take no mail. */
  public Customer reachable(Customer customer) {
    List<String> addresses =
        customer.billingEmails().stream().filter(address -> of(address).isEmpty()).toList();
    return addresses.size() == customer.billingEmails().size()
        ? customer
        : Customer.builder().from(customer).billingEmails(addresses).build();
  }

  /**
   * Tells people of a customer that is written to at addresses which take no mail.
   *
   * @param addresses to which messages about what it owes go, each once
   */
  public void report(CustomerId customer, Set<String> addresses, Worklist worklist) {
    List<Bounce> bounced = addresses.stream().flatMap(address -> of(address).stream()).toList();
    if (!bounced.isEmpty()) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.ADDRESS_BOUNCED,
                  new Subject.OfCustomer(customer),
                  bounced.stream().map(Bounces::words).collect(Collectors.joining("; "))
                      + (bounced.size() < addresses.size()
                          ? ", and messages go to the customer's other addresses"
                          : ", and the customer is not reached"),
                  "enter another address in the PSA or in the override that names it, or say that"
                      + " it takes mail again")
              .withCustomer(customer));
    }
  }

  private static String words(Bounce bounce) {
    return bounce.address()
        + " takes no mail"
        + (bounce.status().isEmpty() ? "" : " (" + bounce.status() + ")");
  }

  private static String folded(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
