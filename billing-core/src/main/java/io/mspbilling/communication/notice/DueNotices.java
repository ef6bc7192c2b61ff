package io.mspbilling.communication.notice;

import io.mspbilling.communication.Holds;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.MessageText;
import io.mspbilling.communication.MessageTexts;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.NoticeHistory;
import io.mspbilling.communication.NoticeOrder;
import io.mspbilling.communication.Noticing;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Words;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Customers are told of what happened, or will: each once, in a message of its own. */
public final class DueNotices {

  private final TenantId tenant;
  private final NoticeHistory history;
  private final Holds holds;
  private final MessageTexts texts;
  private final Function<CustomerId, Optional<Customer>> customers;
  private final LocalDate today;

  /**
   * @param texts puts the notices into words
   * @param customers the PSA's record of a customer with the addresses that take mail, if it shows
   *     one
   * @param today in the MSP's zone
   */
  public DueNotices(
      TenantId tenant,
      NoticeHistory history,
      Holds holds,
      MessageTexts texts,
      Function<CustomerId, Optional<Customer>> customers,
      LocalDate today) {
    this.tenant = Objects.requireNonNull(tenant, "tenant");
    this.history = Objects.requireNonNull(history, "history");
    this.holds = Objects.requireNonNull(holds, "holds");
    this.texts = Objects.requireNonNull(texts, "texts");
    this.customers = Objects.requireNonNull(customers, "customers");
    this.today = Objects.requireNonNull(today, "today");
  }

  /**
   * Leaves a row where a charge waits for a notice that goes nowhere, as its customer has no
   * address. This does not depend on whether notices may be sent now.
   */
  public void leaveUntold(Collection<Occasion> occasions, Worklist worklist) {
    for (Occasion occasion : occasions) {
      if (occasion.notice() instanceof Notice.ChargeAhead charge && charge.isChange()) {
        customers
            .apply(occasion.customer())
            .filter(customer -> Message.addresses(customer).isEmpty())
            .ifPresent(customer -> worklist.leave(untold(customer, charge)));
      }
    }
  }

  private static ExceptionRow untold(Customer customer, Notice.ChargeAhead charge) {
    return ExceptionRow.of(
            ExceptionKind.NO_ADDRESS,
            new Subject.OfCustomer(customer.id()),
            "must be told before "
                + charge.amount()
                + " is charged on "
                + charge.on()
                + ", as it was told otherwise, and has no usable e-mail address",
            "enter a billing contact in the PSA; the charge waits until it is told")
        .withCustomer(customer.id())
        .withAmount(charge.amount());
  }

  /** Orders the notices of today. A customer without an address is told nothing. */
  public void decide(Collection<Occasion> occasions, Worklist worklist) {
    for (Occasion occasion : occasions) {
      if (occasion.about().stream().noneMatch(one -> history.isTold(occasion.kind(), one))
          && holds.onNotices(occasion.customer(), today).isEmpty()) {
        worklist.apart(
            new Subject.OfCustomer(occasion.customer()),
            () ->
                customers
                    .apply(occasion.customer())
                    .ifPresent(customer -> tell(customer, occasion, worklist)));
      }
    }
  }

  /**
   * Whether a notice that was ordered before may be sent now: on its own day, as the policy of now
   * would have it.
   *
   * @param today in the MSP's zone
   * @param now a moment of today
   */
  public static boolean isAllowed(
      NoticeOrder notice, NoticePolicy policy, Holds holds, LocalDate today, Instant now) {
    return notice.day().equals(today)
        && policy.tells(notice.kind())
        && !policy.isQuiet(now)
        && holds.onNotices(notice.message().customer(), today).isEmpty();
  }

  private void tell(Customer customer, Occasion occasion, Worklist worklist) {
    List<String> addresses = Message.addresses(customer);
    if (addresses.isEmpty()) {
      return;
    }
    EffectKey key = NoticeOrder.key(tenant, occasion.kind(), customer.id(), occasion.about());
    MessageText text = texts.of(customer, occasion.notice());
    Message message =
        new Message(
            key,
            customer.id(),
            addresses.get(0),
            addresses.subList(1, addresses.size()),
            occasion.kind().template(),
            text.subject(),
            text.body(),
            text.html());
    worklist.order(
        Noticing.TYPE,
        new NoticeOrder(message, occasion.kind(), occasion.about(), today),
        "notice: " + Words.of(occasion.kind()));
  }
}
