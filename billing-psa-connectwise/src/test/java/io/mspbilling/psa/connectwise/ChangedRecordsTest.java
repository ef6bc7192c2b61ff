package io.mspbilling.psa.connectwise;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.http.CallListener;
import io.mspbilling.http.Drift;
import io.mspbilling.http.Drift.Change;
import io.mspbilling.money.Money;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever listens hears that ConnectWise's records change, while they still can be read. */
class ChangedRecordsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

  private final VirtualClock clock = Office.clock();
  private final List<Drift> heard = new ArrayList<>();

  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> extension =
      FakeVendorExtension.of(() -> new FakeConnectWise(clock));

  private ConnectWiseClient client;

  @BeforeEach
  void twentyInvoicesAreRead() {
    FakeOfficeWorld world = new FakeOfficeWorld(extension.fake(), clock);
    for (int i = 0; i < 20; i++) {
      InvoiceId unused =
          world.createInvoice(
              world.createCustomer("Client " + i, "billing@acme.example"),
              Integer.toString(1001 + i),
              List.of(Money.of("10.00", "USD")),
              DAY,
              DAY);
    }
    client =
        Office.clientOf(extension.fake())
            .pageSize(10)
            .listener(
                new CallListener() {
                  @Override
                  public void drifted(Drift drift) {
                    heard.add(drift);
                  }
                })
            .build();
    read();
    assertThat(heard).isEmpty();
  }

  private void read() {
    assertThat(client.invoices().list(Condition.everything()).pull().records()).hasSize(20);
  }

  @Test
  void aFieldOfAnotherName() {
    extension.fake().faults().next(get("/invoices"), Fault.renamedField("dueDate", "due")).always();
    read();
    read();
    assertThat(heard).containsExactly(new Drift("connectwise", "invoice.dueDate", Change.GONE, ""));
  }

  @Test
  void aFieldOfAnotherForm() {
    extension.fake().faults().next(get("/invoices"), Fault.numberAsText("total")).always();
    read();
    assertThat(heard)
        .containsExactly(new Drift("connectwise", "invoice.total", Change.OTHER_FORM, "TEXT"));
  }

  @Test
  void anotherWord() {
    extension
        .fake()
        .faults()
        .next(get("/invoices"), Fault.replacedField("type", FakeJson.text("Bundle")));
    read();
    assertThat(heard)
        .containsExactly(new Drift("connectwise", "invoice.type", Change.NEW_WORD, "Bundle"));
  }
}
