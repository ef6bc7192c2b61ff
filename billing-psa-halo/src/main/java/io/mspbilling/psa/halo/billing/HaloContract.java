package io.mspbilling.psa.halo.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.halo.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A contract with a client: {@code /ClientContract}. */
@Value.Immutable
@BillingStyle
public abstract class HaloContract implements VendorRecord {
  private static final long LIVE = 3;

  HaloContract() {}

  /**
   * Reads a contract as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static HaloContract read(Node contract) {
    return ImmutableHaloContract.builder()
        .raw(contract)
        .id(contract.requiredInteger("id"))
        .customerId(Fields.link(contract, "client_id"))
        .reference(contract.text("ref"))
        .startDate(Fields.date(contract, "start_date"))
        .endDate(Fields.date(contract, "end_date"))
        .status(contract.integer("status"))
        .started(contract.flag("started").orElse(true))
        .expired(contract.flag("expired").orElse(false))
        .periodAmount(contract.decimal("periodchargeamount"))
        .build();
  }

  /** The client. */
  public abstract Optional<Long> customerId();

  /** What it is called. */
  public abstract Optional<String> reference();

  /** The first day. */
  public abstract Optional<LocalDate> startDate();

  /** The last day. */
  public abstract Optional<LocalDate> endDate();

  /** 3 is live, 4 is expired; there are others. */
  public abstract Optional<Long> status();

  /** Whether it has begun. */
  public abstract boolean started();

  /** Whether it has ended. */
  public abstract boolean expired();

  /** What one billing period costs. */
  public abstract Optional<BigDecimal> periodAmount();

  /** Whether it bills now: by its status, or by its two flags if it has none. */
  public boolean isLive() {
    return status().map(status -> status == LIVE).orElse(started() && !expired());
  }
}
