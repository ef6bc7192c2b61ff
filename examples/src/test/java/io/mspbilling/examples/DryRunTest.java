package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DryRunTest {
  private final VirtualClock clock = VirtualClock.at("2026-06-04T14:00:00Z");
  private final FakeConnectWise connectWise = new FakeConnectWise(clock);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @BeforeEach
  void start() {
    connectWise.start();
    connectWise.load(new Scenario().psaAtFirst().print());
  }

  @AfterEach
  void stop() {
    connectWise.close();
  }

  @Test
  void printsThePlanAndOnlyReads() {
    DryRun.of(env(), clock, out).print();

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("DRY RUN on 2026-06-04")
        .contains("Rushbrook Hospitality LLC <")
        .contains("customer Underhay Landscape Design")
        .contains("type missing, but required");
    assertThat(connectWise.arrivals().byTemplate().keySet())
        .isNotEmpty()
        .allSatisfy(call -> assertThat(call).startsWith("GET "));
  }

  @Test
  void missingKeyIsNamed() {
    Map<String, String> env = env();
    env.remove("CONNECTWISE_CLIENT_ID");

    assertThatThrownBy(() -> DryRun.of(env, clock, out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set CONNECTWISE_CLIENT_ID");
  }

  @Test
  void isWantedOnceAHostIsNamed() {
    assertThat(DryRun.isWanted(Map.of())).isFalse();
    assertThat(DryRun.isWanted(Map.of("CONNECTWISE_HOST", "na.myconnectwise.net"))).isTrue();
  }

  private Map<String, String> env() {
    Map<String, String> env = new HashMap<>();
    env.put("CONNECTWISE_URL", connectWise.url().toString());
    env.put("CONNECTWISE_COMPANY", connectWise.companyId());
    env.put("CONNECTWISE_PUBLIC_KEY", connectWise.publicKey());
    env.put("CONNECTWISE_PRIVATE_KEY", connectWise.privateKey());
    env.put("CONNECTWISE_CLIENT_ID", connectWise.clientId());
    return env;
  }
}
