package io.mspbilling.benchmarks.sync;

import io.mspbilling.http.RateBudget;
import io.mspbilling.issuance.Psa;
import io.mspbilling.testkit.http.FakeVendor;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import okhttp3.OkHttpClient;

/** One of the five PSAs, with its fake, its connector and the limit that it is known to have. */
final class SyncVendor {
  private static final List<SyncVendor> ALL =
      List.of(
          new SyncVendor(
              "connectwise",
              1_000,
              Duration.ofMinutes(1),
              new Plain(Plain.ConnectWiseInfo.class, Plain.ConnectWiseInvoice.class),
              of(OnConnectWise::fake, OnConnectWise::psa)),
          new SyncVendor(
              "halo",
              300,
              Duration.ofMinutes(5),
              new Plain(Plain.HaloPage.class, Plain.HaloInvoice.class),
              of(OnHalo::fake, OnHalo::psa)),
          new SyncVendor(
              "autotask",
              10_000,
              Duration.ofHours(1),
              new Plain(Plain.AutotaskPage.class, Plain.AutotaskRow.class),
              of(OnAutotask::fake, OnAutotask::psa)),
          new SyncVendor(
              "syncro",
              180,
              Duration.ofMinutes(1),
              new Plain(Plain.SyncroPage.class, Plain.SyncroInvoice.class),
              of(OnSyncro::fake, OnSyncro::psa)),
          new SyncVendor(
              "superops",
              800,
              Duration.ofMinutes(1),
              new Plain(Plain.SuperOpsAnswer.class, Plain.SuperOpsInvoice.class),
              of(OnSuperOps::fake, OnSuperOps::psa)));

  /** Makes a connector to a fake. */
  private interface Connector<F> {
    Psa psa(F fake, OkHttpClient http, RateBudget budget);
  }

  /** A fake, and a connector to it. */
  private interface Office {
    Running open(int invoices);
  }

  /** A fake that is served, and how connectors to it are made. */
  interface Running extends AutoCloseable {
    Psa psa(OkHttpClient http, RateBudget budget);

    @Override
    void close();
  }

  private final String name;
  private final int calls;
  private final Duration window;
  private final Plain plain;
  private final Office office;

  private SyncVendor(String name, int calls, Duration window, Plain plain, Office office) {
    this.name = name;
    this.calls = calls;
    this.window = window;
    this.plain = plain;
    this.office = office;
  }

  private static <F extends FakeVendor> Office of(IntFunction<F> made, Connector<F> connector) {
    return invoices -> {
      F fake = made.apply(invoices);
      fake.start();
      return new Running() {
        @Override
        public Psa psa(OkHttpClient http, RateBudget budget) {
          return connector.psa(fake, http, budget);
        }

        @Override
        public void close() {
          fake.close();
        }
      };
    };
  }

  static List<SyncVendor> all() {
    return ALL;
  }

  static SyncVendor named(String name) {
    return ALL.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
  }

  /** Serves a fake with so many invoices. */
  Running open(int invoices) {
    return office.open(invoices);
  }

  /** What decodes its pages and does nothing else. */
  Plain plain() {
    return plain;
  }

  /** What the vendor lets pass, as far as is known; waits move the clock of {@link Rows} alone. */
  RateBudget limit() {
    return RateBudget.builder(name)
        .calls(calls, window)
        .maxWait(Duration.ofDays(1))
        .ticker(Rows.TICKER)
        .build();
  }

  @Override
  public String toString() {
    return name + ", " + calls + " calls in " + window.toMinutes() + " min";
  }
}
