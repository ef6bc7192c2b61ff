package io.mspbilling.policies;

import io.mspbilling.collection.latefee.ChargeCaps;
import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** What late payment of one invoice may cost at most. */
final class ChargeCapsForm {

  private static final Field<ChargeCaps, Optional<Money>, Money> PER_INVOICE =
      Field.optional(
          "perInvoice", Scalars.MONEY, ChargeCaps::perInvoice, "the most for one invoice, in all");
  private static final Field<ChargeCaps, Optional<BigDecimal>, BigDecimal> PERCENT_OF_INVOICE =
      Field.optional(
          "ofInvoice",
          Scalars.RATE,
          ChargeCaps::percentOfInvoice,
          "the most in all, as a part of what was billed");
  private static final Field<ChargeCaps, Optional<BigDecimal>, BigDecimal> YEARLY_PERCENT =
      Field.optional(
          "yearly",
          Scalars.RATE,
          ChargeCaps::yearlyPercent,
          "the highest lawful yearly rate on what is open since the due date");

  static final Form<ChargeCaps> FORM =
      RecordForm.of(
              values ->
                  ChargeCaps.builder()
                      .perInvoice(values.get(PER_INVOICE))
                      .percentOfInvoice(values.get(PERCENT_OF_INVOICE))
                      .yearlyPercent(values.get(YEARLY_PERCENT))
                      .build(),
              PER_INVOICE,
              PERCENT_OF_INVOICE,
              YEARLY_PERCENT)
          .orElse(ChargeCaps.NONE);

  private ChargeCapsForm() {}
}
