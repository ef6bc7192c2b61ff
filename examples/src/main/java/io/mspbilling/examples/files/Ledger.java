package io.mspbilling.examples.files;

import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.matching.MatchInput;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the files of a folder say, as the engine takes it. */
final class Ledger {
  private static final long MOST = 1_000_000_000_000_000L;
  private static final SystemName FILE = SystemName.of("file");

  private final MatchInput.Builder input = MatchInput.builder();
  private final Map<String, Terms> terms = new HashMap<>();
  private final Map<InvoiceId, Numbered> invoices = new HashMap<>();
  private final Progress progress;

  /**
   * What is needed of an invoice to speak of it.
   *
   * @param number its number
   * @param currency what it is billed in
   */
  record Numbered(String number, Currency currency) {}

  private Ledger(Progress progress) {
    this.progress = progress;
  }

  static Ledger read(ExportFolder folder, Progress progress) throws IOException {
    Ledger ledger = new Ledger(progress);
    ledger.each(folder, "customers", ledger::customer);
    if (!ledger.each(folder, "invoices", ledger::invoice)
        || !ledger.each(
            folder, "payments", row -> ledger.input.addPayments(PaymentRow.read(row)))) {
      throw new IllegalArgumentException(
          "the folder must hold invoices.jsonl and payments.jsonl, or the same as .csv");
    }
    ledger.each(folder, "payouts", row -> ledger.input.addPayouts(PayoutRow.read(row)));
    ReversalRow reversals = new ReversalRow(ledger.invoices);
    ledger.each(folder, "reversals", row -> ledger.input.addReversals(reversals.read(row)));
    DecisionRow decisions = new DecisionRow(ledger.invoices);
    ledger.each(folder, "decisions-in", row -> ledger.input.addDecisions(decisions.read(row)));
    return ledger;
  }

  MatchInput input() {
    return input.build();
  }

  /** What the number of an invoice is; its id if it is not among the invoices. */
  String number(InvoiceId id) {
    Numbered known = invoices.get(id);
    return known == null ? id.value() : known.number();
  }

  private interface Reader {
    Object read(Node fields);
  }

  private boolean each(ExportFolder folder, String name, Reader reader) throws IOException {
    Set<String> ids = new HashSet<>();
    return folder.read(
        name,
        row -> {
          Node fields = row.fields();
          String id = fields.requiredText("id");
          if (ids.contains(id)) {
            throw fields.invalid("id", "stands in a line before; only the first one counts");
          }
          Object unused = built(fields, reader::read);
          ids.add(id);
          progress.read(name, ids.size());
        });
  }

  private Object customer(Node fields) {
    Terms own = Terms.read(fields);
    Object added = input.addCustomers(CustomerRow.read(fields));
    terms.put(fields.requiredText("id"), own);
    return added;
  }

  private Object invoice(Node fields) {
    InvoiceRow row = InvoiceRow.read(fields, terms);
    invoices.put(row.item().id(), new Numbered(row.item().number(), row.item().open().currency()));
    return input.addItems(row.item());
  }

  /** What refuses to be built says so itself; nothing of it is lost. */
  private static <T> T built(Node fields, Function<Node, T> reader) {
    try {
      return reader.apply(fields);
    } catch (IllegalArgumentException
        | IllegalStateException
        | ArithmeticException
        | DateTimeException e) {
      throw new JsonProblem(JsonProblem.Kind.INVALID, "$", String.valueOf(e.getMessage()));
    }
  }

  static CustomerId customerId(String value) {
    return new CustomerId(FILE, value);
  }

  static InvoiceId invoiceId(String value) {
    return new InvoiceId(FILE, value);
  }

  static PaymentId paymentId(String value) {
    return new PaymentId(FILE, value);
  }

  /** An amount in the currency's smallest unit. */
  static Money money(Node fields, String field, Currency currency) {
    long minor = fields.requiredInteger(field);
    if (minor < -MOST || minor > MOST) {
      throw fields.invalid(field, "is beyond " + MOST + ", up to which sums are sure to be exact");
    }
    return Money.ofMinor(minor, currency);
  }
}
