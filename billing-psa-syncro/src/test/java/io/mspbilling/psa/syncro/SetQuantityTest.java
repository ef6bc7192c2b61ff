package io.mspbilling.psa.syncro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.syncro.FakeSyncro;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a line of a schedule the quantity is set, and nothing else. */
class SetQuantityTest {
  private static final RequestPattern WRITE = FakeRequest.put("/schedules/*/line_items/*");
  private static final RequestPattern READ = FakeRequest.get("/schedules/*");
  private static final String SCHEDULE =
      """
      {"customer_id":%d,"name":"Gold monthly","frequency":"Monthly","lines":[
        {"id":1,"name":"Managed seat","quantity":"12.0","retail_cents":8500,"price_retail":85.0},
        {"id":2,"name":"Backup","quantity":"3.0","retail_cents":500,"price_retail":5.0}]}\
      """;

  private final VirtualClock clock = SyncroOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeSyncro> extension =
      FakeVendorExtension.of(() -> new FakeSyncro(clock));

  private FakeSyncro fake;
  private SyncroClient client;
  private long schedule;

  @BeforeEach
  void connect() {
    fake = extension.fake();
    client = SyncroOffice.clientOf(fake).build();
    long customer = fake.add("customers", "{\"business_name\":\"Alder Dental\"}");
    schedule = fake.add("schedules", SCHEDULE.formatted(customer));
  }

  @Test
  void theQuantityAloneIsSent() {
    client.schedules().setQuantity(schedule, 1, new BigDecimal("15"));

    assertThat(client.schedules().get(schedule).lines())
        .extracting(line -> line.quantity().orElseThrow().intValueExact())
        .containsExactly(15, 3);
    assertThat(fake.arrivals().latest())
        .filteredOn(WRITE::fits)
        .singleElement()
        .satisfies(sent -> assertThat(sent.bodyText()).isEqualTo("{\"quantity\":15}"));
    assertThat(fake.ignored()).isEmpty();
  }

  /** Be it the price, the quantity that was asked for, or what is billed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"name\":\"Managed seat\",\"quantity\":\"15.0\",\"retail_cents\":1000,\"price_retail\":10.0",
        "\"name\":\"Managed seat\",\"quantity\":\"12.0\",\"retail_cents\":8500,\"price_retail\":85.0",
        "\"name\":\"Backup\",\"quantity\":\"15.0\",\"retail_cents\":8500,\"price_retail\":85.0"
      })
  void aLineThatIsOtherwiseAfterwardsIsDoubt(String line) {
    fake.afterHandling(
        request -> {
          if (WRITE.fits(request)) {
            fake.edit("schedules", schedule, "{\"lines\":[{\"id\":1," + line + "}]}");
          }
        });

    assertThatThrownBy(() -> client.schedules().setQuantity(schedule, 1, new BigDecimal("15")))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("is not as it should be");
  }

  /** Whatever the reading meets, the change was taken: that nothing happened would be a lie. */
  @ParameterizedTest
  @ValueSource(ints = {401, 404, 500})
  void aChangeThatCannotBeReadBackIsInDoubt(int status) {
    fake.afterHandling(
        request -> {
          if (WRITE.fits(request)) {
            fake.faults().next(READ, Fault.statusBeforeCommit(status)).always();
          }
        });

    assertThatThrownBy(() -> client.schedules().setQuantity(schedule, 1, new BigDecimal("15")))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("cannot be read again");
  }

  @Test
  void nothingIsSentForALineThatIsNotThere() {
    assertThatThrownBy(() -> client.schedules().setQuantity(schedule, 7, BigDecimal.ONE))
        .isInstanceOf(NotFoundException.class);
    assertThat(fake.arrivals().count(WRITE)).isZero();
  }
}
