package io.mspbilling.examples;

import io.mspbilling.testkit.quickbooks.FakeQuickBooks;
import java.util.Map;

/**
 * Where the vendors are and how to log in there. All of it belongs to fakes.
 *
 * @param psa as {@link OfficePsa#login} tells
 */
record Logins(Map<String, String> psa, String quickBooks, String accessToken, String refreshToken) {

  static Logins of(OfficePsa psa, FakeQuickBooks quickBooks) {
    return new Logins(
        psa.login(),
        quickBooks.url().toString(),
        quickBooks.accessToken(),
        quickBooks.refreshToken());
  }
}
