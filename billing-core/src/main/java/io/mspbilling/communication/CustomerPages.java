package io.mspbilling.communication;

import io.mspbilling.receivables.Customer;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where customers can go on from a message: pages of the payment gateway, or of the MSP's own
 * portal. A message holds what is answered here when it is decided, and keeps it when it is sent
 * again; so the same question has the same answer, without a call to anybody. A page that is made
 * for one visit, and ends with it, is none. Implementations are safe for use by several threads.
 */
public interface CustomerPages {

  /**
   * Where invoices can be paid.
   *
   * @param numbers of the invoices that the message asks for, in its order, each once; at least one
   * @return an https address that shows nobody else's invoices; empty if there is no such page
   */
  Optional<URI> toPay(Customer customer, List<String> numbers);

  /**
   * Where another card or bank account can be given.
   *
   * @return an https address; empty if there is no such page
   */
  Optional<URI> toUpdate(Customer customer);
}
