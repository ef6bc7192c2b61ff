package io.mspbilling.store.jdbc;

import java.time.InstantSource;

/**
 * A worker in a process of its own. Arguments: the address of the journals, and the port at which
 * the town is served.
 */
final class BillingWorker {

  private BillingWorker() {}

  public static void main(String[] arguments) throws Exception {
    try (Journals journals = Journals.at(arguments[0]);
        RemoteTown town = new RemoteTown(Integer.parseInt(arguments[1]))) {
      for (int round = 1; round <= Round.COUNT; round++) {
        town.meet();
        journals.with(
            Round.tenant(round),
            journal ->
                Town.worker(
                        new RemotePsa(town),
                        new RemoteGateway(town),
                        new RemoteBooks(town),
                        journal,
                        InstantSource.fixed(Town.NOW))
                    .run());
        town.meet();
      }
    }
  }
}
