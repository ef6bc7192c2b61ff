/**
 * HaloPSA. {@link io.mspbilling.psa.halo.HaloClient} speaks the vendor's own words; {@link
 * io.mspbilling.psa.halo.HaloPsa} is what billing asks for.
 *
 * <pre>{@code
 * HaloClient client =
 *     HaloClient.builder().host("acme.halopsa.com").credentials(clientId, clientSecret).build();
 * Psa psa = HaloPsa.of(client);
 * Pull<Invoice> open = psa.invoices(InvoiceQuery.open());
 * open.unreadable().forEach(report -> log.warn("{}", report));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.halo;
