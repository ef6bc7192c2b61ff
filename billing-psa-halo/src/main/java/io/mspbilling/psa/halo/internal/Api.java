package io.mspbilling.psa.halo.internal;

import io.mspbilling.http.HttpCall;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.connector.Caller;
import io.mspbilling.http.connector.Paging;
import io.mspbilling.http.connector.RecordIds;
import io.mspbilling.http.connector.Reports;
import io.mspbilling.json.Draft;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * The API of one instance, and how its lists are read. Safe for any thread.
 *
 * @param http the instance's {@code /api}
 * @param pageSize rows of a page, 1 to 100
 * @param maxPages most pages of one list; one that is longer is refused, not cut
 * @param clock the injected clock
 */
public record Api(VendorHttp http, int pageSize, int maxPages, InstantSource clock)
    implements Caller {
  /** What failures and ids call the system. */
  public static final String SYSTEM = "halopsa";

  /** Its record ids. */
  public static final RecordIds IDS = new RecordIds(SystemName.of(SYSTEM), "HaloPSA");

  /** Words what cannot be read. */
  public static final Reports REPORTS = new Reports(IDS.system(), IDS.product());

  /** What the server gives at most, whatever is asked for, and without saying so. */
  private static final int VENDOR_MAX_PAGE_SIZE = 100;

  public Api {
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
   * Starts a write that is sent once. The vendor takes lists only, and may answer with the last of
   * what was sent: so one record is sent at a time.
   */
  public HttpCallBuilder post(String operation, Draft record) {
    return HttpCall.post(operation).json(Draft.json(List.of(record)));
  }

  /** All three parameters together: without the number of the page, its size is ignored. */
  public Paging paging() {
    return Paging.byNumber(
        1,
        (call, page) ->
            call.query("pageinate", "true")
                .query("page_size", Integer.toString(pageSize))
                .query("page_no", Long.toString(page)),
        "record_count");
  }
}
