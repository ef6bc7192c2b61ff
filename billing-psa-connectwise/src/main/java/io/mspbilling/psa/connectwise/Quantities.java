package io.mspbilling.psa.connectwise;

import io.mspbilling.agreements.QuantityOrder;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.http.connector.RecordIds;
import io.mspbilling.psa.connectwise.finance.AgreementAddition;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.receivables.AgreementId;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/** How many the additions of agreements bill. */
record Quantities(ConnectWiseClient client, ZoneId zone, InstantSource clock) {

  Optional<BigDecimal> find(AgreementId agreement, String line) {
    OptionalLong id = Api.IDS.find(agreement);
    OptionalLong addition = RecordIds.number(line);
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return id.isEmpty() || addition.isEmpty()
        ? Optional.empty()
        : client
            .agreements()
            .findAddition(id.getAsLong(), addition.getAsLong())
            .filter(one -> one.cancelledDate().filter(today::isAfter).isEmpty())
            .flatMap(AgreementAddition::quantity);
  }

  void set(QuantityOrder order) {
    OptionalLong addition = RecordIds.number(order.line());
    if (addition.isEmpty()) {
      throw new NotFoundException(
          Api.SYSTEM, "set quantity", Refusal.NONE, "there is no addition " + order.line());
    }
    AgreementAddition unused =
        client
            .agreements()
            .setQuantity(Api.IDS.required(order.agreement()), addition.getAsLong(), order.after());
  }
}
