package io.mspbilling.communication.dunning;

import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.Objects;

/** Whose dunning an override is about. */
public sealed interface DunningTarget {

  /** How narrow it is: of two that are both meant, the one with the greater number counts. */
  int narrowness();

  /** Whether a debt is meant. */
  boolean isFor(OpenInvoice debt);

  /** What it is, as the beginning of a sentence. */
  String words();

  /** Which one it is, as in {@code customer psa:250}. */
  String named();

  /** All that a customer owes. */
  record OfCustomer(CustomerId customer) implements DunningTarget {
    public OfCustomer {
      Objects.requireNonNull(customer, "customer");
    }

    @Override
    public int narrowness() {
      return 0;
    }

    @Override
    public boolean isFor(OpenInvoice debt) {
      return debt.invoice().customer().equals(customer);
    }

    @Override
    public String words() {
      return "the customer";
    }

    @Override
    public String named() {
      return "customer " + customer.text();
    }
  }

  /** The invoices that were made from an agreement. */
  record OfAgreement(AgreementId agreement) implements DunningTarget {
    public OfAgreement {
      Objects.requireNonNull(agreement, "agreement");
    }

    @Override
    public int narrowness() {
      return 1;
    }

    @Override
    public boolean isFor(OpenInvoice debt) {
      return debt.invoice().agreement().filter(agreement::equals).isPresent();
    }

    @Override
    public String words() {
      return "the agreement";
    }

    @Override
    public String named() {
      return "agreement " + agreement.text();
    }
  }

  /** An invoice, with all its instalments. */
  record OfInvoice(InvoiceId invoice) implements DunningTarget {
    public OfInvoice {
      Objects.requireNonNull(invoice, "invoice");
    }

    @Override
    public int narrowness() {
      return 2;
    }

    @Override
    public boolean isFor(OpenInvoice debt) {
      return debt.invoice().id().equals(invoice);
    }

    @Override
    public String words() {
      return "the invoice";
    }

    @Override
    public String named() {
      return "invoice " + invoice.text();
    }
  }

  /**
   * One instalment of an invoice.
   *
   * @param dueOn the day on which it falls due
   */
  record OfInstalment(InvoiceId invoice, LocalDate dueOn) implements DunningTarget {
    public OfInstalment {
      Objects.requireNonNull(invoice, "invoice");
      Objects.requireNonNull(dueOn, "dueOn");
    }

    @Override
    public int narrowness() {
      return 3;
    }

    @Override
    public boolean isFor(OpenInvoice debt) {
      return debt.isInstalment()
          && debt.invoice().id().equals(invoice)
          && debt.invoice().effectiveDueOn().equals(dueOn);
    }

    @Override
    public String words() {
      return "the instalment";
    }

    @Override
    public String named() {
      return "instalment of invoice " + invoice.text() + " due " + dueOn;
    }
  }
}
