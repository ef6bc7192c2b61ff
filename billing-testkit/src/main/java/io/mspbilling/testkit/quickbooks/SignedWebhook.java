package io.mspbilling.testkit.quickbooks;

/**
 * A notification as it would arrive.
 *
 * @param body the raw body, UTF-8 JSON
 * @param signature value of the header {@value #SIGNATURE_HEADER}: Base64 of the HMAC-SHA256 of the
 *     raw body under the verifier token
 */
public record SignedWebhook(String body, String signature) {
  /** Name of the header that carries the signature. */
  public static final String SIGNATURE_HEADER = "intuit-signature";
}
