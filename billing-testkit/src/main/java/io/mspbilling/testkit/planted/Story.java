package io.mspbilling.testkit.planted;

/** Something that happens between an MSP and one or two customers of its own. */
@FunctionalInterface
interface Story {
  void tell(Desk desk);
}
