package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.accounting.quickbooks.online.query.TextProperty;
import io.mspbilling.json.Node;
import java.util.Objects;

/**
 * A way to pay.
 *
 * @param name what people see, at most 15 characters
 * @param creditCard whether it is a card
 * @param active whether it can be used
 */
public record PaymentMethod(String name, boolean creditCard, boolean active) {

  public static final TextProperty<PaymentMethod> NAME = Property.text("Name");
  public static final Property<PaymentMethod, Boolean> ACTIVE = Property.flag("Active");

  public PaymentMethod {
    Objects.requireNonNull(name, "name");
  }

  /** Reads a way to pay; a {@code JsonProblem} names the field that cannot be right. */
  public static PaymentMethod read(Node method) {
    return new PaymentMethod(
        method.requiredText("Name"),
        method.text("Type").filter("CREDIT_CARD"::equals).isPresent(),
        Parts.active(method));
  }
}
