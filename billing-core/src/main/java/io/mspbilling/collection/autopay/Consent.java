package io.mspbilling.collection.autopay;

import io.mspbilling.collection.method.Authorisation;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a customer agreed to: that its invoices are charged, on what, up to how much, and with how
 * much notice. Proof of it must be kept for two years after the last debit, and be shown within ten
 * banking days (Nacha Operating Rules); {@link #evidence} says where it is.
 */
@Value.Immutable
@BillingStyle
public abstract class Consent implements WithConsent {

  private static final Comparator<OpenInvoice> OLDEST_FIRST =
      Comparator.comparing((OpenInvoice open) -> open.invoice().effectiveDueOn())
          .thenComparing(open -> open.invoice().id().text());

  Consent() {}

  public static Builder builder() {
    return new Builder();
  }

  /** A consent to be charged on one method for every invoice, without limit or end. */
  public static Consent of(
      CustomerId customer, SavedMethod method, LocalDate givenOn, String evidence) {
    return builder()
        .customer(customer)
        .addMethods(ConsentedMethod.of(method))
        .givenOn(givenOn)
        .evidence(evidence)
        .build();
  }

  /** Who agreed, and is charged. */
  public abstract CustomerId customer();

  /**
   * What may be charged, the most wanted first: where one fails for good the next is charged. At
   * least one.
   */
  public abstract List<ConsentedMethod> methods();

  /** The day it was given, in the MSP's zone. */
  public abstract LocalDate givenOn();

  /** Where the proof is kept: the id of the mandate, or of the signed form. */
  public abstract String evidence();

  /** Who gave it, and in which role; where the form says so. */
  public abstract Optional<String> givenBy();

  /** The version of the text that was agreed to. */
  public abstract Optional<String> textVersion();

  /** The last day on which anything may be charged; empty for until it is withdrawn. */
  public abstract Optional<LocalDate> endsOn();

  /** The most that one charge may take, with its surcharge; empty for any amount. */
  public abstract Optional<Money> most();

  /**
   * How many days after an invoice was issued it is charged at the earliest, as the invoice is the
   * notice of the debit; empty for what the rail asks for, see {@link NoticePeriods}. 0 where a
   * range of amounts was agreed instead.
   */
  public abstract OptionalInt noticeDays();

  /** How many days before a charge on a method whose amount varies its payer is told of it. */
  public int noticeDaysOf(SavedMethod method) {
    return noticeDays().orElse(NoticePeriods.days(method));
  }

  /** The agreements whose invoices it covers; none for all invoices. */
  public abstract Set<AgreementId> agreements();

  /** What may be charged, without the authorisations. */
  public List<SavedMethod> savedMethods() {
    return methods().stream().map(ConsentedMethod::method).toList();
  }

  /** How one of its methods was authorised; as is usual for one that it does not name. */
  public Authorisation authorisation(SavedMethod method) {
    return methods().stream()
        .filter(one -> one.method().isSame(method))
        .map(ConsentedMethod::authorisation)
        .findFirst()
        .orElseGet(() -> Authorisation.usual(method));
  }

  /** Whether it covers an invoice of the customer, whenever it is charged. */
  public boolean covers(Invoice invoice) {
    return agreements().isEmpty() || invoice.agreement().filter(agreements()::contains).isPresent();
  }

  /** Whether one charge may take as much, with its surcharge. */
  public boolean allows(Money amount) {
    return most()
        .filter(most -> !amount.currency().equals(most.currency()) || amount.compareTo(most) > 0)
        .isEmpty();
  }

  /**
   * As many debts of one currency as may be charged at once, the oldest first; the rest waits for
   * another day.
   */
  public List<OpenInvoice> within(List<OpenInvoice> debts) {
    if (most().isEmpty()) {
      return debts;
    }
    List<OpenInvoice> within = new ArrayList<>();
    Optional<Money> sum = Optional.empty();
    for (OpenInvoice one : debts.stream().sorted(OLDEST_FIRST).toList()) {
      Money more = sum.map(one.open()::plus).orElse(one.open());
      if (allows(more)) {
        sum = Optional.of(more);
        within.add(one);
      }
    }
    return within;
  }

  /** Whether something may be charged on a day. */
  public boolean holdsOn(LocalDate day) {
    return endsOn().filter(day::isAfter).isEmpty();
  }

  /** The journal's form. */
  public Facts facts() {
    return Facts.builder()
        .put("customer", customer())
        .putList("methods", methods(), ConsentedMethod::facts)
        .put("givenOn", givenOn())
        .put("evidence", evidence())
        .put("givenBy", givenBy())
        .put("textVersion", textVersion())
        .put("endsOn", endsOn())
        .put("most", most())
        .put(
            "noticeDays",
            noticeDays().isPresent() ? Optional.of(noticeDays().getAsInt()) : Optional.empty())
        .putList(
            "agreements",
            agreements().stream().sorted(Comparator.comparing(AgreementId::text)).toList(),
            agreement -> Facts.builder().put("id", agreement).build())
        .build();
  }

  /** Reads the journal's form. */
  public static Consent of(Facts facts) {
    Builder consent =
        builder()
            .customer(facts.read("customer", CustomerId::parse))
            .methods(facts.list("methods", ConsentedMethod::of))
            .givenOn(facts.date("givenOn"))
            .evidence(facts.text("evidence"))
            .givenBy(facts.find("givenBy"))
            .textVersion(facts.find("textVersion"))
            .endsOn(facts.findAs("endsOn", LocalDate::parse))
            .most(facts.findAs("most", Money::parse))
            .agreements(facts.list("agreements", id -> id.read("id", AgreementId::parse)));
    facts.findAs("noticeDays", Integer::valueOf).ifPresent(consent::noticeDays);
    return consent.build();
  }

  @Value.Check
  void check() {
    if (methods().isEmpty()) {
      throw new IllegalStateException(
          "methods: a consent names what may be charged: " + customer());
    }
    if (savedMethods().stream().map(SavedMethod::id).distinct().count() < methods().size()) {
      throw new IllegalStateException("methods: each is named once: " + methods());
    }
    if (endsOn().filter(givenOn()::isAfter).isPresent()) {
      throw new IllegalStateException("endsOn: not before " + givenOn() + ": " + endsOn().get());
    }
    if (most().filter(most -> !most.isPositive()).isPresent()) {
      throw new IllegalStateException("most: must be positive: " + most().get());
    }
    if (noticeDays().orElse(0) < 0) {
      throw new IllegalStateException("noticeDays: not negative: " + noticeDays().getAsInt());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableConsent.Builder {
    Builder() {}
  }
}
