/**
 * Syncro. {@link io.mspbilling.psa.syncro.SyncroClient} speaks the vendor's own words; {@link
 * io.mspbilling.psa.syncro.SyncroPsa} is what billing asks for.
 *
 * <pre>{@code
 * RateBudget budget = SyncroClient.hostBudget().build(); // one for all clients of this host
 * SyncroClient client =
 *     SyncroClient.builder().subdomain("acme").token(token).rateBudget(budget).build();
 * Psa psa = SyncroPsa.of(client, SyncroPsaSettings.builder().currency(usd).build());
 * Pull<Invoice> open = psa.invoices(InvoiceQuery.open());
 * open.unreadable().forEach(report -> log.warn("{}", report));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.syncro;
