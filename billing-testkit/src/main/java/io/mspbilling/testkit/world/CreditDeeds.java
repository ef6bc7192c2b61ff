package io.mspbilling.testkit.world;

import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.UnappliedCash;
import io.mspbilling.testkit.gateway.ChargeStatus;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;
import java.util.Optional;

/** Credit that clients have, and what the MSP's people do with it. */
final class CreditDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "the office credits <name> with <money> on memo <n>",
              m -> new Credits(m.group(1), Usd.of(m.group(2)), m.group(3))),
          Phrase.of(
              "the office applies memo <n> to invoice <n>",
              m -> new AppliesMemo(m.group(1), m.group(2))),
          Phrase.of(
              "the office applies what is left of money from <name> to invoice <n>",
              m -> new AppliesRest(m.group(1), m.group(2))));

  private CreditDeeds() {}

  record Credits(String client, long cents, String memo) implements Deed {
    @Override
    public void happen(Town town) {
      town.client(client)
          .filter(found -> town.invoice(memo).isEmpty())
          .ifPresent(
              found -> {
                InvoiceId id = new InvoiceId(town.psa.system(), "memo-" + memo);
                town.psa.addInvoice(
                    Invoice.builder()
                        .id(id)
                        .number(memo)
                        .customer(found.id())
                        .kind(InvoiceKind.CREDIT_MEMO)
                        .issuedOn(town.today())
                        .total(Usd.cents(-cents))
                        .build());
                town.ledger.credited(client, town.today(), cents);
              });
    }

    @Override
    public String toString() {
      return "the office credits " + client + " with " + Usd.text(cents) + " on memo " + memo;
    }
  }

  /** As much of it as is owed. A PSA that keeps no balances has no memory of it. */
  record AppliesMemo(String memo, String number) implements Deed {
    @Override
    public void happen(Town town) {
      if (!town.psa.features().contains(PsaFeature.BALANCES)) {
        return;
      }
      Optional<Invoice> credit =
          town.psa.invoiceOnFile(new InvoiceId(town.psa.system(), "memo-" + memo));
      Optional<Invoice> debt =
          resting(town, number)
              .filter(
                  open -> credit.filter(one -> one.customer().equals(open.customer())).isPresent());
      if (credit.isPresent() && debt.isPresent()) {
        Money left = town.psa.owed(credit.get().id());
        Money part = left.negated().min(town.psa.owed(debt.get().id()));
        town.psa.addInvoice(credit.get().withBalance(left.plus(part)));
        Money before = debt.get().balance().orElse(debt.get().total());
        town.psa.addInvoice(debt.get().withBalance(before.minus(part)));
        town.ledger.creditApplied(debt.get().id(), town.today(), part.minorUnits());
      }
    }

    @Override
    public String toString() {
      return "the office applies memo " + memo + " to invoice " + number;
    }
  }

  /** Enters it in the PSA, where that takes a part, and says so. */
  record AppliesRest(String client, String number) implements Deed {
    @Override
    public void happen(Town town) {
      town.books.documents().stream()
          .map(document -> document.posting())
          .filter(PaymentReceived.class::isInstance)
          .map(PaymentReceived.class::cast)
          .filter(payment -> payment.customer().name().equals(client))
          .filter(payment -> !isTakenOff(town, payment) && !standsBeside(town, payment))
          .filter(payment -> left(town, payment) > 0)
          .filter(payment -> !town.psa.features().contains(PsaFeature.PAID_MARKS))
          .findFirst()
          .ifPresent(
              payment -> resting(town, number).ifPresent(debt -> apply(town, payment, debt)));
    }

    private static boolean isTakenOff(Town town, PaymentReceived payment) {
      return town.answered.takenOff().stream()
          .anyMatch(one -> one.line().id().text().equals(payment.sourceId()));
    }

    /**
     * Whether the same money stands in PSA or books as it was applied before, and they do not take
     * that back: what the books show on account then is no money of its own.
     */
    private static boolean standsBeside(Town town, PaymentReceived payment) {
      return !(town.psa.features().contains(PsaFeature.VOID_PAYMENTS)
              && town.books.postings().contains(PostingKind.REVERSAL))
          && town.answered.takenOff().stream()
              .anyMatch(one -> payment.sourceId().startsWith(one.line().id().text()));
    }

    private static long left(Town town, PaymentReceived payment) {
      return Documents.onAccount(payment)
          - town.ledger.restUsed(PaymentId.parse(payment.sourceId()));
    }

    private void apply(Town town, PaymentReceived payment, Invoice debt) {
      long cents = Math.min(left(town, payment), town.psa.owed(debt.id()).minorUnits());
      PaymentId line = PaymentId.parse(payment.sourceId());
      town.psa.enterByHand(debt.id(), Usd.cents(cents), town.today(), "office");
      town.ledger.restApplied(line, debt.id(), cents);
      town.decide(
          UnappliedCash.used(
              new UnappliedCash.Use(
                  line + " on " + number + " on day " + town.day(),
                  line,
                  Usd.cents(cents),
                  "applied to invoice " + number)));
    }

    @Override
    public String toString() {
      return "the office applies what is left of money from " + client + " to invoice " + number;
    }
  }

  private static Money recorded(Town town, InvoiceId invoice) {
    return town.psa.paymentsOn(invoice).stream()
        .filter(payment -> !payment.recordedBy().equals("office"))
        .map(payment -> payment.amount())
        .reduce(Usd.cents(0), Money::plus);
  }

  private static boolean mayChange(LedgerCharge charge) {
    return charge.status() == ChargeStatus.PENDING || !charge.reversed().isZero();
  }

  /** An invoice that is owed, with no charge on its way, nor one that may be won back. */
  private static Optional<Invoice> resting(Town town, String number) {
    return town.invoice(number)
        .filter(id -> town.psa.owed(id).isPositive() && isResting(town, id))
        .flatMap(town.psa::invoiceOnFile);
  }

  /** Whether no charge is on its way for an invoice, nor one that may be won back. */
  static boolean isResting(Town town, InvoiceId invoice) {
    return town.gateway.capturedFor(invoice).compareTo(recorded(town, invoice)) <= 0
        && town.gateway.charges().stream()
            .filter(CreditDeeds::mayChange)
            .flatMap(charge -> charge.request().allocations().stream())
            .noneMatch(one -> one.invoice().equals(invoice));
  }
}
