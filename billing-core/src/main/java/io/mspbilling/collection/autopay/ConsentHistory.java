package io.mspbilling.collection.autopay;

import io.mspbilling.calendar.Span;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Stood;
import io.mspbilling.journal.Succession;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which customers consented to be charged on which days: what {@link Autopay} knew then. Not safe
 * for use by several threads.
 */
public final class ConsentHistory implements Fold {

  private final ZoneId zone;
  private final Succession<CustomerId, AutopayDecision> decisions = new Succession<>();

  /**
   * @param zone the MSP's, in which an entry of the journal is of a day
   */
  public ConsentHistory(ZoneId zone) {
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  @Override
  public void plus(JournalEntry entry) {
    LocalDate written = LocalDate.ofInstant(entry.at(), zone);
    AutopayDecision.in(entry.record()).ifPresent(decision -> take(decision, written));
  }

  private void take(AutopayDecision decision, LocalDate written) {
    CustomerId customer = decision.customer();
    if (decision instanceof AutopayDecision.Enrolled enrolled) {
      decisions.begin(customer, decision, enrolled.consent().givenOn(), written);
    } else if (decision instanceof AutopayDecision.Extended extended) {
      decisions.begin(customer, decision, extended.consentedOn(), written);
    } else {
      decisions.end(customer, written);
      decisions.names().stream()
          .filter(
              branch ->
                  payer(decisions.now(branch).map(Stood::value)).equals(Optional.of(customer)))
          .forEach(branch -> decisions.end(branch, written));
    }
  }

  private static Optional<CustomerId> payer(Optional<AutopayDecision> decision) {
    return decision
        .filter(AutopayDecision.Extended.class::isInstance)
        .map(extended -> ((AutopayDecision.Extended) extended).payer());
  }

  /**
   * The consent by which a customer's invoices could be charged on a day; empty if there was none.
   */
  public Optional<Consent> consent(CustomerId customer, LocalDate day) {
    CustomerId charged = payer(decisions.on(customer, day)).orElse(customer);
    return decisions
        .on(charged, day)
        .filter(AutopayDecision.Enrolled.class::isInstance)
        .map(enrolled -> ((AutopayDecision.Enrolled) enrolled).consent())
        .filter(consent -> consent.holdsOn(day));
  }

  /** On which days a consent covered an invoice, oldest first. */
  public List<Span> covering(Invoice invoice) {
    List<Span> spans = new ArrayList<>();
    @Nullable LocalDate since = null;
    for (LocalDate day : changes(invoice.customer())) {
      boolean isCovered =
          consent(invoice.customer(), day).filter(one -> one.covers(invoice)).isPresent();
      if (isCovered && since == null) {
        since = day;
      } else if (!isCovered && since != null) {
        spans.add(new Span(since, Optional.of(day)));
        since = null;
      }
    }
    if (since != null) {
      spans.add(Span.since(since));
    }
    return spans;
  }

  /** The days on which a customer's consent may have become another, earliest first. */
  private NavigableSet<LocalDate> changes(CustomerId customer) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Stood<AutopayDecision> own : decisions.all(customer)) {
      addChanges(own, days);
      payer(Optional.of(own.value())).map(decisions::all).stream()
          .flatMap(List::stream)
          .forEach(one -> addChanges(one, days));
    }
    return days;
  }

  private static void addChanges(Stood<AutopayDecision> stood, NavigableSet<LocalDate> days) {
    days.add(stood.days().from());
    stood.days().until().ifPresent(days::add);
    if (stood.value() instanceof AutopayDecision.Enrolled enrolled) {
      enrolled.consent().endsOn().map(last -> last.plusDays(1)).ifPresent(days::add);
    }
  }
}
