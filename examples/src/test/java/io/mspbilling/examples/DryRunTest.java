package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.testkit.VirtualClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class DryRunTest {
  private final PsaVendor vendor;
  private final VirtualClock clock = VirtualClock.at("2026-06-04T14:00:00Z");
  private final OfficePsa psa;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  DryRunTest(PsaVendor vendor) {
    this.vendor = vendor;
    psa = vendor.open(clock);
  }

  @BeforeEach
  void start() {
    psa.server().start();
    psa.enter(new Scenario().psaAtFirst());
  }

  @AfterEach
  void stop() {
    psa.server().close();
  }

  @Test
  void printsThePlanAndOnlyReads() {
    DryRun.of(vendor, psa.login(), clock, out).print();

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("DRY RUN on " + vendor.title() + ", 2026-06-04")
        .contains("Rushbrook Hospitality LLC <")
        .contains("customer Underhay Landscape Design")
        .contains("- " + vendor.title() + " invoice 20838", "missing, but required");
    assertThat(psa.server().arrivals().byTemplate().keySet())
        .isNotEmpty()
        .allSatisfy(
            call ->
                assertThat(call).matches("GET .*|POST /auth/token|POST .*/query|POST /msp get.*"));
  }

  @Test
  void missingKeyIsNamed() {
    Map<String, String> env = new HashMap<>(psa.login());
    String key = vendor.name() + "_" + vendor.needed().get(0);
    env.remove(key);

    assertThatThrownBy(() -> DryRun.of(vendor, env, clock, out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set " + key);
  }

  @Test
  void thePsaIsTheOneThatIsAskedForOrElseTheOneThatTheEnvironmentNames() {
    String host = vendor.name() + "_HOST";

    assertThat(vendor.isNamedIn(Map.of())).isFalse();
    assertThat(vendor.isNamedIn(Map.of(host, "psa.example.com"))).isTrue();
    assertThat(PsaVendor.of("", Map.of(host, "psa.example.com"))).isEqualTo(vendor);
    assertThat(PsaVendor.of(vendor.name(), Map.of())).isEqualTo(vendor);
    assertThat(PsaVendor.of("", Map.of())).isEqualTo(PsaVendor.CONNECTWISE);
    assertThatThrownBy(
            () -> PsaVendor.of("", Map.of("HALO_HOST", "a.example", "CONNECTWISE_HOST", "b")))
        .hasMessageContaining("several PSAs; choose from -Dpsa=connectwise");
  }
}
