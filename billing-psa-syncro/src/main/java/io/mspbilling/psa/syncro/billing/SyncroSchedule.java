package io.mspbilling.psa.syncro.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What invoices are made by again and again: Syncro's recurring invoice. */
@Value.Immutable
@BillingStyle
public abstract class SyncroSchedule implements VendorRecord {

  SyncroSchedule() {}

  /**
   * Reads a schedule as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SyncroSchedule read(Node schedule) {
    return ImmutableSyncroSchedule.builder()
        .raw(schedule)
        .id(schedule.requiredInteger("id"))
        .customerId(schedule.integer("customer_id"))
        .name(schedule.text("name"))
        .frequency(schedule.text("frequency"))
        .nextRun(schedule.date("next_run"))
        .paused(schedule.flag("paused").orElse(false))
        .lines(schedule.list("lines").stream().map(SyncroScheduleLine::read).toList())
        .build();
  }

  /** The customer. */
  public abstract Optional<Long> customerId();

  /** What it is called. */
  public abstract Optional<String> name();

  /** As in {@code Monthly}. */
  public abstract Optional<String> frequency();

  /** The day of the next invoice. */
  public abstract Optional<LocalDate> nextRun();

  /** Whether it makes none for the time being. */
  public abstract boolean paused();

  /** What it bills. */
  public abstract List<SyncroScheduleLine> lines();

  /** A line by its id. */
  public final Optional<SyncroScheduleLine> line(long id) {
    return lines().stream().filter(line -> line.id() == id).findFirst();
  }
}
