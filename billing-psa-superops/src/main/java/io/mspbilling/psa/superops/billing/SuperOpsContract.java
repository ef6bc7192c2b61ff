package io.mspbilling.psa.superops.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.superops.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A contract with a client, and what it bills again and again. */
@Value.Immutable
@BillingStyle
public abstract class SuperOpsContract implements VendorRecord {
  static final String ID = "contractId";
  static final String FIELDS =
      ID
          + " client startDate endDate contractStatus contract { name description billableContract {"
          + " chargeItem sellingPrice { details { value } } frequencyType discountRate"
          + " quantityCalculationType changes {"
          + " effectiveDate endDate quantity quantityChangeOperation } } }";

  private static final String FIXED = "FIXED";
  private static final String BASELINE = "BASELINE";
  private static final String DECREASE = "DECREASE";
  private static final Set<String> OPERATIONS = Set.of(BASELINE, "INCREASE", DECREASE);

  SuperOpsContract() {}

  /**
   * A change of the quantity.
   *
   * @param operation {@code BASELINE}, {@code INCREASE} or {@code DECREASE}
   * @param from its first day; empty if it always counts
   * @param until its last day; empty if it has none
   */
  public record Change(
      String operation,
      Optional<BigDecimal> quantity,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {

    static Change read(Node change) {
      return new Change(
          change.requiredText("quantityChangeOperation"),
          change.decimal("quantity"),
          change.date("effectiveDate"),
          change.date("endDate"));
    }

    boolean isBaseline() {
      return operation.equals(BASELINE);
    }

    boolean isTold() {
      return quantity.isPresent() && OPERATIONS.contains(operation);
    }

    boolean isBefore(Change other) {
      return from.orElse(LocalDate.MIN).isBefore(other.from().orElse(LocalDate.MIN));
    }

    BigDecimal more() {
      BigDecimal size = quantity.orElseThrow();
      return operation.equals(DECREASE) ? size.negate() : size;
    }

    boolean isInForceOn(LocalDate day) {
      return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }
  }

  /**
   * Reads a contract as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SuperOpsContract read(Node contract) {
    Node terms = contract.node("contract");
    Node billable = terms.node("billableContract");
    return ImmutableSuperOpsContract.builder()
        .raw(contract)
        .id(Fields.id(contract, ID))
        .clientId(Fields.link(contract, "client", SuperOpsAccount.ID))
        .name(terms.text("name").or(() -> terms.text("description")))
        .startDate(contract.date("startDate"))
        .endDate(contract.date("endDate"))
        .status(contract.text("contractStatus"))
        .itemName(billable.node("chargeItem").text("name"))
        .frequency(billable.text("frequencyType"))
        .quantityFixed(billable.text("quantityCalculationType").filter(FIXED::equals).isPresent())
        .discountPercent(billable.decimal("discountRate"))
        .unitPrice(unitPrice(billable.node("sellingPrice")))
        .changes(billable.list("changes").stream().map(Change::read).toList())
        .build();
  }

  /** Several prices are tiers of a kind that is not documented. */
  private static Optional<BigDecimal> unitPrice(Node price) {
    List<Node> details = price.list("details");
    return details.size() == 1 ? details.get(0).decimal("value") : Optional.empty();
  }

  /** The client. */
  public abstract Optional<Long> clientId();

  /** What it is called, or else described as. */
  public abstract Optional<String> name();

  /** The first day. */
  public abstract Optional<LocalDate> startDate();

  /** The last day. */
  public abstract Optional<LocalDate> endDate();

  /** {@code DRAFT}, {@code ACTIVE} or {@code INACTIVE}. */
  public abstract Optional<String> status();

  /** The name of what is billed. */
  public abstract Optional<String> itemName();

  /** {@code ONCE}, {@code RECURRING} or {@code PERPETUAL}. */
  public abstract Optional<String> frequency();

  /** What is taken off, in percent. */
  public abstract Optional<BigDecimal> discountPercent();

  /** The price of one, in major units; empty if it is the catalogue's. */
  public abstract Optional<BigDecimal> unitPrice();

  /** Whether the quantity is what people said; otherwise SuperOps counts it. */
  public abstract boolean quantityFixed();

  /** How the quantity changes. */
  public abstract List<Change> changes();

  /** Whether it is in force. */
  public boolean isActive() {
    return status().filter("ACTIVE"::equals).isPresent();
  }

  /**
   * How many are billed on a day: the baseline, and all that came and went after it. Empty if that
   * is not told: if SuperOps counts by itself, or if what began before the baseline still runs, as
   * it is not documented whether that counts.
   */
  public Optional<BigDecimal> quantityOn(LocalDate day) {
    List<Change> inForce = changes().stream().filter(change -> change.isInForceOn(day)).toList();
    List<Change> baselines = inForce.stream().filter(Change::isBaseline).toList();
    boolean isTold =
        quantityFixed()
            && baselines.size() == 1
            && inForce.stream()
                .allMatch(change -> change.isTold() && !change.isBefore(baselines.get(0)));
    return isTold ? inForce.stream().map(Change::more).reduce(BigDecimal::add) : Optional.empty();
  }
}
