package io.mspbilling.testkit.contract;

/** The far side of a connector under test, which can be told to lose answers. */
public interface UnreliableWorld {

  /**
   * The next write is carried out and its answer lost, in whatever way the vendor's wire can lose
   * one: a cut connection, a gateway time-out. Later calls are answered again.
   */
  void commitNextWriteThenFail();

  /** The next write looks just as lost to the caller, and is not carried out. */
  void failNextWriteWithoutCommit();
}
