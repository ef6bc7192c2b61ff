package io.mspbilling.psa.syncro.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.value.Value;

/** A line of an invoice. It has no amount of its own and no tax. */
@Value.Immutable
@BillingStyle
public abstract class SyncroLine implements VendorRecord {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 10;

  SyncroLine() {}

  /**
   * Reads a line as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SyncroLine read(Node line) {
    return ImmutableSyncroLine.builder()
        .raw(line)
        .id(line.requiredInteger("id"))
        .name(line.text("name").or(() -> line.text("item")))
        .quantity(line.decimal("quantity"))
        .price(line.decimal("price"))
        .discountPercent(
            line.decimal("line_discount_percent").or(() -> line.decimal("discount_percent")))
        .discount(line.decimal("discount_dollars"))
        .productId(line.integer("product_id"))
        .build();
  }

  /** What it says. */
  public abstract Optional<String> name();

  /** How many; negative on a refund. */
  public abstract Optional<BigDecimal> quantity();

  /** The price of one, in major units. */
  public abstract Optional<BigDecimal> price();

  /** What is taken off, in percent. */
  public abstract Optional<BigDecimal> discountPercent();

  /** What is taken off, in major units. */
  public abstract Optional<BigDecimal> discount();

  /** The product. */
  public abstract Optional<Long> productId();

  /** What it adds before tax, not rounded; empty without a price or a quantity. */
  public Optional<BigDecimal> amount() {
    return price()
        .flatMap(price -> quantity().map(price::multiply))
        .map(
            full ->
                full.subtract(
                        full.multiply(discountPercent().orElse(BigDecimal.ZERO))
                            .divide(HUNDRED, DIGITS, RoundingMode.HALF_UP))
                    .subtract(discount().orElse(BigDecimal.ZERO)));
  }
}
