package io.mspbilling.examples;

import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.quickbooks.FakeQuickBooks;

/** Where the vendors are and how to log in there. All of it belongs to fakes. */
record Logins(
    String connectWise,
    String companyId,
    String publicKey,
    String privateKey,
    String clientId,
    String quickBooks,
    String accessToken,
    String refreshToken) {

  static Logins of(FakeConnectWise connectWise, FakeQuickBooks quickBooks) {
    return new Logins(
        connectWise.url().toString(),
        connectWise.companyId(),
        connectWise.publicKey(),
        connectWise.privateKey(),
        connectWise.clientId(),
        quickBooks.url().toString(),
        quickBooks.accessToken(),
        quickBooks.refreshToken());
  }
}
