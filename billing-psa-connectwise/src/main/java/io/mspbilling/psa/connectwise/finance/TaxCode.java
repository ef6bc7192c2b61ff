package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A tax code as ConnectWise holds it. */
@Value.Immutable
@BillingStyle
public abstract class TaxCode implements VendorRecord {

  private static final List<String> LEVELS =
      List.of("levelOne", "levelTwo", "levelThree", "levelFour", "levelFive", "levelSix");

  TaxCode() {}

  /**
   * Reads a tax code as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static TaxCode read(Node code) {
    return ImmutableTaxCode.builder()
        .raw(code)
        .id(code.requiredInteger("id"))
        .identifier(code.text("identifier").orElse(""))
        .description(code.text("description").orElse(""))
        .invoiceCaption(code.text("invoiceCaption").orElse(""))
        .effectiveDate(code.date("effectiveDate"))
        .cancelDate(code.date("cancelDate"))
        .levels(LEVELS.stream().flatMap(level -> TaxLevel.read(code, level).stream()).toList())
        .build();
  }

  /** The short name. */
  public abstract String identifier();

  /** What people call it. */
  public abstract String description();

  /** What invoices call it. */
  public abstract String invoiceCaption();

  /** The first day. */
  public abstract Optional<LocalDate> effectiveDate();

  /** The last day, if there is one. */
  public abstract Optional<LocalDate> cancelDate();

  /** The levels that have a rate, at most six. */
  public abstract List<TaxLevel> levels();
}
