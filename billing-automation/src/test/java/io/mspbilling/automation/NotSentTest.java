package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.issuance.Psa;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.books.BooksOperation;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.calls.CallFaults;
import io.mspbilling.testkit.calls.FakeOperation;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.mail.MailOperation;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is refused, or cannot be sent day after day, is a row; and the rest goes on. */
class NotSentTest {

  private final World world = new World();

  /** What is done to the outside world, and how its system fails at it. */
  enum Effect {
    CHARGE("1001") {
      @Override
      void fail(World world, CallFault fault) {
        always(world.gateway.faults(), GatewayOperation.CHARGE, fault);
      }
    },
    PAYMENT_IN_PSA("inv-1002") {
      @Override
      void fail(World world, CallFault fault) {
        always(world.psa.faults(), PsaOperation.RECORD_PAYMENT, fault);
      }
    },
    POSTING("post payment received") {
      @Override
      void fail(World world, CallFault fault) {
        always(world.books.faults(), BooksOperation.POST, fault);
      }
    },
    MESSAGE("1003") {
      @Override
      void fail(World world, CallFault fault) {
        always(world.mail.faults(), MailOperation.SEND, fault);
      }
    };

    private final String name;

    Effect(String name) {
      this.name = name;
    }

    abstract void fail(World world, CallFault fault);

    private static <O extends Enum<O> & FakeOperation> void always(
        CallFaults<O> faults, O operation, CallFault fault) {
      faults.next(operation, fault).always();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRefusedIsARowAtOnce(Effect effect) {
    chargedCheckedAndReminded();
    effect.fail(world, CallFault.refused());

    assertThat(rows(world.run(1), ExceptionKind.REFUSED))
        .anySatisfy(row -> assertThat(row.toString()).contains(effect.name));
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeSentInThreeRunsIsARow(Effect effect) {
    chargedCheckedAndReminded();
    effect.fail(world, CallFault.notSent());
    world.run(1);
    world.nextDay();
    world.run(1);
    world.nextDay();

    assertThat(rows(world.run(1), ExceptionKind.NOT_DONE))
        .anySatisfy(row -> assertThat(row.toString()).contains(effect.name));
  }

  @Test
  void whatIsNotWantedAnyMoreIsNoRow() {
    Invoice invoice = chargedCheckedAndReminded();
    Effect.CHARGE.fail(world, CallFault.notSent());
    world.run(3);
    world.psa.voidInvoice(invoice.id());
    world.nextDay();

    assertThat(rows(world.run(1), ExceptionKind.NOT_DONE)).isEmpty();
  }

  @Test
  void aChargeThatTheLastLookForbidsIsARow() {
    chargedCheckedAndReminded();
    Psa contradicting =
        Trouble.on(Psa.class, world.psa, "findInvoice", call -> half((Optional<?>) call.proceed()));

    DayReport report = World.everything(world).psa(contradicting).build().run();

    assertThat(world.gateway.charges()).isEmpty();
    assertThat(rows(report, ExceptionKind.NOT_DONE))
        .extracting(ExceptionRow::toString)
        .satisfiesExactly(
            charge -> assertThat(charge).contains("1001", "less is owed"),
            reminder -> assertThat(reminder).contains("1003", "USD 50.00 is owed"));
    assertThat(rows(world.run(1), ExceptionKind.NOT_DONE)).isEmpty();
    assertThat(world.gateway.charges()).hasSize(1);
  }

  private static Optional<Invoice> half(Optional<?> found) {
    return found.map(one -> ((Invoice) one).withBalance(usd("50.00")));
  }

  @Test
  void aLastLookThatFailsAsItMustNotIsARowAndTheRestGoesOn() {
    chargedCheckedAndReminded();
    Psa failing = Trouble.on(Psa.class, world.psa, "findInvoice", call -> fail());

    DayReport report = World.everything(world).psa(failing).build().run();

    assertThat(world.gateway.charges()).isEmpty();
    assertThat(rows(report, ExceptionKind.NOT_DONE))
        .extracting(ExceptionRow::toString)
        .satisfiesExactly(
            charge -> assertThat(charge).contains("1001"),
            reminder -> assertThat(reminder).contains("1003"));
    assertThat(world.mail.sent()).isEmpty();
    assertThat(world.psa.paymentsOn(Trouble.id(world, "1002"))).hasSize(1);
  }

  @Test
  void anOrderThatCannotBeLookedUpBeforeItIsSentIsARow() {
    chargedCheckedAndReminded();
    PaymentGateway failing =
        Trouble.on(PaymentGateway.class, world.gateway, "findCharge", call -> fail());

    DayReport report = World.everything(world).gateway(failing).build().run();

    assertThat(world.gateway.charges()).isEmpty();
    assertThat(rows(report, ExceptionKind.NOT_DONE)).singleElement().asString().contains("1001");
  }

  private static Object fail() {
    throw new IllegalStateException("a bug");
  }

  @Test
  void anOrderThatIsTooLongForTheJournalIsARowAndTheRestGoesOn() {
    chargedCheckedAndReminded();

    DayReport report = shortOf(200);

    assertThat(rows(report, ExceptionKind.NOT_DONE))
        .anySatisfy(row -> assertThat(row.toString()).contains("1003", "too long"));
    assertThat(world.mail.sent()).isEmpty();
    assertThat(report.bankLines()).isEqualTo(1);
  }

  @Test
  void moneyThatPaysForMoreThanOneRecordTakesIsARowAndTheRestGoesOn() {
    Customer acme = world.customer("Acme");
    for (int number = 2001; number < 2041; number++) {
      world.invoice(acme, Integer.toString(number), "10.00", 5);
    }
    chargedCheckedAndReminded();
    world.bank.check(world.today(), usd("400.00"), "Acme", "");

    DayReport report = shortOf(1_000);

    assertThat(rows(report, ExceptionKind.NOT_DONE))
        .anySatisfy(row -> assertThat(row.toString()).contains("ln_000002", "too long"));
    assertThat(world.gateway.charges()).hasSize(1);
  }

  private DayReport shortOf(int characters) {
    return World.everything(world)
        .journal(new ShortJournal(world.journal, characters))
        .build()
        .run();
  }

  /** Acme Card is charged today, Dune has sent a check, Echo is reminded. */
  private Invoice chargedCheckedAndReminded() {
    Invoice charged =
        world.invoice(world.onCard("Acme Card", PayerScript.approves()), "1001", "100.00", 0);
    world.invoice(world.customer("Dune"), "1002", "60.00", 20);
    world.bank.check(world.today(), usd("60.00"), "Dune", "1002");
    world.invoice(world.customer("Echo"), "1003", "90.00", -8);
    return charged;
  }

  private static List<ExceptionRow> rows(DayReport report, ExceptionKind kind) {
    return report.exceptions().stream().filter(row -> row.kind() == kind).toList();
  }
}
