package io.mspbilling.testkit.contract;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.Settlement;
import java.util.List;
import java.util.Optional;

/** Books under a contract, and what is posted into them. */
abstract class BooksUnderTest {
  static final SystemName GATEWAY = SystemName.of("some-gateway");

  /** The connector under test. The same for a whole test, and with it the world behind it. */
  protected abstract Accounting books();

  /** The vendor's side of it, empty at the start of each test. */
  protected abstract AccountingWorld world();

  final BookCustomer customerOwing(String name, String invoiceNumber, Money owed) {
    BookCustomer customer = world().createCustomer(name);
    world().createInvoice(customer, invoiceNumber, owed);
    return customer;
  }

  final PaymentReceived payment(
      String name, BookCustomer customer, String invoiceNumber, Money amount, AccountRole landsIn) {
    return new PaymentReceived(
        new PaymentId(GATEWAY, "ch_" + name),
        customer,
        world().day(),
        amount,
        Rail.CARD,
        List.of(new Settlement(invoiceNumber, amount, Optional.empty())),
        landsIn);
  }

  final Money money(long minorUnits) {
    return Money.ofMinor(minorUnits, world().currency());
  }

  static EffectKey key(String name) {
    return Writes.key("posting", name);
  }
}
