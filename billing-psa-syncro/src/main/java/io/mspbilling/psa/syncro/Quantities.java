package io.mspbilling.psa.syncro;

import io.mspbilling.agreements.QuantityOrder;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.http.connector.RecordIds;
import io.mspbilling.psa.syncro.billing.SyncroScheduleLine;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.AgreementId;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** How many the lines of schedules bill; contracts bill nothing. */
record Quantities(SyncroClient client) {

  Optional<BigDecimal> find(AgreementId agreement, String line) {
    OptionalLong schedule = AgreementPull.schedule(agreement);
    OptionalLong id = RecordIds.number(line);
    return schedule.isEmpty() || id.isEmpty()
        ? Optional.empty()
        : client
            .schedules()
            .find(schedule.getAsLong())
            .flatMap(found -> found.line(id.getAsLong()))
            .filter(found -> !found.once())
            .flatMap(SyncroScheduleLine::quantity);
  }

  void set(QuantityOrder order) {
    OptionalLong schedule = AgreementPull.schedule(order.agreement());
    OptionalLong line = RecordIds.number(order.line());
    if (schedule.isEmpty() || line.isEmpty()) {
      throw new NotFoundException(
          Api.SYSTEM,
          "set quantity",
          Refusal.NONE,
          order.agreement().value() + " has no line " + order.line());
    }
    SyncroScheduleLine unused =
        client.schedules().setQuantity(schedule.getAsLong(), line.getAsLong(), order.after());
  }
}
