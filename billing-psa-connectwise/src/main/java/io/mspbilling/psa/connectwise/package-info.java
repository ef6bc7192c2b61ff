/**
 * ConnectWise PSA. {@link io.mspbilling.psa.connectwise.ConnectWiseClient} speaks the vendor's own
 * words; {@link io.mspbilling.psa.connectwise.ConnectWisePsa} is what billing asks for.
 *
 * <pre>{@code
 * ConnectWiseClient client =
 *     ConnectWiseClient.builder()
 *         .host("na.myconnectwise.net")
 *         .companyId("acmemsp")
 *         .keys(publicKey, privateKey)
 *         .clientId("11111111-2222-3333-4444-555555555555")
 *         .build();
 * Psa psa = ConnectWisePsa.of(client);
 * Pull<Invoice> open = psa.invoices(InvoiceQuery.open());
 * open.unreadable().forEach(report -> log.warn("{}", report));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.connectwise;
