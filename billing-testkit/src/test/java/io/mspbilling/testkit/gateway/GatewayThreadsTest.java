package io.mspbilling.testkit.gateway;

import static io.mspbilling.testkit.gateway.Gateways.charge;
import static io.mspbilling.testkit.gateway.Gateways.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.testkit.VirtualClock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatewayThreadsTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 50;

  private final FakeGateway gateway = FakeGateway.at(VirtualClock.at("2026-03-02T15:00:00Z"));
  private final SavedMethod card = gateway.saveCard("visa-4242", PayerScript.approves());

  @Test
  void manyThreadsUnderOneKeyTakeMoneyOnce() throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<List<ChargeOutcome>> rounds =
          () -> {
            start.await();
            return IntStream.range(0, ROUNDS)
                .mapToObj(round -> gateway.charge(charge("k" + round, card, "10")))
                .toList();
          };
      List<Future<List<ChargeOutcome>>> answers =
          threads.invokeAll(Collections.nCopies(THREADS, rounds));
      for (Future<List<ChargeOutcome>> answer : answers) {
        assertThat(answer.get()).isEqualTo(answers.get(0).get());
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(gateway.charges()).hasSize(ROUNDS);
    assertThat(gateway.balance().charges()).isEqualTo(usd("500"));
    assertThat(gateway.balance().foots()).isTrue();
    assertThat(gateway.calls().count(GatewayOperation.CHARGE)).isEqualTo(THREADS * ROUNDS);
  }

  @Test
  void aProcessThatDiesAfterTheEffectLeavesTheMoneyTaken() {
    ChargeRequest request = charge("a", card, "100");
    gateway
        .calls()
        .onAfter(
            GatewayOperation.CHARGE,
            () -> {
              assertThat(gateway.captured(request.key())).isEqualTo(usd("100"));
              throw new AssertionError("the process died");
            });

    assertThatThrownBy(() -> gateway.charge(request)).hasMessage("the process died");
    gateway.calls().clearHooks();

    assertThat(gateway.charge(request)).isInstanceOf(ChargeOutcome.Succeeded.class);
    assertThat(gateway.captured(request.key())).isEqualTo(usd("100"));
  }
}
