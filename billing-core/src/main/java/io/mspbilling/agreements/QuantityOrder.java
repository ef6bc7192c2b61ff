package io.mspbilling.agreements;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.AgreementId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The quantity of a line of an agreement is to be another in the PSA. It says what the quantity is
 * to be, not by how much it changes: so doing it again changes nothing.
 *
 * @param key names this effect: one for a line and a day on which it was counted
 * @param agreement which agreement
 * @param line the vendor's id of the line
 * @param before what it was when that was decided; if it is another by then, nothing is done
 * @param after what it is to be; not negative
 */
public record QuantityOrder(
    EffectKey key, AgreementId agreement, String line, BigDecimal before, BigDecimal after)
    implements EffectOrder {

  /**
   * @throws IllegalArgumentException if it would be negative, or stay as it is
   */
  public QuantityOrder {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(agreement, "agreement");
    Objects.requireNonNull(line, "line");
    if (after.signum() < 0 || after.compareTo(before) == 0) {
      throw new IllegalArgumentException(before + " cannot become " + after);
    }
  }

  /** The key of the change of a line by the count of a day. */
  public static EffectKey key(
      TenantId tenant, AgreementId agreement, String line, LocalDate countedOn) {
    return EffectKey.derive(
        tenant, "psa-quantity", List.of(agreement.text(), line, countedOn.toString()));
  }

  @Override
  public String description() {
    return "set line "
        + line
        + " of agreement "
        + agreement
        + " from "
        + before.toPlainString()
        + " to "
        + after.toPlainString();
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .put("agreement", agreement)
        .put("line", line)
        .put("before", before.toPlainString())
        .put("after", after.toPlainString())
        .build();
  }

  /** Reads the journal's form. */
  public static QuantityOrder of(EffectKey key, Facts facts) {
    return new QuantityOrder(
        key,
        facts.read("agreement", AgreementId::parse),
        facts.text("line"),
        facts.read("before", BigDecimal::new),
        facts.read("after", BigDecimal::new));
  }
}
