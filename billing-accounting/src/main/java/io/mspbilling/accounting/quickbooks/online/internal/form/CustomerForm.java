package io.mspbilling.accounting.quickbooks.online.internal.form;

import io.mspbilling.accounting.quickbooks.online.entity.Customer;
import io.mspbilling.accounting.quickbooks.online.internal.wire.AnswerJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.CustomerJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.EmailAddressJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.ReferenceJson;
import io.mspbilling.json.Fields;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Customers. */
public final class CustomerForm implements WritableForm<Customer, CustomerJson> {

  @Override
  public String entity() {
    return "Customer";
  }

  @Override
  public Class<CustomerJson> wire() {
    return CustomerJson.class;
  }

  @Override
  public @Nullable CustomerJson in(AnswerJson answer) {
    return answer.customer();
  }

  @Override
  public Customer read(CustomerJson wire, Fields fields, Currency home) {
    EmailAddressJson email = wire.primaryEmailAddr();
    Currency currency = WireValues.currency(wire.currencyRef(), fields, home);
    return Customer.builder()
        .displayName(fields.requiredText(wire.displayName(), "DisplayName"))
        .companyName(fields.text(wire.companyName()))
        .email(fields.text(email == null ? null : email.address()))
        .active(WireValues.active(wire.active()))
        .currency(currency.equals(home) ? Optional.empty() : Optional.of(currency))
        .balance(WireValues.money(wire.balance(), fields, "Balance", currency))
        .build();
  }

  @Override
  public CustomerJson write(Customer value, @Nullable ReferenceJson currency) {
    return new CustomerJson(
        null,
        null,
        null,
        null,
        value.displayName(),
        value.companyName().orElse(null),
        value.email().map(EmailAddressJson::new).orElse(null),
        value.active(),
        currency,
        null);
  }

  @Override
  public Optional<Currency> currency(Customer value) {
    return value.currency();
  }
}
