package io.mspbilling.testkit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Makes a long story short: leaves out clients, then happenings, then days, as long as it fails.
 * Each attempt plays a world, so their number is bounded. For one thread.
 */
public final class Shrinker {
  private final Predicate<Script> fails;
  private int attempts;

  /**
   * @param fails whether a script still shows what is wrong
   * @param attempts how many scripts may be tried, at least 1
   */
  public Shrinker(Predicate<Script> fails, int attempts) {
    this.fails = Objects.requireNonNull(fails, "fails");
    this.attempts = attempts;
  }

  /** The shortest failing script that was found; the one given if no shorter one fails. */
  public Script shrink(Script failing) {
    Script shortest = withoutClients(failing);
    Script before;
    do {
      before = shortest;
      shortest = withoutHappenings(shortest);
    } while (shortest.happenings().size() < before.happenings().size() && attempts > 0);
    return withoutDays(shortest);
  }

  private Script withoutClients(Script script) {
    Set<String> names = new TreeSet<>();
    script.happenings().forEach(one -> names.add(one.client()));
    names.remove("");
    List<String> kept =
        reduced(List.copyOf(names), subset -> stillFails(only(script, Set.copyOf(subset))));
    return only(script, Set.copyOf(kept));
  }

  private static Script only(Script script, Set<String> clients) {
    return new Script(
        script.days(),
        script.happenings().stream()
            .filter(one -> one.client().isEmpty() || clients.contains(one.client()))
            .toList());
  }

  private Script withoutHappenings(Script script) {
    return new Script(
        script.days(),
        reduced(script.happenings(), subset -> stillFails(new Script(script.days(), subset))));
  }

  private Script withoutDays(Script script) {
    int last = script.happenings().stream().mapToInt(Happening::day).max().orElse(0);
    Script ended = new Script(last + 1, script.happenings());
    if (last + 1 == script.days() || stillFails(ended)) {
      return ended;
    }
    List<Happening> lines = new ArrayList<>(script.happenings());
    lines.add(new Happening(script.days() - 1, new WorkerDeeds.Ends()));
    return new Script(script.days(), lines);
  }

  /** Leaves out ever smaller parts of a list, as long as what is left fails. */
  private static <T> List<T> reduced(List<T> whole, Predicate<List<T>> fails) {
    List<T> rest = whole;
    for (int size = Math.max(1, rest.size() / 2); ; size /= 2) {
      int at = 0;
      while (at < rest.size()) {
        List<T> less = new ArrayList<>(rest.subList(0, at));
        less.addAll(rest.subList(Math.min(at + size, rest.size()), rest.size()));
        if (fails.test(less)) {
          rest = less;
        } else {
          at += size;
        }
      }
      if (size <= 1) {
        return rest;
      }
    }
  }

  private boolean stillFails(Script script) {
    return attempts-- > 0 && fails.test(script);
  }
}
