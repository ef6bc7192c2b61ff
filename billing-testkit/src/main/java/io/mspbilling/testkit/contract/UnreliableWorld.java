package io.mspbilling.testkit.contract;

/**
 * The far side of a connector under test, which can be told to lose answers.
 *
 * <p>A write is one call of the connector. If the connector repeats it by itself, under a key that
 * the vendor knows again, all its tries are the one write and all of them meet the fault.
 */
public interface UnreliableWorld {

  /**
   * The next write is carried out and its answer lost, in whatever way the vendor's wire can lose
   * one: a cut connection, a gateway time-out. Later calls are answered again.
   */
  void commitNextWriteThenFail();

  /** The next write looks just as lost to the caller, and is not carried out. */
  void failNextWriteWithoutCommit();
}
