package io.mspbilling.psa.syncro.billing;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.connector.EndMark;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Draft;
import io.mspbilling.psa.syncro.internal.Api;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The schedules that invoices are made by, which Syncro calls recurring invoices: {@code
 * /schedules}. Every method reaches the network and throws a {@link BillingException}. Safe for use
 * by several threads.
 */
public final class SyncroSchedules {
  private static final String SET = "set quantity of a schedule's line";
  private static final String PATH = "schedules";

  private final Api api;
  private final SyncroRecords<SyncroSchedule> schedules;

  /** For the client. */
  public SyncroSchedules(Api api) {
    this.api = Objects.requireNonNull(api, "api");
    schedules =
        new SyncroRecords<>(
            api,
            RecordKind.of("schedule", PATH, SyncroSchedule::read),
            SyncroRecords.Place.of(PATH, "schedule"),
            EndMark.empty());
  }

  /**
   * Reads one.
   *
   * @throws NotFoundException if it is not there
   */
  public SyncroSchedule get(long id) {
    return schedules.get(id);
  }

  /** Reads one; empty if it is not there. */
  public Optional<SyncroSchedule> find(long id) {
    return schedules.find(id);
  }

  /** Lists all. Their pages are not counted: the list ends with an empty one. */
  public Listing<SyncroSchedule> list() {
    return schedules.list();
  }

  /**
   * Sets how many a line bills from the next invoice on. The quantity alone is sent, once, and the
   * schedule is read before and after: that the rest of the line stays as it is, is not documented.
   *
   * @return the line as it stands now
   * @throws NotFoundException if it is not there; nothing was sent
   * @throws UnknownOutcomeException if it does not show the quantity, is otherwise than before in
   *     its name or its price, or cannot be read back
   */
  public SyncroScheduleLine setQuantity(long scheduleId, long lineId, BigDecimal quantity) {
    SyncroScheduleLine before =
        get(scheduleId)
            .line(lineId)
            .orElseThrow(
                () ->
                    new NotFoundException(
                        Api.SYSTEM, SET, Refusal.NONE, "there is no line " + lineId));
    byte[] change = new Draft().put("quantity", quantity).json();
    HttpAnswer unused =
        api.send(
            () ->
                HttpCall.put(SET)
                    .path(PATH)
                    .id(Long.toString(scheduleId))
                    .path("line_items")
                    .id(Long.toString(lineId))
                    .json(change),
            answer -> answer);
    return readBack(scheduleId, lineId)
        .filter(now -> now.quantity().filter(one -> one.compareTo(quantity) == 0).isPresent())
        .filter(now -> now.name().equals(before.name()) && now.costsAs(before))
        .orElseThrow(
            () -> unknown("Syncro said yes, but line " + lineId + " is not as it should be", null));
  }

  private Optional<SyncroScheduleLine> readBack(long scheduleId, long lineId) {
    try {
      return get(scheduleId).line(lineId);
    } catch (BillingException e) {
      throw unknown("Syncro said yes, but the schedule cannot be read again", e);
    }
  }

  private static UnknownOutcomeException unknown(String detail, @Nullable BillingException cause) {
    return new UnknownOutcomeException(Api.SYSTEM, SET, detail, cause);
  }
}
