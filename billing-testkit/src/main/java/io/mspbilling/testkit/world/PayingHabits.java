package io.mspbilling.testkit.world;

import io.mspbilling.testkit.world.OfficeDeeds.Bills;

/** What a client does about an invoice. */
interface PayingHabits {

  /** Takes what happens and when. */
  @FunctionalInterface
  interface Diary {
    void add(int day, Deed deed);
  }

  void pay(Bills bill, Diary diary);
}
