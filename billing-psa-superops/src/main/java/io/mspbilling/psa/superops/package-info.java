/**
 * SuperOps. {@link io.mspbilling.psa.superops.SuperOpsClient} speaks the vendor's own words.
 *
 * <pre>{@code
 * SuperOpsClient client = SuperOpsClient.builder().subdomain("acme").token(token).build();
 * Pull<SuperOpsInvoice> invoices = client.invoices().list(SuperOpsQuery.all()).pull();
 * invoices.unreadable().forEach(report -> log.warn("{}", report));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.superops;
