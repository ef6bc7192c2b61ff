package io.mspbilling.testkit.world;

/**
 * What happens. Its text is a sentence by which it can be read again. A deed that makes no sense as
 * things stand does nothing, so that a story stays a story when another part of it is left out.
 */
interface Deed {

  void happen(Town town);

  /** Whom it is about; empty for all. Those who are left out of a story take their deeds along. */
  default String client() {
    return "";
  }
}
