/**
 * Autotask PSA. {@link io.mspbilling.psa.autotask.AutotaskClient} speaks the vendor's own words;
 * {@link io.mspbilling.psa.autotask.AutotaskPsa} is what billing asks for.
 *
 * <pre>{@code
 * AutotaskClient client =
 *     AutotaskClient.builder().credentials("api@acme.example", secret, integrationCode).build();
 * Psa psa = AutotaskPsa.of(client);
 * Pull<Invoice> open = psa.invoices(InvoiceQuery.open());
 * open.unreadable().forEach(report -> log.warn("{}", report));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.autotask;
