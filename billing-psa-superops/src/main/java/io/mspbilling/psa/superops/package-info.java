/**
 * SuperOps. {@link io.mspbilling.psa.superops.SuperOpsClient} speaks the vendor's own words; {@link
 * io.mspbilling.psa.superops.SuperOpsPsa} is what billing asks for.
 *
 * <pre>{@code
 * SuperOpsClient client = SuperOpsClient.builder().subdomain("acme").token(token).build();
 * Psa psa = SuperOpsPsa.of(client, SuperOpsPsaSettings.builder().currency(usd).build());
 * Pull<Invoice> open = psa.invoices(InvoiceQuery.open());
 * open.unreadable().forEach(report -> log.warn("{}", report));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.superops;
