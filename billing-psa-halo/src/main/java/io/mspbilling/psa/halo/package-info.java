/**
 * HaloPSA. {@link io.mspbilling.psa.halo.HaloClient} speaks the vendor's own words.
 *
 * <pre>{@code
 * HaloClient client =
 *     HaloClient.builder().host("acme.halopsa.com").credentials(clientId, clientSecret).build();
 * for (HaloInvoice invoice : client.invoices().list(HaloQuery.all().with("includecredits", false))) {
 *   log.info("invoice {}", invoice.id());
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.halo;
