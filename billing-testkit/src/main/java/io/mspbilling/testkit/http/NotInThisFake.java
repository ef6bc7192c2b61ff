package io.mspbilling.testkit.http;

/**
 * Thrown out of a fake's work when a caller asks for what the vendor has and the fake has not. It
 * is answered with a 501 and says so in plain text, so that nobody takes it for the vendor's word.
 */
public final class NotInThisFake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what what is asked for, as in {@code GET /finance/invoices/{id}/pdf}
   */
  public NotInThisFake(String what) {
    super("this fake has no " + what);
  }

  FakeAnswer answer() {
    return FakeAnswer.text(501, "text/plain", String.valueOf(getMessage()));
  }
}
