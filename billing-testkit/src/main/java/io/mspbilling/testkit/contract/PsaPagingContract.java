package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.Psa;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a connector makes of lists that come in pages, while pages go wrong and while people work on
 * what is listed: an invoice that is there all the time comes once, or the reading ends in a
 * failure that says so. {@link PsaFaultContract} holds the rest.
 */
abstract class PsaPagingContract {
  /** How many invoices a page holds. */
  private static final int PAGE = 25;

  /** How many invoices fill several pages. */
  private static final int MANY = 60;

  private final List<InvoiceId> made = new ArrayList<>();
  private int numbers;

  /** The connector under test. */
  protected abstract Psa psa();

  /** The vendor's side of it. */
  protected abstract PsaWorld world();

  /** The vendor. */
  protected abstract FakeVendor fake();

  /** The request that lists invoices. */
  protected abstract RequestPattern invoices();

  /** The member that counts rows or pages of the whole list; empty if there is none. */
  protected abstract Optional<String> totalMember();

  @Test
  final void everyInvoiceComesOnceHoweverFullTheLastPageIs() {
    for (int count : new int[] {0, 1, PAGE - 1, PAGE, PAGE + 1, 2 * PAGE, 2 * PAGE + 1, 3 * PAGE}) {
      make(count - made.size());
      assertEquals(ids(made), read(), count + " invoices");
    }
  }

  /** Each after so many pages; that a page is empty tells nothing where no other follows. */
  @TestFactory
  final Stream<DynamicTest> pagesGoneWrongLoseNothingInSilence() {
    make(MANY);
    Stream<Map.Entry<Fault, Integer>> totals =
        totalMember().stream()
            .flatMap(
                total ->
                    Stream.of(
                        Map.entry(Fault.replacedField(total, FakeJson.number(1)), 1),
                        Map.entry(Fault.replacedField(total, FakeJson.number(2)), 0),
                        Map.entry(Fault.replacedField(total, FakeJson.number(1_000)), 0),
                        Map.entry(Fault.droppedField(total), 1)));
    return Stream.concat(
            Stream.of(
                Map.entry(Fault.emptyPage(), 0),
                Map.entry(Fault.emptyPage(), 1),
                Map.entry(Fault.shortPage(), 0),
                Map.entry(Fault.shortPage(), 1),
                Map.entry(Fault.repeatedPage(), 1),
                Map.entry(Fault.repeatedPage(), 2),
                Map.entry(Fault.statusBeforeCommit(503), 1)),
            totals)
        .map(
            struck ->
                dynamicTest(
                    struck.getKey() + " after " + struck.getValue(),
                    () -> {
                      fake().faults().next(invoices(), struck.getKey()).after(struck.getValue());
                      wholeOrTold(Set.of());
                      struck();
                      assertEquals(ids(made), read(), "once that is over");
                    }));
  }

  @TestFactory
  final Stream<DynamicTest> aLinkIsNoWayToAnotherHostAndNoWayRoundInACircle() {
    make(MANY);
    return Stream.of(
        dynamicTest("to another host", this::aForeignLink),
        dynamicTest(
            "to the page itself",
            () -> {
              long before = fake().arrivals().count(invoices());
              fake().faults().next(invoices(), Fault.nextLinkToItself()).always();
              wholeOrTold(Set.of());
              fake().faults().clear();
              assertTrue(fake().arrivals().count(invoices()) < before + MANY, "it goes round");
            }));
  }

  private void aForeignLink() throws IOException {
    try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      stranger.setSoTimeout(1);
      String away = "http://127.0.0.1:" + stranger.getLocalPort() + "/page";
      fake().faults().next(invoices(), Fault.nextLink(away)).always();
      wholeOrTold(Set.of());
      fake().faults().clear();
      assertThrows(SocketTimeoutException.class, stranger::accept, "a stranger was called");
    }
  }

  /** What people do between two pages. */
  private enum Deed {
    ADD(0, 1),
    DELETE(1, 0),
    DELETE_SEVERAL(3, 0),
    DELETE_AND_ADD(1, 1),
    DELETE_AND_ADD_MORE(2, 5);

    private final int deleted;
    private final int added;

    Deed(int deleted, int added) {
      this.deleted = deleted;
      this.added = added;
    }
  }

  /** What is deleted moves all that follow it, over the edges of pages. */
  @TestFactory
  final Stream<DynamicTest> whatMovesFromPageToPageMeanwhileComesAllTheSame() {
    return Stream.of(Deed.values())
        .flatMap(
            deed ->
                Stream.of(1, 2, 3, 4)
                    .map(
                        page ->
                            dynamicTest(
                                deed + " once page " + page + " is read",
                                () -> meanwhile(deed, page))));
  }

  private void meanwhile(Deed deed, int page) {
    make(MANY - made.size());
    Set<InvoiceId> deleted = ids(made.subList(0, deed.deleted));
    List<InvoiceId> before = List.copyOf(made);
    AtomicInteger pages = new AtomicInteger();
    fake()
        .afterHandling(
            request -> {
              if (invoices().fits(request) && pages.incrementAndGet() == page) {
                delete(deed.deleted);
                make(deed.added);
              }
            });
    Set<InvoiceId> read = read();
    fake().afterHandling(request -> {});

    Set<InvoiceId> stayed = ids(before);
    stayed.removeAll(deleted);
    assertTrue(read.containsAll(stayed), "of those that stayed some are lost");
    read.removeAll(ids(before));
    assertTrue(made.containsAll(read), "nobody made these");
    assertEquals(ids(made), read(), "once that is over");
  }

  /** Then it cannot be known. */
  @Test
  final void aListThatChangesWithEveryPageIsReadWholeOrGivenUp() {
    make(4 * PAGE);
    AtomicInteger pages = new AtomicInteger();
    fake()
        .afterHandling(
            request -> {
              if (invoices().fits(request) && pages.incrementAndGet() < PAGE) {
                delete(1);
              }
            });
    Set<InvoiceId> before = ids(made);
    wholeOrTold(before);
    fake().afterHandling(request -> {});
    assertEquals(ids(made), read(), "once that is over");
  }

  /**
   * Reads all invoices, or is told that this cannot be.
   *
   * @param gone of them some may have been deleted meanwhile
   */
  private void wholeOrTold(Set<InvoiceId> gone) {
    Set<InvoiceId> read;
    try {
      read = read();
    } catch (UnreachableException | UnreadableException told) {
      assertFalse(told.isMoneyInDoubt());
      return;
    }
    assertTrue(read.containsAll(made), "some are lost");
    read.removeAll(made);
    assertTrue(gone.containsAll(read), "nobody made these");
  }

  /** All invoices as they are read, each of which has to come once. */
  private Set<InvoiceId> read() {
    List<Invoice> read = psa().invoices(InvoiceQuery.all()).records();
    Set<InvoiceId> ids = new HashSet<>();
    read.forEach(invoice -> assertTrue(ids.add(invoice.id()), "twice: " + invoice.id()));
    return ids;
  }

  private void make(int count) {
    for (int i = 0; i < count; i++) {
      made.add(payment(Fault.nullBody()).invoice());
    }
  }

  private void delete(int count) {
    for (int i = 0; i < count; i++) {
      world().deleteInvoice(made.remove(0));
    }
  }

  private static Set<InvoiceId> ids(List<InvoiceId> invoices) {
    return new HashSet<>(invoices);
  }

  /** A payment that pays a new invoice whole. */
  final PaymentRecord payment(Fault fault) {
    int number = numbers++;
    Money amount = Money.ofMinor(10_007 + number, world().currency());
    InvoiceId invoice =
        world()
            .createInvoice(
                world().createCustomer("Client " + number, "billing@acme.example"),
                Integer.toString(1001 + number),
                List.of(amount),
                PsaReadingContract.ISSUED,
                PsaReadingContract.DUE);
    return PsaRecordingContract.payment(fault.toString() + number, invoice, amount);
  }

  final void struck() {
    assertEquals(List.of(), fake().faults().pending());
  }
}
