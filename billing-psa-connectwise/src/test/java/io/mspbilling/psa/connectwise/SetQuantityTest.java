package io.mspbilling.psa.connectwise;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ConnectWise may make of a change: take it, or say so and not take it. */
class SetQuantityTest {
  private static final long AGREEMENT = 77;
  private static final long ADDITION = 9001;
  private static final long INVOICE = 10423;
  private static final RequestPattern CHANGE = patch("/additions/9001");
  private static final RequestPattern READ = get("/additions/9001");

  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> extension =
      FakeVendorExtension.of(() -> new FakeConnectWise(Office.clock()));

  private FakeConnectWise fake;
  private ConnectWiseClient client;

  @BeforeEach
  void load() {
    fake = extension.fake().loadSmallOffice();
    client = Office.clientOf(fake).build();
  }

  private void set() {
    client.agreements().setQuantity(AGREEMENT, ADDITION, new BigDecimal("15"));
  }

  private BigDecimal held() {
    return client
        .agreements()
        .findAddition(AGREEMENT, ADDITION)
        .orElseThrow()
        .quantity()
        .orElseThrow();
  }

  @Test
  void aQuantityIsSetAndReadBack() {
    set();
    assertThat(held()).isEqualByComparingTo("15");
  }

  @Test
  void aYesThatChangedNothingIsNoChange() {
    fake.faults().next(CHANGE, yes());
    assertThatThrownBy(this::set)
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("does not show the quantity");
    assertThat(held()).isEqualByComparingTo("12");
    assertThat(fake.arrivals().count(CHANGE)).isEqualTo(1);
  }

  /** Whatever the reading meets, the change was taken: that nothing happened would be a lie. */
  @ParameterizedTest
  @ValueSource(ints = {401, 404, 429, 500, 503})
  void aChangeThatCannotBeReadBackIsInDoubt(int status) {
    fake.faults().next(READ, Fault.statusBeforeCommit(status)).always();
    assertThatThrownBy(this::set)
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("cannot be read");
    fake.faults().clear();
    assertThat(held()).isEqualByComparingTo("15");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 429, 503})
  void soIsAStatusOfAnInvoice(int status) {
    var invoice = client.invoices().get(INVOICE);
    fake.faults().next(get("/finance/invoices/*"), Fault.statusBeforeCommit(status)).always();
    assertThatThrownBy(() -> client.invoices().setStatus(invoice, 5))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aNoIsANo() {
    assertThatThrownBy(() -> client.agreements().setQuantity(AGREEMENT, 1, BigDecimal.ONE))
        .isInstanceOf(NotFoundException.class);
    fake.faults().next(CHANGE, Fault.statusBeforeCommit(400));
    assertThatThrownBy(this::set).isInstanceOf(RefusedException.class);
    assertThat(fake.arrivals().count(READ)).isZero();
  }

  private static Fault yes() {
    return Fault.spoil("a yes", answer -> FakeAnswer.text(200, "application/json", "{}"))
        .beforeCommit();
  }
}
