package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who names an invoice that is paid pays for that one again, and for no other. */
class NamedAgainTest {

  private final World world = new World();

  @ParameterizedTest
  @ValueSource(strings = {"1005", "2417"})
  void aSecondCheckForAnInvoiceIsNotForOneWithANumberLikeItOrTheSameAmount(String number) {
    Customer dune = world.customer("Dune");
    world.invoice(dune, "1004", "60.00", 10);
    Invoice other = world.invoice(dune, number, "60.00", 40);
    world.bank.check(world.today(), usd("60.00"), "Dune", "1004");
    world.run(3);
    world.bank.check(world.today(), usd("60.00"), "Dune", "1004");

    DayReport report = world.run(2);

    assertThat(world.psa.owed(other.id())).isEqualTo(usd("60.00"));
    assertThat(rows(report, ExceptionKind.UNMATCHED_PAYMENT))
        .singleElement()
        .asString()
        .contains("1004");
  }

  @Test
  void aCheckForAnInvoiceThatWasChargedIsNotForTheNext() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1004", "60.00", 0);
    Invoice other = world.invoice(acme, "1005", "60.00", 40);
    world.run(90 / 3);
    world.bank.check(world.today(), usd("60.00"), "Acme", "1004");

    assertThat(rows(world.run(2), ExceptionKind.UNMATCHED_PAYMENT)).hasSize(1);
    assertThat(world.psa.owed(other.id())).isEqualTo(usd("60.00"));
  }
}
