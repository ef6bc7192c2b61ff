package io.mspbilling.psa.superops.internal;

import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.connector.Caller;
import io.mspbilling.http.connector.RecordIds;
import io.mspbilling.http.connector.Reports;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;

/**
 * The API of one account. Safe for any number of threads.
 *
 * @param http the one place that all calls go to
 * @param pageSize rows of a page, 1 to 100
 * @param maxPages most pages of one list; one that is longer is refused, not cut
 * @param clock the injected clock
 */
public record Api(VendorHttp http, int pageSize, int maxPages, InstantSource clock)
    implements Caller {
  /** What failures and ids call the system. */
  public static final String SYSTEM = "superops";

  /** Its record ids. */
  public static final RecordIds IDS = new RecordIds(SystemName.of(SYSTEM), "SuperOps");

  /** Words what cannot be read. */
  public static final Reports REPORTS = new Reports(IDS.system(), IDS.product());

  private static final int VENDOR_MAX_PAGE_SIZE = 100;

  public Api {
    Objects.requireNonNull(http, "http");
    Objects.requireNonNull(clock, "clock");
    if (pageSize < 1 || pageSize > VENDOR_MAX_PAGE_SIZE) {
      throw new IllegalArgumentException("pageSize must be 1 to 100: " + pageSize);
    }
  }

  /** The same, for work that may wait no longer than that. */
  public Api waitingAtMost(Duration time) {
    return new Api(http.waitingAtMost(time), pageSize, maxPages, clock);
  }

  @Override
  public String system() {
    return SYSTEM;
  }

  /**
   * Makes a call.
   *
   * @param name what is done, in the words of a log line
   * @param reader makes a value of what came under the operation's name
   */
  public <T> T send(String name, Operation operation, Draft input, Function<Node, T> reader) {
    return send(
        () -> operation.call(name).json(operation.body(input)),
        answer -> reader.apply(operation.result(http.tree().read(answer))));
  }
}
