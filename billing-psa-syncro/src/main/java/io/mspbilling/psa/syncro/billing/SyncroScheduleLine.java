package io.mspbilling.psa.syncro.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** A line of a schedule. */
@Value.Immutable
@BillingStyle
public abstract class SyncroScheduleLine implements VendorRecord {
  private static final String CENTS = "retail_cents";

  SyncroScheduleLine() {}

  /**
   * Reads a line as the API sends it: the price stands there twice, in hundredths and in major
   * units, and both have to be the same.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SyncroScheduleLine read(Node line) {
    Optional<BigDecimal> hundredths = line.decimal(CENTS).map(cents -> cents.movePointLeft(2));
    Optional<BigDecimal> price = line.decimal("price_retail").or(() -> hundredths);
    if (hundredths.isPresent() && hundredths.get().compareTo(price.orElseThrow()) != 0) {
      throw line.invalid(CENTS, "is not price_retail in hundredths, so the price is not known");
    }
    return ImmutableSyncroScheduleLine.builder()
        .raw(line)
        .id(line.requiredInteger("id"))
        .name(line.text("name").or(() -> line.text("description")))
        .quantity(line.decimal("quantity"))
        .price(price)
        .once(line.flag("one_time_charge").orElse(false))
        .build();
  }

  /** What it says. */
  public abstract Optional<String> name();

  /** How many. */
  public abstract Optional<BigDecimal> quantity();

  /** The price of one, in major units. */
  public abstract Optional<BigDecimal> price();

  /** Whether one costs the same as one of another line, as far as both tell. */
  final boolean costsAs(SyncroScheduleLine other) {
    return price()
        .map(BigDecimal::stripTrailingZeros)
        .equals(other.price().map(BigDecimal::stripTrailingZeros));
  }

  /** Whether it is billed the next time only. */
  public abstract boolean once();
}
