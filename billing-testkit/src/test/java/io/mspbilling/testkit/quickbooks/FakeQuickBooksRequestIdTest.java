package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeQuickBooksRequestIdTest {
  private static final String BODY = payment(CONTOSO, "10.00");

  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  @Test
  void theSameIdGetsTheFirstAnswerAndChangesNothing() {
    String first = caller.post("payment?requestid=a", BODY).text();
    caller.clock.advance(Duration.ofDays(400));
    String other = caller.post("payment?requestid=a", payment(CONTOSO, "99.00")).text();

    assertThat(other).isEqualTo(first);
    assertThat(caller.books.creates("Payment")).isOne();
  }

  @Test
  void withoutAnIdAResendPostsTwice() {
    caller.post("payment", BODY);
    caller.post("payment", BODY);

    assertThat(caller.books.creates("Payment")).isEqualTo(2);
  }

  @Test
  void anIdIsForgottenAfterTheRetention() {
    caller.fake.settings().forgetRequestIdsAfter(Duration.ofDays(1));
    caller.post("payment?requestid=a", BODY);
    caller.clock.advance(Duration.ofHours(23));
    caller.post("payment?requestid=a", BODY);
    assertThat(caller.books.creates("Payment")).isOne();

    caller.clock.advance(Duration.ofHours(1));
    caller.post("payment?requestid=a", BODY);
    assertThat(caller.books.creates("Payment")).isEqualTo(2);
  }

  @Test
  void repeatsCanBeRefusedInstead() {
    caller.fake.settings().refuseRepeatedRequestIds(true);
    caller.post("payment?requestid=a", BODY);

    assertThat(caller.post("payment?requestid=a", BODY).code()).isEqualTo("600");
  }

  @Test
  void aRefusedWriteMayBeRepeatedUnderItsId() {
    caller.post("payment?requestid=a", payment(CONTOSO, "0"));

    assertThat(caller.post("payment?requestid=a", BODY).status()).isEqualTo(200);
  }

  @Test
  void anIdHasAtMostFiftyCharacters() {
    assertThat(caller.post("payment?requestid=" + "x".repeat(50), BODY).status()).isEqualTo(200);
    assertThat(caller.post("payment?requestid=" + "x".repeat(51), BODY).code()).isEqualTo("2050");
  }

  @Test
  void aLostAnswerIsFetchedByTheSameId() {
    caller.fake.faults().next(FakeRequest.post("/payment"), Fault.statusAfterCommit(503));
    assertThat(caller.post("payment?requestid=a", BODY).status()).isEqualTo(503);

    assertThat(caller.post("payment?requestid=a", BODY).status()).isEqualTo(200);
    assertThat(caller.books.creates("Payment")).isOne();
    assertThat(caller.books.accountBalance("4")).isEqualByComparingTo("10");
  }
}
