package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.Psa;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a connector makes of faults while it reads; {@link PsaFaultContract} holds the rest. */
abstract class PsaReadingFaultContract extends PsaPagingContract {
  /** The connector again, on a client that never waits. */
  protected abstract Psa unwaitingPsa();

  /** The members of a listed invoice, and of what surrounds the list, that the connector reads. */
  protected abstract List<String> members();

  @TestFactory
  final Stream<DynamicTest> aReadIsRepeatedUntilThePassingFaultIsOver() {
    return Stream.of(
            Fault.statusBeforeCommit(500),
            Fault.statusBeforeCommit(502),
            Fault.statusBeforeCommit(503),
            Fault.statusBeforeCommit(504),
            Fault.cutBeforeCommit(),
            Fault.truncatedBody(),
            Fault.silenceBeforeCommit(),
            Fault.stalledBody(),
            Fault.throttle(),
            Fault.throttle("7"),
            Fault.throttle("0"),
            Fault.throttle("-1"),
            Fault.throttle("abc"))
        .map(
            fault ->
                dynamicTest(
                    fault.toString(),
                    () -> {
                      Set<InvoiceId> made = Set.of(payment(fault).invoice());
                      fake().faults().next(invoices(), fault);
                      Pull<Invoice> pull = psa().invoices(InvoiceQuery.all());
                      struck();
                      assertTrue(ids(pull).containsAll(made));
                    }));
  }

  @Test
  final void aVendorThatStaysAwayIsToldFromOneThatSaysNo() {
    PaymentRecord payment = payment(Fault.nullBody());
    fake().faults().next(invoices(), Fault.throttle("3600"));
    ThrottledException later =
        assertThrows(ThrottledException.class, () -> psa().invoices(InvoiceQuery.all()));
    assertEquals(Optional.of(Duration.ofHours(1)), later.retryAfter());
    fake().faults().next(invoices(), Fault.throttle("1000000000000"));
    assertThrows(ThrottledException.class, () -> psa().invoices(InvoiceQuery.all()));
    fake().faults().next(invoices(), Fault.statusBeforeCommit(503)).always();
    assertThrows(UnreachableException.class, () -> psa().invoices(InvoiceQuery.all()));

    fake().close();
    BillingException gone =
        assertThrows(BillingException.class, () -> psa().recordPayment(payment));
    assertFalse(gone.isMoneyInDoubt());
  }

  @Test
  final void whoNeverWaitsHearsAtOnceWhenHisTurnIs() {
    fake().faults().next(invoices(), Fault.throttle("7"));
    ThrottledException later =
        assertThrows(ThrottledException.class, () -> unwaitingPsa().invoices(InvoiceQuery.all()));
    assertEquals(Optional.of(Duration.ofSeconds(7)), later.retryAfter());
    assertEquals(1, fake().arrivals().count(invoices()));
  }

  /** What is delivered of an invoice is what was sent before the vendor's careless release. */
  @TestFactory
  final Stream<DynamicTest> aMemberThatChangesItsFormNeverChangesWhatIsOwed() {
    Map<InvoiceId, Invoice> made = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      Invoice invoice = psa().findInvoice(payment(Fault.nullBody()).invoice()).orElseThrow();
      made.put(invoice.id(), invoice);
    }
    return members().stream()
        .flatMap(
            member ->
                Stream.of(
                    Fault.droppedField(member),
                    Fault.renamedField(member, member + "New"),
                    Fault.numberAsText(member),
                    Fault.replacedField(member, FakeJson.none()),
                    Fault.replacedField(member, FakeJson.text("")),
                    Fault.replacedField(member, FakeJson.text("odd")),
                    Fault.replacedField(member, FakeJson.array())))
        .map(fault -> dynamicTest(fault.toString(), () -> owesTheSame(fault, made)));
  }

  private void owesTheSame(Fault fault, Map<InvoiceId, Invoice> made) {
    fake().faults().next(invoices(), fault).always();
    try {
      for (Invoice read : psa().invoices(InvoiceQuery.all()).records()) {
        Invoice before = Objects.requireNonNull(made.get(read.id()), "an invoice that nobody made");
        assertEquals(before.total(), read.total());
        assertEquals(before.balance(), read.balance());
        assertEquals(before.customer(), read.customer());
        assertEquals(before.kind(), read.kind());
        assertEquals(before.issuedOn(), read.issuedOn());
      }
    } catch (BillingException told) {
      assertFalse(told.isMoneyInDoubt());
    } finally {
      fake().faults().clear();
    }
  }

  private static Set<InvoiceId> ids(Pull<Invoice> pull) {
    Set<InvoiceId> ids = new HashSet<>();
    pull.records().forEach(invoice -> ids.add(invoice.id()));
    return ids;
  }
}
