package io.mspbilling.automation.explorer;

/** Sees each call reach its vendor, and kills its caller where the plot wants that. */
record Arrivals(Audit audit, Vendors world) {

  /** A call is about to reach a vendor. */
  void coming(String method) {
    if (method.equals(world.deadlyBefore)) {
      throw new Crash();
    }
  }

  /** A call has just reached a vendor, which has carried it out or refused it. */
  void arrived(String method, Object[] args, boolean refused) {
    audit.arrived(method, args, refused);
    if (method.equals(world.deadlyAfter)) {
      throw new Crash();
    }
  }
}
