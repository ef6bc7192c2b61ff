package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mspbilling.failure.BillingException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Place;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What reading a PSA promises; {@link PsaContract} holds the rest. */
abstract class PsaReadingContract {
  static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);
  static final LocalDate DUE = LocalDate.of(2026, 4, 1);

  /** The connector under test. The same for a whole test, and with it the world behind it. */
  protected abstract Psa psa();

  /** The vendor's side of it, empty at the start of each test. */
  protected abstract PsaWorld world();

  /** How many invoices make several pages at this vendor; 60 unless overridden. */
  protected int manyInvoices() {
    return 60;
  }

  @Test
  final void customersComeOnceEachUnderTheirNames() {
    CustomerId plain = world().createCustomer("Acme Dental", "billing@acme.example");
    String oddName = "O'Brien & Søn \"QZ\" <x>, 100% + \\ Inc. #1?";
    CustomerId odd = world().createCustomer(oddName, "pay@obrien.example");

    List<Customer> customers = customers();

    assertEquals("Acme Dental", only(customers, plain).name());
    assertEquals(List.of("billing@acme.example"), only(customers, plain).billingEmails());
    assertEquals(oddName, only(customers, odd).name());
  }

  @Test
  final void customersAreWhereTheirAddressesAreIfThatIsTold() {
    CustomerId nowhere = customer();
    if (has(PsaFeature.PLACES)) {
      CustomerId texan = world().createCustomerAt("TX", "75201");
      assertEquals(Optional.of(Place.parse("US-TX")), only(customers(), texan).place());
    }
    assertEquals(Optional.empty(), only(customers(), nowhere).place(), "without an address");
  }

  @Test
  final void anInvoiceIsReadToTheCent() {
    CustomerId customer = customer();
    InvoiceId id = invoice(customer, "1001", 123_457, 1);

    Invoice read = onlyInvoice(psa().invoices(InvoiceQuery.all()), id);

    assertEquals(money(123_458), read.total());
    assertEquals("1001", read.number());
    assertEquals(customer, read.customer());
    assertEquals(ISSUED, read.issuedOn());
    assertEquals(Optional.of(DUE), read.dueOn());
    assertEquals(InvoiceKind.INVOICE, read.kind());
    assertFalse(read.isVoid());
    assertEquals(
        has(PsaFeature.BALANCES) ? Optional.of(money(123_458)) : Optional.empty(), read.balance());
  }

  @Test
  final void everyInvoiceComesOnce() {
    CustomerId customer = customer();
    List<InvoiceId> made = new ArrayList<>();
    for (int i = 0; i < manyInvoices(); i++) {
      made.add(invoice(customer, String.format(Locale.ROOT, "2%05d", i), 100 + i));
    }

    List<InvoiceId> read =
        psa().invoices(InvoiceQuery.all()).records().stream().map(Invoice::id).toList();

    assertEquals(made.size(), read.size(), "each invoice once");
    assertEquals(new HashSet<>(made), new HashSet<>(read));
  }

  @Test
  final void oneInvoiceIsTheSameAsInTheList() {
    InvoiceId id = invoice(customer(), "1001", 5_005);

    Invoice found = psa().findInvoice(id).orElseThrow();
    Invoice listed = onlyInvoice(psa().invoices(InvoiceQuery.all()), id);

    assertEquals(listed.withLines(List.of()), found.withLines(List.of()));
  }

  @Test
  final void anInvoiceThatIsNotThereIsEmptyWhateverItsId() {
    invoice(customer(), "1001", 5_005);

    assertEquals(Optional.empty(), psa().findInvoice(new InvoiceId(psa().system(), "987654321")));
    assertEquals(
        Optional.empty(),
        psa().findInvoice(new InvoiceId(psa().system(), "../no such?id=1&x=#%2F'\"é")));
  }

  @Test
  final void theIdOfAnotherSystemIsNotTakenForOneOfOurs() {
    InvoiceId ours = invoice(customer(), "1001", 5_005);
    InvoiceId foreign = new InvoiceId(SystemName.of("some-other-system"), ours.value());

    Optional<Invoice> found;
    try {
      found = psa().findInvoice(foreign);
    } catch (BillingException | IllegalArgumentException turnedDown) {
      found = Optional.empty();
    }

    assertEquals(Optional.empty(), found);
  }

  @Test
  final void linesAddUpToTheTotalIfTheyAreOffered() {
    InvoiceId id = invoice(customer(), "1001", 100_00, 19_99, 1);
    InvoiceQuery withLines = InvoiceQuery.all().lines();
    if (!has(PsaFeature.INVOICE_LINES)) {
      Writes.unsupported(() -> psa().invoices(withLines));
      return;
    }

    Invoice read = onlyInvoice(psa().invoices(withLines), id);

    assertEquals(
        List.of(money(100_00), money(19_99), money(1)),
        read.lines().stream().map(InvoiceLine::amount).toList());
    assertEquals(3, psa().findInvoice(id).orElseThrow().lines().size());
  }

  @Test
  final void paidInvoicesAreNotAmongTheOpenOnes() {
    InvoiceId open = invoice(customer(), "1001", 5_005);
    InvoiceId paid = invoice(customer(), "1002", 6_006);
    world().enterPayment(paid, money(6_006), ISSUED.plusDays(1));

    List<InvoiceId> read =
        psa().invoices(InvoiceQuery.open()).records().stream().map(Invoice::id).toList();

    assertTrue(read.contains(open));
    boolean tells = has(PsaFeature.BALANCES) || has(PsaFeature.PAID_MARKS);
    assertFalse(tells && read.contains(paid), "nothing is owed on it");
    Invoice shown = psa().findInvoice(paid).orElseThrow();
    assertEquals(tells ? Optional.of(money(0)) : Optional.empty(), shown.balance());
    assertEquals(
        tells && !has(PsaFeature.BALANCES) ? Optional.of(ISSUED.plusDays(1)) : Optional.empty(),
        shown.paidOn(),
        "a mark has its day");
    assertEquals(Optional.empty(), psa().findInvoice(open).orElseThrow().paidOn());
  }

  @Test
  final void changesAreReadWithoutGaps() {
    InvoiceId before = invoice(customer(), "1001", 5_005);
    world().pass(Duration.ofDays(2));
    Instant since = world().now();
    world().pass(Duration.ofMinutes(5));
    InvoiceId after = invoice(customer(), "1002", 6_006);
    if (!has(PsaFeature.CHANGES_SINCE)) {
      Writes.unsupported(() -> psa().invoices(InvoiceQuery.changedSince(since)));
      return;
    }

    assertEquals(List.of(after), changedSince(since));
    world().pass(Duration.ofMinutes(5));
    world().enterPayment(before, money(5_005), ISSUED);

    assertEquals(
        new HashSet<>(List.of(before, after)),
        new HashSet<>(changedSince(since)),
        "an invoice that is paid has changed");
  }

  @Test
  final void anUnreadableRecordIsReportedAndTheOthersCome() {
    InvoiceId good = invoice(customer(), "1001", 5_005);
    InvoiceId bad = invoice(customer(), "1002", 6_006);
    world().corrupt(bad);

    Pull<Invoice> pull = psa().invoices(InvoiceQuery.all());

    assertEquals(List.of(good), pull.records().stream().map(Invoice::id).toList());
    assertEquals(1, pull.unreadable().size(), "reported once: " + pull.unreadable());
    assertTrue(pull.unreadable().get(0).record().contains(bad.value()), "and by its id");
    assertThrows(BillingException.class, () -> psa().findInvoice(bad));
  }

  @Test
  final void agreementsAreReadIfTheyAreOffered() {
    if (has(PsaFeature.AGREEMENTS)) {
      assertEquals(List.of(), psa().agreements().unreadable());
    } else {
      Writes.unsupported(() -> psa().agreements());
    }
  }

  final boolean has(PsaFeature feature) {
    return psa().features().contains(feature);
  }

  final Money money(long minorUnits) {
    return Money.ofMinor(minorUnits, world().currency());
  }

  final CustomerId customer() {
    return world().createCustomer("Acme Dental", "billing@acme.example");
  }

  final InvoiceId invoice(CustomerId customer, String number, long... lines) {
    List<Money> amounts = new ArrayList<>();
    for (long line : lines) {
      amounts.add(money(line));
    }
    return world().createInvoice(customer, number, amounts, ISSUED, DUE);
  }

  private List<InvoiceId> changedSince(Instant since) {
    return psa().invoices(InvoiceQuery.changedSince(since)).records().stream()
        .map(Invoice::id)
        .toList();
  }

  private List<Customer> customers() {
    return psa().customers().records();
  }

  private static Customer only(List<Customer> customers, CustomerId id) {
    List<Customer> found = customers.stream().filter(one -> one.id().equals(id)).toList();
    assertEquals(1, found.size(), "each customer once: " + id);
    return found.get(0);
  }

  private static Invoice onlyInvoice(Pull<Invoice> pull, InvoiceId id) {
    List<Invoice> found = pull.records().stream().filter(one -> one.id().equals(id)).toList();
    assertEquals(1, found.size(), "each invoice once: " + id + ", unreadable " + pull.unreadable());
    return found.get(0);
  }
}
