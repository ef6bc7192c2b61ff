package io.mspbilling.testkit.gateway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is to happen on which day, in the order in which it was planned. */
final class Agenda {
  private final TreeMap<LocalDate, List<Runnable>> plans = new TreeMap<>();

  void on(LocalDate day, Runnable plan) {
    plans.computeIfAbsent(day, any -> new ArrayList<>()).add(plan);
  }

  void run(LocalDate day) {
    List<Runnable> due = plans.remove(day);
    if (due != null) {
      due.forEach(Runnable::run);
    }
  }
}
