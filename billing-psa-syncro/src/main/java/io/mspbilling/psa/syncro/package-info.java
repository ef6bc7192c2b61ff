/**
 * Syncro. {@link io.mspbilling.psa.syncro.SyncroClient} speaks the vendor's own words.
 *
 * <pre>{@code
 * RateBudget budget = SyncroClient.hostBudget().build(); // one for all clients of this host
 * SyncroClient client =
 *     SyncroClient.builder().subdomain("acme").token(token).rateBudget(budget).build();
 * for (SyncroInvoice open : client.invoices().list(Map.of("unpaid", "true"))) {
 *   log.info("{}", client.invoices().get(open.id()).balanceDue());
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.syncro;
